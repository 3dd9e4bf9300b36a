import type {HmacAlgorithm} from 'jwt-secrets-guard/policy';
import type {Node} from './ast.js';
import type {Evidence} from './evidence/evidence.js';
import {evidenceOfKeys} from './evidence/keys.js';
import {evidenceOfNames} from './evidence/names.js';
import {evidenceOfOutputs} from './evidence/outputs.js';
import {evidenceOfReads} from './evidence/reads.js';
import {evidenceOfSettings} from './evidence/settings.js';
import {evidenceOfShared} from './evidence/shared.js';
import type {Located} from './exports.js';
import {isDevelopmentOnly} from './guards.js';
import {isNameLike, isPlaceholder, saysWhether} from './innocence.js';
import {stripPublicPrefix} from './names.js';
import {stepsOf, type Origin} from './origin.js';
import {isPublicKeyText} from './public-keys.js';
import type {SourceFile} from './source-file.js';
import {weaknessOf} from './strength.js';
import type {Tables} from './tables.js';

/** What is wrong with a secret, most telling first: where several fit one place, the first is reported. */
const verdicts = ['client', 'fallback', 'hardcoded', 'weak'] as const;
export type Verdict = typeof verdicts[number];

/** One place where a secret is not what it should be. */
export interface Hole {
	readonly verdict: Verdict;
	/** The literal, the generator or the read: maybe in another file. */
	readonly at: Located;
	readonly origin: Origin;
	/** Where the literal stands inside its node, when it is only a part of a longer text. */
	readonly range?: readonly [number, number] | undefined;
	/** What the secret is called. */
	readonly name: string | undefined;
	/** Where this file makes a key of it; the same as `at` when its name alone tells. */
	readonly uses: readonly Node[];
	/** What it signs with, where that is known. */
	readonly alg?: HmacAlgorithm | undefined;
}

const found = new WeakMap<Tables, WeakMap<SourceFile, readonly Hole[]>>();

/** Every hole that a file shows by itself or together with what it imports. */
export function holesOf(tables: Tables, file: SourceFile): readonly Hole[] {
	let byFile = found.get(tables);
	if (!byFile) {
		byFile = new WeakMap();
		found.set(tables, byFile);
	}

	let holes = byFile.get(file);
	if (!holes) {
		holes = collect(tables, file);
		byFile.set(file, holes);
	}

	return holes;
}

function collect(tables: Tables, file: SourceFile): readonly Hole[] {
	const holes = new Map<Node, Hole>();
	for (const source of [evidenceOfKeys, evidenceOfReads, evidenceOfNames, evidenceOfOutputs, evidenceOfSettings, evidenceOfShared]) {
		for (const evidence of source(tables, file)) {
			const hole = judge(tables, evidence);
			if (hole) {
				const known = holes.get(hole.at.node);
				holes.set(hole.at.node, known ? together(known, hole) : hole);
			}
		}
	}

	return [...holes.values()];
}

function judge(tables: Tables, evidence: Evidence): Hole | undefined {
	const {origin, name, use, alg, range} = evidence;
	const verdict = verdictOf(evidence);
	if (verdict === undefined || isGuarded(origin) || origin.kind === 'text' && saysWhether(word => tables.means(word, {isRead: true}), origin.node)) {
		return undefined;
	}

	return {verdict, at: {file: origin.file, node: origin.node}, origin, range, name, uses: [use], alg};
}

function verdictOf({origin, isCertain, acceptsEmptyKey, alg}: Evidence): Verdict | undefined {
	switch (origin.kind) {
		case 'text': {
			if (origin.text === '' && acceptsEmptyKey !== true || isPublicKeyText(origin.text) || isPlaceholder(origin.text) || !isCertain && isNameLike(origin.text)) {
				return undefined;
			}

			return origin.behind ? 'fallback' : 'hardcoded';
		}

		case 'generated': {
			return weaknessOf(origin, alg) ? 'weak' : undefined;
		}

		case 'variable': {
			return isCertain && (origin.isClient || stripPublicPrefix(origin.name).prefix !== undefined) ? 'client' : undefined;
		}

		default: {
			return undefined;
		}
	}
}

function together(known: Hole, next: Hole): Hole {
	const better = verdicts.indexOf(next.verdict) < verdicts.indexOf(known.verdict) ? next : known;
	return {...better, name: better.name ?? next.name, uses: [...new Set([...known.uses, ...next.uses])]};
}

function isGuarded(origin: Origin): boolean {
	for (const {file, node} of stepsOf(origin.route)) {
		if (isDevelopmentOnly(file, node)) {
			return true;
		}
	}

	return false;
}
