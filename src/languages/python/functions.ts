import type {SyntaxNode} from '@lezer/common';
import {hoistedDeclarations} from './assignments.js';
import type {FunctionKind, Lowering} from './lowering.js';
import {block, identifier, make, span, startOf, unknownValue, type RawNode} from './raw-node.js';
import {partNamed, partsOf, placeOf, splitAtCommas, withoutBrackets} from './syntax.js';

/** A function or a lambda; a method does not name its instance among its parameters. */
export function lowerFunction(at: Lowering, node: SyntaxNode, kind: FunctionKind): RawNode {
	const parts = partsOf(node);
	const place = placeOf(node);
	const isLambda = node.name === 'LambdaExpression';
	const name = isLambda ? undefined : partNamed(parts, 'VariableName');
	const list = partNamed(parts, 'ParamList');
	const groups = list ? splitAtCommas(isLambda ? partsOf(list) : withoutBrackets(partsOf(list))) : [];
	const instance = kind === 'Method' ? nameOfFirst(at, groups) : undefined;
	// Defaults are read where the function is made.
	const defaults = groups.map(group => defaultOf(at, group));
	return at.scopes.within('function', instance, scope => {
		const params = groups.flatMap((group, index) => index === 0 && instance !== undefined ? [] : lowerParameter(at, group, defaults[index]));
		const result = partNamed(parts, 'TypeDef');
		const returnType = result && at.type(result);
		const common = {...returnType && {returnType}, id: name && kind !== 'Method' && kind !== 'StaticMethod' ? identifier(at.text.slice(name.from, name.to), placeOf(name)) : null, params, generator: false, async: parts[0]?.name === 'async'};
		const last = parts.at(-1);
		if (isLambda) {
			const body = last && last !== list && last.name !== ':' && last.name !== 'lambda' ? at.expression(last) : unknownValue({start: place.end, end: place.end});
			return make('ArrowFunctionExpression', place, {...common, body, expression: true});
		}

		const inside = last?.name === 'Body' ? placeOf(last) : {start: place.end, end: place.end};
		const statements = last?.name === 'Body' ? at.statements(last) : [];
		const body = block([...hoistedDeclarations(scope.hoisted, startOf(inside)), ...scope.imports, ...statements], inside);
		return make(kind === 'FunctionDeclaration' ? 'FunctionDeclaration' : 'FunctionExpression', place, {...common, body, expression: false, declare: false});
	});
}

function nameOfFirst(at: Lowering, [first]: readonly SyntaxNode[][]): string | undefined {
	const name = first?.[0];
	return name?.name === 'VariableName' ? at.text.slice(name.from, name.to) : undefined;
}

function defaultOf(at: Lowering, group: readonly SyntaxNode[]): RawNode | undefined {
	const index = group.findIndex(({name}) => name === 'AssignOp');
	const value = index === -1 ? undefined : group[index + 1];
	return value && at.expression(value);
}

function lowerParameter(at: Lowering, group: readonly SyntaxNode[], value: RawNode | undefined): RawNode[] {
	const [first, second] = group;
	const star = first?.name === '*' || first?.name === '**' ? first : undefined;
	const name = star ? second : first;
	// `*` and `/` alone only say how the others are given.
	if (name?.name !== 'VariableName') {
		return [];
	}

	const text = at.text.slice(name.from, name.to);
	const type = partNamed(group, 'TypeDef');
	const annotation = type && at.type(type);
	at.scopes.current.declared.add(text);
	const id = identifier(text, annotation ? span(placeOf(name), annotation) : placeOf(name), annotation);
	if (star) {
		return [make('RestElement', span(placeOf(star), id), {argument: id, optional: false, decorators: [], isKeywords: star.name === '**'})];
	}

	return [value ? make('AssignmentPattern', span(id, value), {left: id, right: value, optional: false, decorators: []}) : id];
}
