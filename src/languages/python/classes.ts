import type {SyntaxNode} from '@lezer/common';
import {sidesOf} from './assignments.js';
import {lowerArguments} from './calls.js';
import type {Lowering} from './lowering.js';
import {block, identifier, make, member, span, startOf, statement, unknownValue, type Place, type RawNode} from './raw-node.js';
import {partNamed, partsOf, placeOf} from './syntax.js';

const getters = /^(?:functools\.)?(?:property|cached_property|computed_field|hybrid_property|classproperty)\b/;

/** A class; its attributes are what its instances have unless they have one of their own. */
export function lowerClass(at: Lowering, node: SyntaxNode, decorators: readonly RawNode[], type: 'ClassDeclaration' | 'ClassExpression'): RawNode {
	const parts = partsOf(node);
	const [decorator] = decorators;
	const place = decorator ? span(decorator, placeOf(node)) : placeOf(node);
	const name = partNamed(parts, 'VariableName');
	const bases = partNamed(parts, 'ArgList');
	const body = partNamed(parts, 'Body');
	const supers = bases ? lowerArguments(at, bases).filter(argument => argument['isKeywords'] !== true && argument.type !== 'SpreadElement') : [];
	const inside = body ? placeOf(body) : {start: place.end, end: place.end};
	const members = body ? at.scopes.within('class', undefined, () => membersOf(at, partsOf(body))) : [];
	const main = supers.find(({type: kind, name: base}) => (kind === 'Identifier' || kind === 'MemberExpression') && base !== 'object' && !String(base).endsWith('Mixin')) ?? supers[0] ?? null;
	return make(type, place, {
		id: name ? identifier(at.text.slice(name.from, name.to), placeOf(name)) : null,
		superClass: main,
		body: make('ClassBody', inside, {body: members}),
		// ECMAScript has one class to extend; what else is given lends its members as well.
		implements: supers.filter(base => base !== main).map(base => make('TSClassImplements', base, {expression: base})),
		decorators, abstract: false, declare: false,
	});
}

function membersOf(at: Lowering, parts: readonly SyntaxNode[]): RawNode[] {
	return parts.flatMap(part => memberOf(at, part));
}

function memberOf(at: Lowering, node: SyntaxNode): RawNode[] {
	switch (node.name) {
		case 'AssignStatement': {
			return attributesOf(at, node);
		}

		case 'FunctionDefinition': {
			return [methodOf(at, node, [], placeOf(node))];
		}

		case 'ClassDefinition': {
			return nestedClass(at, node, []);
		}

		case 'DecoratedStatement': {
			return decorated(at, node);
		}

		// What stands in a block of a class is an attribute as any other.
		case 'IfStatement':
		case 'TryStatement':
		case 'WithStatement':
		case 'ForStatement':
		case 'StatementGroup': {
			return partsOf(node).flatMap(part => part.name === 'Body' ? membersOf(at, partsOf(part)) : node.name === 'StatementGroup' ? memberOf(at, part) : []);
		}

		case 'ExpressionStatement': {
			const parts = partsOf(node);
			const isDocumentation = parts.length === 1 && (parts[0]?.name ?? '').endsWith('String');
			return isDocumentation || parts.length === 0 ? [] : [make('StaticBlock', placeOf(node), {body: [statement(at.tuple(parts))]})];
		}

		default: {
			return [];
		}
	}
}

function attributesOf(at: Lowering, node: SyntaxNode): RawNode[] {
	const {targets, type, value} = sidesOf(node);
	const names = targets.flatMap(parts => parts.length === 1 && parts[0]?.name === 'VariableName' ? [parts[0]] : []);
	const annotation = type && at.type(type);
	const init = value ? at.tuple(value) : null;
	return names.map((name, index) => {
		const text = at.text.slice(name.from, name.to);
		at.scopes.current.declared.add(text);
		// `A = B = 'x'`: the second is what the first is.
		const [first] = names;
		const known = index > 0 && first ? attribute(at.text.slice(first.from, first.to), placeOf(name)) : init;
		return make('PropertyDefinition', index === 0 ? placeOf(node) : placeOf(name), {
			key: identifier(text, placeOf(name)), value: known, computed: false, static: false, declare: false, override: false, optional: false, definite: false, readonly: false,
			decorators: type && index === 0 ? describingCalls(at, type) : [], ...annotation && index === 0 && {typeAnnotation: annotation},
		});
	});
}

