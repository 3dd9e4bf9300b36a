import {configCommentParser, type DisableDirective} from './directives.js';
import type {Loc} from '../../analysis/source-file.js';
import type {SourceComment} from './rule.js';
import type {Position, RuleDirective} from './suppress.js';

/** Where one comment silences one rule, or all rules. Positions count from 1. */
export interface DirectiveCoverage {
	/** Where the comment itself starts. */
	readonly at: Position;
	readonly range: SourceComment['range'];
	/** `undefined` for a comment that names no rule. */
	readonly ruleId: string | undefined;
	readonly isEnable: boolean;
	readonly from: Position;
	/** Not included, and the same as `from` for a comment that switches on; absent when the rest of the file is covered. */
	readonly to?: Position;
	readonly justification: string;
	/** In ESLint's sense: an unused one is what `reportUnusedDisableDirectives` reports. */
	readonly isUsed: boolean;
}

type GetLoc = (comment: SourceComment) => Loc;

/** A comment that lists several rules acts as several. */
export function ruleDirectives(source: DisableDirective, getLoc: GetLoc): readonly RuleDirective[] {
	const ruleIds = Object.keys(configCommentParser().parseListConfig(source.value));
	const loc = getLoc(source.node);
	const {line, column} = source.type === 'disable-next-line' ? loc.end : loc.start;
	const position = {line, column: column + 1};
	return (ruleIds.length > 0 ? ruleIds : [null]).map(ruleId => ({type: source.type, ruleId, source, position}));
}

/** The directives that concern our rules, with what they cover. */
export function coverageOf(
	directives: readonly RuleDirective[],
	used: ReadonlySet<RuleDirective>,
	ours: ReadonlySet<string>,
	getLoc: GetLoc,
): readonly DirectiveCoverage[] {
	const nextEnable = new Map<string | null, Position>();
	let nextOfAny: Position | undefined;
	const found: DirectiveCoverage[] = [];
	for (const directive of directives.toReversed()) {
		const {type, ruleId, source, position} = directive;
		if (ruleId !== null && !ours.has(ruleId)) {
			continue;
		}

		if (type === 'enable') {
			if (ruleId === null) {
				nextEnable.clear();
			}

			nextEnable.set(ruleId, position);
			nextOfAny = position;
		}

		// A comment for all rules is taken to end where the first of them comes back: too short is safe.
		const end = ruleId === null ? nextOfAny : nextEnable.get(ruleId) ?? nextEnable.get(null);
		const {line, column} = getLoc(source.node).start;
		found.push({
			at: {line, column: column + 1},
			range: source.node.range,
			ruleId: ruleId ?? undefined,
			isEnable: type === 'enable',
			...covered(directive, end),
			justification: source.justification,
			isUsed: used.has(directive),
		});
	}

	return found.reverse();
}

function covered({type, position}: RuleDirective, end: Position | undefined): {readonly from: Position; readonly to?: Position} {
	if (type === 'disable' || type === 'enable') {
		return {from: position, ...end && {to: end}};
	}

	const line = position.line + (type === 'disable-line' ? 0 : 1);
	return {from: {line, column: 1}, to: {line: line + 1, column: 1}};
}
