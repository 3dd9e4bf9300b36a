import {relative, sep} from 'node:path';
import type {Node} from './analysis/ast.js';
import {isConfigNode} from './analysis/config/nodes.js';
import {holesOf, type Hole, type Verdict} from './analysis/secrets.js';
import {isQuiet, roleOf} from './analysis/roles.js';
import {looksReal, strengthOf, type Strength, type TextOrigin} from './analysis/strength.js';
import {opensTokenIn} from './analysis/tokens.js';
import {dialectOf} from './analysis/source-file.js';
import {remedies} from './knowledge/remedies.js';
import {placeOf, shortPlaceOf, type Report} from './create-rule.js';
import type {RuleFile} from './rule-file.js';

/** A hole as one file sees it. */
export interface ReportedHole extends Hole {
	/** The place in this file to report at. */
	readonly node: Node | {readonly range: readonly [number, number]};
	/** Stands in another file, which cannot tell by itself that it is a JWT secret. */
	readonly isElsewhere: boolean;
	readonly strength: Strength | undefined;
	readonly isReal: boolean;
}

/**
 * The holes that a file has to report: its own, and those of other files that only their use here gives away. A use of a
 * literal that its own file reports is handed to the host instead.
 */
export function * holesToReport(ruleFile: RuleFile, verdict: Verdict): Generator<ReportedHole> {
	const {file, tables} = ruleFile;
	for (const hole of holesOf(tables, file)) {
		const [use = hole.at.node] = hole.uses;
		const isElsewhere = hole.at.file !== file;
		if (isElsewhere && tellsByItself(ruleFile, hole)) {
			if (hole.verdict === verdict) {
				ruleFile.services.collectUse?.(placeOf(hole.at), placeOf({file, node: use}));
			}
		} else if (hole.verdict === verdict) {
			const strength = hole.origin.kind === 'text' ? strengthOf(hole.origin) : undefined;
			yield {
				...hole, isElsewhere, strength,
				node: isElsewhere ? use : hole.range ? {range: hole.range} : hole.at.node,
				isReal: hole.verdict === 'weak' || hole.origin.kind === 'text' && ruleFile.isQuiet && isEvidentlyReal(ruleFile, hole.origin),
			};
		}
	}
}

/** It stands in a configuration file, not in a program. */
export function isSetting({at}: Pick<Hole, 'at'>): boolean {
	return isConfigNode(at.node);
}

/** It would make a good key, or signs a token that stands beside it and is no published default. */
function isEvidentlyReal({file}: RuleFile, origin: TextOrigin): boolean {
	return looksReal(origin) || strengthOf(origin).class !== 'published' && opensTokenIn(file, origin.text);
}

function tellsByItself({tables, root, settings, role}: RuleFile, {at}: Hole): boolean {
	// Nobody asks the rules about data.
	if (at.file.path.endsWith('.json')) {
		return false;
	}

	// What a quiet file says is not heard: a literal there that production code signs with is reported where it does.
	const theirs = roleOf(relative(root, at.file.path).split(sep).join('/'), settings.roles);
	if (isQuiet(theirs) && !isQuiet(role)) {
		return false;
	}

	return holesOf(tables, at.file).some(own => own.at.file.path === at.file.path && own.at.node.range[0] === at.node.range[0]);
}

/** What every rule about holes reports of one, beside its message. */
export function placed({node, name, strength, isElsewhere, at, uses, isReal}: ReportedHole): Omit<Report, 'messageId'> {
	return {at: node, secretName: name, value: strength, origin: isElsewhere ? at : undefined, uses, isReal};
}

/** What a message says of a value, never the value. */
export function describe(ruleFile: RuleFile, {name, strength, isElsewhere, at}: ReportedHole): Record<string, string | number> {
	return {
		subject: name === undefined ? 'The JWT secret' : `\`${name}\``,
		size: strength?.bytes === 1 ? '1 byte' : `${strength?.bytes ?? 0} bytes`,
		...remedies[dialectOf(ruleFile.file) ?? 'ecmascript'],
		note: strength ? notes[strength.class] : '',
		where: isElsewhere ? ` (${shortPlaceOf(ruleFile, at)})` : '',
	};
}

/** Not whose default it is: that would say the value to everybody who reads the report. */
const notes = {published: ', a published default', short: ', too short for HS256', long: ''} as const;