/** `Annotated[str, Field(alias='X')]` says of an attribute what a decorator would. */
function describingCalls(at: Lowering, type: SyntaxNode): RawNode[] {
	const inner = partsOf(type).find(({name}) => name === 'MemberExpression');
	const [object, ...rest] = inner ? partsOf(inner) : [];
	return object && /(?:^|\.)Annotated$/.test(at.text.slice(object.from, object.to))
		? rest.filter(({name}) => name === 'CallExpression').map(call => make('Decorator', placeOf(call), {expression: at.expression(call)}))
		: [];
}

function attribute(name: string, place: Place): RawNode {
	const where = startOf(place);
	return member(make('ThisExpression', where), identifier(name, where), where);
}

function decorated(at: Lowering, node: SyntaxNode): RawNode[] {
	const parts = partsOf(node);
	const decorators = parts.filter(({name}) => name === 'Decorator').map(part => lowerDecorator(at, part));
	const target = parts.at(-1);
	if (target?.name === 'ClassDefinition') {
		return nestedClass(at, target, decorators);
	}

	return target?.name === 'FunctionDefinition' ? [methodOf(at, target, decorators, placeOf(node))] : [];
}

/** `@app.get('/')`; its name may have several parts. */
export function lowerDecorator(at: Lowering, node: SyntaxNode): RawNode {
	const [, first, ...rest] = partsOf(node);
	const place = placeOf(node);
	const list = rest.find(({name}) => name === 'ArgList');
	let expression: RawNode = first ? at.expression(first) : unknownValue(place);
	for (const part of rest) {
		if (part.name === 'VariableName' || part.name === 'PropertyName') {
			expression = member(expression, identifier(at.text.slice(part.from, part.to), placeOf(part)), {start: expression.start, end: part.to});
		}
	}

	if (list) {
		expression = make('CallExpression', {start: expression.start, end: list.to}, {callee: expression, arguments: lowerArguments(at, list), optional: false});
	}

	return make('Decorator', place, {expression});
}

function nestedClass(at: Lowering, node: SyntaxNode, decorators: readonly RawNode[]): RawNode[] {
	const name = partNamed(partsOf(node), 'VariableName');
	const value = lowerClass(at, node, decorators, 'ClassExpression');
	const place = decorators[0] ? {start: decorators[0].start, end: value.end} : placeOf(node);
	return name ? [make('PropertyDefinition', place, {key: identifier(at.text.slice(name.from, name.to), placeOf(name)), value, computed: false, static: false, decorators: []})] : [];
}

function methodOf(at: Lowering, node: SyntaxNode, decorators: readonly RawNode[], place: Place): RawNode {
	const name = partNamed(partsOf(node), 'VariableName');
	const text = name ? at.text.slice(name.from, name.to) : '';
	const written = decorators.map(({start, end}) => at.text.slice(start, end).replace(/^@\s*/, ''));
	const isStatic = written.some(decorator => /^staticmethod\b/.test(decorator));
	const kind = text === '__init__' ? 'constructor' : written.some(decorator => getters.test(decorator)) ? 'get' : 'method';
	const key = identifier(text, name ? placeOf(name) : startOf(place));
	const value = at.functionOf(node, isStatic ? 'StaticMethod' : 'Method');
	if (text !== '') {
		at.scopes.current.declared.add(text);
	}

	return make('MethodDefinition', place, {key, value: {...value, params: value['params'] ?? [], body: value['body'] ?? block([], startOf(place))}, kind, static: false, computed: false, override: false, optional: false, decorators});
}
