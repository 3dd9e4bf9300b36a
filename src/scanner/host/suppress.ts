import type {DisableDirective} from './directives.js';
import type {Message, Suppression} from './rule.js';

/** Lines and columns count from 1, as in messages. */
export interface Position {
	readonly line: number;
	readonly column: number;
}

/** One rule that one comment switches, or all rules (`null`) when the comment names none. */
export interface RuleDirective {
	readonly type: DisableDirective['type'];
	readonly ruleId: string | null;
	readonly source: DisableDirective;
	/** Where the comment starts; for `disable-next-line` where it ends. */
	readonly position: Position;
}

interface Switch extends Position {
	readonly isOn: boolean;
	readonly directive: RuleDirective;
}

/** Of several comments that cover the same place, more than these are not written down. A hostile file could hold thousands. */
const maximumSuppressions = 16;

export interface Suppressed {
	readonly messages: readonly Message[];
	/** The directives that ESLint would not call unused. */
	readonly used: ReadonlySet<RuleDirective>;
}

/** Marks the messages that directives switch off. Both lists are sorted by position, as ESLint sorts them. */
export function suppress(messages: readonly Message[], directives: readonly RuleDirective[]): Suppressed {
	const used = usedEnables(directives);
	const blocks = directives.filter(({type}) => type === 'disable' || type === 'enable').map(directive => (
		{...directive.position, isOn: directive.type === 'enable', directive}
	));
	const lines = directives.flatMap(directive => lineSwitches(directive));
	// ESLint applies the two kinds one after the other, and credits a line directive only with what no block covers.
	const covered = sweep(messages, blocks, used);
	return {messages: sweep(covered, lines, used), used};
}

function lineSwitches(directive: RuleDirective): readonly Switch[] {
	const {type, position} = directive;
	if (type !== 'disable-line' && type !== 'disable-next-line') {
		return [];
	}

	const line = position.line + (type === 'disable-line' ? 0 : 1);
	return [{line, column: 1, isOn: false, directive}, {line: line + 1, column: 0, isOn: true, directive}];
}

function sweep(messages: readonly Message[], switches: readonly Switch[], used: Set<RuleDirective>): readonly Message[] {
	if (switches.length === 0) {
		return messages;
	}

	const sorted = switches.toSorted(comparePositions);
	const active = new Map<string | null, readonly RuleDirective[]>(messages.map(({ruleId}) => [ruleId, []]));
	let next = 0;
	return messages.map(message => {
		for (let item = sorted[next]; item && comparePositions(item, message) <= 0; item = sorted[++next]) {
			flip(active, item);
		}

		const directives = active.get(message.ruleId) ?? [];
		const last = directives.at(-1);
		if (!last) {
			return message;
		}

		if (!message.suppressions) {
			used.add(last);
		}

		const suppressions = directives.map(({source}): Suppression => ({kind: 'directive', justification: source.justification}));
		return {...message, suppressions: [...message.suppressions ?? [], ...suppressions]};
	});
}

function flip(active: Map<string | null, readonly RuleDirective[]>, {isOn, directive}: Switch): void {
	for (const [ruleId, directives] of active) {
		if (directive.ruleId === null || directive.ruleId === ruleId) {
			active.set(ruleId, isOn ? [] : [...directives, directive].slice(-maximumSuppressions));
		}
	}
}

/** An `eslint-enable` is used when a matching `eslint-disable` stands before it, whether or not that one covers anything. */
function usedEnables(directives: readonly RuleDirective[]): Set<RuleDirective> {
	const used = new Set<RuleDirective>();
	const waiting = new Map<string | null, RuleDirective>();
	for (const directive of directives.toReversed()) {
		if (directive.type === 'enable') {
			if (directive.ruleId === null) {
				waiting.clear();
			}

			waiting.set(directive.ruleId, directive);
		} else if (directive.type === 'disable') {
			const matches = directive.ruleId === null
				? [...waiting.values()]
				: [waiting.get(directive.ruleId) ?? waiting.get(null)];
			for (const match of matches) {
				if (match) {
					used.add(match);
				}
			}

			if (directive.ruleId === null) {
				waiting.clear();
			}
		}
	}

	return used;
}

export function comparePositions(a: Position, b: Position): number {
	return a.line - b.line || a.column - b.column;
}
