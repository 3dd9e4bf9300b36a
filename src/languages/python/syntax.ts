import type {SyntaxNode} from '@lezer/common';
import type {Place} from './raw-node.js';

/** The children of a node, tokens included; comments and what the parser could make nothing of are left out. */
export function partsOf(node: SyntaxNode): SyntaxNode[] {
	const parts: SyntaxNode[] = [];
	for (let child = node.firstChild; child; child = child.nextSibling) {
		if (!child.type.isError && child.name !== 'Comment') {
			parts.push(child);
		}
	}

	return parts;
}

export function placeOf({from, to}: {readonly from: number; readonly to: number}): Place {
	return {start: from, end: to};
}

/** What stands between commas. */
export function splitAtCommas(parts: readonly SyntaxNode[]): SyntaxNode[][] {
	const groups: SyntaxNode[][] = [];
	let group: SyntaxNode[] = [];
	for (const part of parts) {
		if (part.name === ',') {
			groups.push(group);
			group = [];
		} else {
			group.push(part);
		}
	}

	return [...groups, group].filter(({length}) => length > 0);
}

/** The parts without the brackets around them. */
export function withoutBrackets(parts: readonly SyntaxNode[]): readonly SyntaxNode[] {
	const last = parts.at(-1);
	return parts.slice(1, last && /^[)\]}]$/.test(last.name) ? -1 : undefined);
}

/** The parts before a token, and those behind it. */
export function splitAt(parts: readonly SyntaxNode[], ...names: readonly string[]): readonly [SyntaxNode[], SyntaxNode[]] {
	const index = parts.findIndex(({name}) => names.includes(name));
	return index === -1 ? [[...parts], []] : [parts.slice(0, index), parts.slice(index + 1)];
}

export function partNamed(parts: readonly SyntaxNode[], name: string): SyntaxNode | undefined {
	return parts.find(part => part.name === name);
}
