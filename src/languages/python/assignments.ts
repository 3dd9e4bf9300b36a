import type {SyntaxNode} from '@lezer/common';
import type {Lowering} from './lowering.js';
import {assignment, declaration, identifier, make, span, statement, type Place, type RawNode} from './raw-node.js';
import {partsOf, placeOf} from './syntax.js';
import {lowerTargets, namesOf} from './targets.js';

/** `x = y = 'a'`, `x: str = 'a'`, `a, b = 1, 2`: the first assignment of a name declares it for its whole function. */
export function lowerAssignment(at: Lowering, node: SyntaxNode): RawNode[] {
	const {targets, type, value} = sidesOf(node);
	const place = placeOf(node);
	if (!value) {
		const [only] = targets;
		return only && type ? declareTyped(at, only, type, place) : [];
	}

	const pairs = pairsOf(targets, value);
	if (pairs) {
		return pairs.flatMap(([target, part]) => assignOne(at, [[target]], type, at.tuple(part), span(placeOf(target), placeOf(part.at(-1) ?? target))));
	}

	return assignOne(at, targets, type, at.tuple(value), place);
}

interface Sides {
	readonly targets: SyntaxNode[][];
	readonly type: SyntaxNode | undefined;
	readonly value: SyntaxNode[] | undefined;
}

export function sidesOf(node: SyntaxNode): Sides {
	const groups: SyntaxNode[][] = [[]];
	let type: SyntaxNode | undefined;
	for (const part of partsOf(node)) {
		if (part.name === 'AssignOp') {
			groups.push([]);
		} else if (part.name === 'TypeDef') {
			type = part;
		} else {
			groups.at(-1)?.push(part);
		}
	}

	const value = groups.length > 1 ? groups.at(-1) : undefined;
	const targets = (groups.length > 1 ? groups.slice(0, -1) : groups).filter(({length}) => length > 0);
	return {targets, type, value: value && value.length > 0 ? value : undefined};
}

/** `a, b = 'x', 'y'`: each has its own value, as long as no value reads what another name had before. */
function pairsOf(targets: readonly SyntaxNode[][], value: readonly SyntaxNode[]): [SyntaxNode, SyntaxNode[]][] | undefined {
	const [only, ...others] = targets;
	const left = only?.filter(({name}) => name !== ',') ?? [];
	const right = value.filter(({name}) => name !== ',');
	const isPlain = [...only ?? [], ...value].every(({name}) => name !== '*');
	return others.length === 0 && isPlain && left.length > 1 && left.length === right.length
		? left.map((target, index) => [target, right.slice(index, index + 1)])
		: undefined;
}

function assignOne(at: Lowering, targets: readonly SyntaxNode[][], type: SyntaxNode | undefined, value: RawNode, place: Place): RawNode[] {
	const [first, ...others] = targets;
	if (!first) {
		return [statement(value)];
	}

	// `x = y = 'a'` gives `x` what `y = 'a'` gives.
	const chained = others.reduceRight((inner, target) => {
		const left = declaredTarget(at, target);
		return assignment(left, inner, span(left, inner));
	}, value);
	const isFirst = first.length === 1 && first[0]?.name === 'VariableName' && at.scopes.declares(at.text.slice(first[0].from, first[0].to));
	if (isFirst) {
		return [declaration(typed(at, lowerTargets(at, first, place), type), chained, place)];
	}

	const left = declaredTarget(at, first);
	return [statement(assignment(left, chained, place))];
}

/** A target whose names are declared at the beginning of the function. */
function declaredTarget(at: Lowering, parts: readonly SyntaxNode[]): RawNode {
	const {current} = at.scopes;
	const before = new Set(current.declared);
	const target = lowerTargets(at, parts, {start: parts[0]?.from ?? 0, end: parts.at(-1)?.to ?? 0});
	for (const name of namesIn(target)) {
		if (!before.has(name) && !current.outer.has(name)) {
			current.hoisted.add(name);
		}
	}

	return target;
}

function namesIn(target: RawNode): string[] {
	return target.type === 'ArrayPattern' ? (target['elements'] as RawNode[]).flatMap(element => namesIn(element)) : namesOf(target) ?? [];
}

/** `x: str` says that there is such a name. */
function declareTyped(at: Lowering, parts: readonly SyntaxNode[], type: SyntaxNode, place: Place): RawNode[] {
	const [name] = parts;
	if (name?.name !== 'VariableName' || !at.scopes.declares(at.text.slice(name.from, name.to))) {
		return [];
	}

	return [declaration(typed(at, lowerTargets(at, parts, place), type), null, place)];
}

function typed(at: Lowering, target: RawNode, type: SyntaxNode | undefined): RawNode {
	const annotation = type && at.type(type);
	return annotation ? {...target, end: annotation.end, typeAnnotation: annotation} : target;
}

/** `x += 'a'` */
export function lowerUpdate(at: Lowering, node: SyntaxNode): RawNode[] {
	const parts = partsOf(node);
	const index = parts.findIndex(({name}) => name === 'UpdateOp');
	const operator = parts[index];
	const values = parts.slice(index + 1);
	if (!operator || index < 1 || values.length === 0) {
		return [];
	}

	const left = declaredTarget(at, parts.slice(0, index));
	const text = at.text.slice(operator.from, operator.to);
	return [statement(assignment(left, at.tuple(values), placeOf(node), text === '//=' || text === '@=' ? '/=' : text))];
}

/** `for x in …`, `with … as x`, `except … as x` */
export function declareTarget(at: Lowering, parts: readonly SyntaxNode[], init: RawNode | null, place: Place): RawNode {
	const {current} = at.scopes;
	const target = lowerTargets(at, parts, place);
	const isOuter = namesIn(target).some(name => current.outer.has(name));
	if (namesOf(target) && !isOuter) {
		return declaration(target, init, place);
	}

	for (const name of namesIn(target)) {
		if (!current.outer.has(name)) {
			current.hoisted.add(name);
		}
	}

	return init ? statement(assignment(target, init, place)) : target;
}

/** Declarations of the names that an expression brought in. */
export function hoistedDeclarations(names: Iterable<string>, place: Place): RawNode[] {
	const declarations = [...names].map(name => make('VariableDeclarator', place, {id: identifier(name, place), init: null, definite: false}));
	return declarations.length === 0 ? [] : [make('VariableDeclaration', place, {kind: 'var', declare: false, declarations})];
}
