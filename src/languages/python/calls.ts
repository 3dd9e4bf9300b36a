import type {SyntaxNode} from '@lezer/common';
import {isComprehension, lowerComprehension, placeAround} from './comprehensions.js';
import {braceFormat} from './formats.js';
import type {Lowering} from './lowering.js';
import {call, identifier, make, methodCall, property, span, unknownValue, type Place, type RawNode} from './raw-node.js';
import {partNamed, partsOf, placeOf, splitAtCommas, withoutBrackets} from './syntax.js';

/** A call; what is called by the name of a class is constructed. */
export function lowerCall(at: Lowering, node: SyntaxNode): RawNode {
	const parts = partsOf(node);
	const list = partNamed(parts, 'ArgList');
	const [called] = parts;
	const place = placeOf(node);
	if (!called || !list) {
		return called ? at.expression(called) : unknownValue(place);
	}

	if (isSuperInit(at, called)) {
		return call(make('Super', placeOf(called)), lowerArguments(at, list), place);
	}

	const callee = at.expression(withoutTypes(at, called));
	const args = lowerArguments(at, list);
	return lowerAttribute(callee, args, place) ?? lowerTextMethod(at, node, callee, args)
		?? (isConstruction(at, callee) ? make('NewExpression', place, {callee, arguments: args}) : call(callee, args, place));
}

/** `JWTAuth[User](…)` constructs a `JWTAuth`. */
function withoutTypes(at: Lowering, called: SyntaxNode): SyntaxNode {
	const [object, mark] = called.name === 'MemberExpression' ? partsOf(called) : [];
	return object && mark?.name === '[' && /(?:^|\.)_*[A-Z]\w*$/.test(at.text.slice(object.from, object.to)) ? object : called;
}

/** Keyword arguments are an object behind all others, which never counts as one of them. */
export function lowerArguments(at: Lowering, list: SyntaxNode): RawNode[] {
	const inner = withoutBrackets(partsOf(list));
	const groups = splitAtCommas(inner);
	if (groups.length === 1 && isComprehension(inner)) {
		return [lowerComprehension(at, inner, placeAround(inner, placeOf(list)))];
	}

	const plain: RawNode[] = [];
	const keywords: RawNode[] = [];
	for (const [first, second, third] of groups) {
		if (first && second && (first.name === '*' || first.name === '**')) {
			const argument = at.expression(second);
			(first.name === '*' ? plain : keywords).push(make('SpreadElement', span(placeOf(first), argument), {argument}));
		} else if (first && second?.name === 'AssignOp' && third) {
			const value = at.expression(third);
			const isKeyword = at.text.slice(second.from, second.to) === '=';
			if (isKeyword) {
				keywords.push(property(identifier(at.text.slice(first.from, first.to), placeOf(first)), value, span(placeOf(first), value)));
			} else {
				plain.push(value);
			}
		} else if (first) {
			plain.push(at.expression(first));
		}
	}

	const [first] = keywords;
	return first ? [...plain, make('ObjectExpression', span(first, keywords.at(-1) ?? first), {properties: keywords, isKeywords: true})] : plain;
}

/** `super().__init__(…)` */
function isSuperInit(at: Lowering, callee: SyntaxNode): boolean {
	return callee.name === 'MemberExpression' && at.scopes.isInClass && /^super\s*\([^()]*\)\s*\.\s*__init__$/.test(at.text.slice(callee.from, callee.to));
}

/** `getattr(settings, 'JWT_SECRET', 'x')` reads an attribute, and `setattr` gives it a value. */
function lowerAttribute(callee: RawNode, args: readonly RawNode[], place: Place): RawNode | undefined {
	const [object, name, value] = args;
	if (callee.type !== 'Identifier' || !object || typeof name?.['value'] !== 'string') {
		return undefined;
	}

	const read = (): RawNode => make('MemberExpression', span(object, name), {object, property: name, computed: true, optional: false});
	if (callee['name'] === 'setattr' && value) {
		return make('AssignmentExpression', place, {operator: '=', left: read(), right: value});
	}

	return callee['name'] === 'getattr' ? value ? make('LogicalExpression', place, {operator: '??', left: read(), right: value}) : {...read(), ...place} : undefined;
}

/** `', '.join(names)` and `'{}'.format(name)` are methods of the words between, or around, what matters. */
function lowerTextMethod(at: Lowering, node: SyntaxNode, callee: RawNode, args: readonly RawNode[]): RawNode | undefined {
	const object = callee['object'] as RawNode | undefined;
	const name = (callee['property'] as RawNode | undefined)?.['name'];
	const [list] = args;
	if (callee.type !== 'MemberExpression' || object?.type !== 'Literal' || typeof object['value'] !== 'string') {
		return undefined;
	}

	if (name === 'join' && list && args.length === 1 && list['isKeywords'] !== true) {
		return methodCall(list, 'join', [object], placeOf(node));
	}

	return name === 'format' ? braceFormat(at, node, object, args) : undefined;
}

/** Classes have a capital letter (PEP 8), unless the file itself says otherwise; `cls` is one in the methods of a class. */
function isConstruction({scopes, text}: Lowering, callee: RawNode): boolean {
	if (callee.type === 'ThisExpression') {
		return text.slice(callee.start, callee.end) === 'cls';
	}

	const isName = callee.type === 'Identifier';
	const name = isName ? callee['name'] : callee.type === 'MemberExpression' && callee['computed'] === false ? (callee['property'] as RawNode)['name'] : undefined;
	if (typeof name !== 'string') {
		return false;
	}

	return isName && scopes.classes.has(name) || /^_*[A-Z]/.test(name) && !(isName && scopes.functions.has(name));
}
