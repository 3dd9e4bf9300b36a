import type {SyntaxNode} from '@lezer/common';
import type {Lowering} from './lowering.js';
import {identifier, make, type Place, type RawNode} from './raw-node.js';
import {partsOf, placeOf, withoutBrackets} from './syntax.js';

/** Types that say nothing of their own: what stands in them is meant. */
const around = new Set(['Optional', 'Annotated', 'Union', 'Final', 'ClassVar', 'Required', 'NotRequired', 'Mapped']);

/** An annotation (`: Settings`, `-> Settings`), as far as it names a type. */
export function lowerAnnotation(at: Lowering, node: SyntaxNode): RawNode | undefined {
	const inner = partsOf(node).find(({name}) => name !== ':' && name !== '->');
	const type = inner && typeOf(at, inner);
	return type && make('TSTypeAnnotation', placeOf(node), {typeAnnotation: type});
}

function typeOf(at: Lowering, node: SyntaxNode): RawNode | undefined {
	const place = placeOf(node);
	switch (node.name) {
		case 'VariableName': {
			const name = at.text.slice(node.from, node.to);
			return make('TSTypeReference', place, {typeName: identifier(name, place)});
		}

		case 'String': {
			const [, name] = /^["'](\w+)["']$/.exec(at.text.slice(node.from, node.to)) ?? [];
			return name === undefined ? undefined : make('TSTypeReference', place, {typeName: identifier(name, place)});
		}

		case 'BinaryExpression': {
			const types = partsOf(node).flatMap(part => typeOf(at, part) ?? []);
			return types.length > 1 ? make('TSUnionType', place, {types}) : types[0];
		}

		case 'ParenthesizedExpression': {
			const [inner] = withoutBrackets(partsOf(node));
			return inner && typeOf(at, inner);
		}

		case 'MemberExpression': {
			return memberType(at, node, place);
		}

		default: {
			return undefined;
		}
	}
}

function memberType(at: Lowering, node: SyntaxNode, place: Place): RawNode | undefined {
	const [object, mark, ...rest] = partsOf(node);
	if (!object || mark?.name !== '[') {
		const name = qualified(at, node);
		return name && make('TSTypeReference', place, {typeName: name});
	}

	const name = at.text.slice(object.from, object.to).replace(/^(?:typing|t|typing_extensions)\./, '');
	const types = around.has(name) ? withoutBrackets([mark, ...rest]).filter(part => part.name !== ',').flatMap(part => typeOf(at, part) ?? []) : [];
	return types.length > 1 && name === 'Union' ? make('TSUnionType', place, {types}) : types[0];
}

function qualified(at: Lowering, node: SyntaxNode): RawNode | undefined {
	const [object, , name] = partsOf(node);
	if (node.name === 'VariableName') {
		return identifier(at.text.slice(node.from, node.to), placeOf(node));
	}

	const left = node.name === 'MemberExpression' && object ? qualified(at, object) : undefined;
	return left && name?.name === 'PropertyName'
		? make('TSQualifiedName', placeOf(node), {left, right: identifier(at.text.slice(name.from, name.to), placeOf(name))})
		: undefined;
}
