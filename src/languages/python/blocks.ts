import type {SyntaxNode} from '@lezer/common';
import {declareTarget} from './assignments.js';
import type {Lowering} from './lowering.js';
import {block, make, startOf, statement, unknownValue, type RawNode} from './raw-node.js';
import {partNamed, partsOf, placeOf, splitAt, splitAtCommas} from './syntax.js';

export function lowerBody(at: Lowering, body: SyntaxNode): RawNode {
	return at.scopes.nested(() => block(at.statements(body), placeOf(body)));
}

export function bodiesOf(at: Lowering, parts: readonly SyntaxNode[]): RawNode[] {
	return parts.filter(({name}) => name === 'Body').map(part => lowerBody(at, part));
}

export function lowerIf(at: Lowering, parts: readonly SyntaxNode[], start: number): RawNode[] {
	const index = parts.findIndex(({name}) => name === 'Body');
	const body = parts[index];
	const [test] = parts.slice(0, Math.max(index, 0));
	if (!body) {
		return [];
	}

	const condition = test ? at.expression(test) : unknownValue({start: body.from, end: body.from});
	const consequent = lowerBody(at, body);
	const [word, ...rest] = parts.slice(index + 1);
	const [last] = rest;
	const alternate = word?.name === 'elif' ? lowerIf(at, rest, word.from)[0] : word?.name === 'else' && last?.name === 'Body' ? lowerBody(at, last) : undefined;
	return [make('IfStatement', {start, end: (alternate ?? consequent).end}, {test: condition, consequent, alternate: alternate ?? null})];
}

export function lowerFor(at: Lowering, node: SyntaxNode): RawNode[] {
	const parts = partsOf(node);
	const [targets, behind] = splitAt(parts.slice(parts[0]?.name === 'async' ? 2 : 1), 'in');
	const index = behind.findIndex(({name}) => name === 'Body');
	const values = behind.slice(0, index);
	const [first] = targets;
	if (!first || index < 1) {
		return [];
	}

	const right = at.tuple(values);
	const left = declareTarget(at, targets, null, {start: first.from, end: targets.at(-1)?.to ?? first.to});
	const [body, otherwise] = bodiesOf(at, behind);
	return [make('ForOfStatement', placeOf(node), {left, right, body, await: parts[0]?.name === 'async'}), ...otherwise ? [otherwise] : []];
}

export function lowerWith(at: Lowering, node: SyntaxNode): RawNode[] {
	const parts = partsOf(node).filter(({name}) => name !== 'async');
	const managers = splitAtCommas(parts.slice(1).filter(({name}) => name !== 'Body'));
	const opened = managers.flatMap(([value, word, target]) => {
		if (!value) {
			return [];
		}

		const init = at.expression(value);
		return [word?.name === 'as' && target ? declareTarget(at, [target], init, {start: value.from, end: target.to}) : statement(init)];
	});
	const body = partNamed(parts, 'Body');
	return [...opened, ...body ? [lowerBody(at, body)] : []];
}

/** All handlers are one, which does what each of them does. */
export function lowerTry(at: Lowering, node: SyntaxNode): RawNode[] {
	const groups: SyntaxNode[][] = [];
	for (const part of partsOf(node)) {
		if (/^(?:try|except|else|finally)$/.test(part.name)) {
			groups.push([part]);
		} else {
			groups.at(-1)?.push(part);
		}
	}

	const bodies = (word: string) => groups.filter(([first]) => first?.name === word).map(group => handlerOf(at, group));
	const [attempted = block([], startOf(placeOf(node)))] = bodies('try');
	const handlers = bodies('except');
	const [first] = handlers;
	const last = handlers.at(-1);
	const [finalizer] = bodies('finally');
	const handler = first && last ? make('CatchClause', {start: first.start, end: last.end}, {param: null, body: block(handlers, {start: first.start, end: last.end})}) : null;
	const [otherwise] = bodies('else');
	const body = otherwise ? block([attempted, otherwise], {start: attempted.start, end: otherwise.end}) : attempted;
	return [handler || finalizer ? make('TryStatement', placeOf(node), {block: body, handler, finalizer: finalizer ?? null}) : body];
}

function handlerOf(at: Lowering, group: readonly SyntaxNode[]): RawNode {
	const body = partNamed(group, 'Body');
	const place = {start: group[0]?.from ?? 0, end: group.at(-1)?.to ?? 0};
	const [, behind] = splitAt(group, 'as');
	const [name] = behind;
	const named = name?.name === 'VariableName' ? [declareTarget(at, [name], null, placeOf(name))] : [];
	return block([...named, ...body ? at.scopes.nested(() => at.statements(body)) : []], place);
}
