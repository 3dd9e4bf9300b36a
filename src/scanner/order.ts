import type {Place, Position} from '../finding.js';

/** By code units, so that a report is the same in every locale. */
export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

export function comparePositions(a: Position, b: Position): number {
	return a.line - b.line || a.column - b.column;
}

export function comparePlaces(a: Place, b: Place): number {
	return compareText(a.path, b.path) || comparePositions(a.span.start, b.span.start) || comparePositions(a.span.end, b.span.end);
}

export function compareFindings(a: Place & {readonly ruleId: string; readonly message: string}, b: Place & {readonly ruleId: string; readonly message: string}): number {
	return comparePlaces(a, b) || compareText(a.ruleId, b.ruleId) || compareText(a.message, b.message);
}

/** Text that is equal for equal places, and for no others. */
export function placeKey({path, span: {start, end}}: Place): string {
	return `${path}\0${start.line}:${start.column}-${end.line}:${end.column}`;
}
