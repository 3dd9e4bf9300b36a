/** A node as it is made, before it is linked: its parent and its range are given to it together with those of all others. */
export interface RawNode {
	readonly type: string;
	readonly start: number;
	readonly end: number;
	readonly [field: string]: unknown;
}

/** Where something stands in the text. */
export interface Place {
	readonly start: number;
	readonly end: number;
}

export function make(type: string, {start, end}: Place, fields: Readonly<Record<string, unknown>> = {}): RawNode {
	return {type, start, end, ...fields};
}

/** From the beginning of one to the end of another. */
export function span(first: Place, last: Place): Place {
	return {start: Math.min(first.start, last.start), end: Math.max(first.end, last.end)};
}

/** Where a name would stand that Python does not write. */
export function endOf({end}: Place): Place {
	return {start: end, end};
}

export function startOf({start}: Place): Place {
	return {start, end: start};
}

export function identifier(name: string, place: Place, typeAnnotation?: RawNode): RawNode {
	return make('Identifier', place, {name, optional: false, decorators: [], ...typeAnnotation && {typeAnnotation}});
}

export function literal(value: string | number | boolean | null, place: Place, text: string): RawNode {
	return make('Literal', place, {value, raw: text.slice(place.start, place.end)});
}

export function member(object: RawNode, name: RawNode, place: Place): RawNode {
	return make('MemberExpression', place, {object, property: name, computed: false, optional: false});
}

export function call(callee: RawNode, args: readonly RawNode[], place: Place): RawNode {
	return make('CallExpression', place, {callee, arguments: args, optional: false});
}

/** A call of a method that Python writes otherwise: `x in y` is `y.includes(x)`. */
export function methodCall(object: RawNode, method: string, args: readonly RawNode[], place: Place): RawNode {
	return call(member(object, identifier(method, endOf(object)), object), args, place);
}

export function not(argument: RawNode, place: Place): RawNode {
	return make('UnaryExpression', place, {operator: '!', prefix: true, argument});
}

export function property(key: RawNode, value: RawNode, place: Place): RawNode {
	return make('Property', place, {key, value, kind: 'init', method: false, shorthand: false, computed: false});
}

export function block(body: readonly RawNode[], place: Place): RawNode {
	return make('BlockStatement', place, {body});
}

export function statement(expression: RawNode): RawNode {
	return make('ExpressionStatement', expression, {expression});
}

/** A name belongs to its whole function, as a `var` does. */
export function declaration(id: RawNode, init: RawNode | null, place: Place): RawNode {
	return make('VariableDeclaration', place, {kind: 'var', declare: false, declarations: [make('VariableDeclarator', place, {id, init, definite: false})]});
}

export function assignment(left: RawNode, right: RawNode, place: Place, operator = '='): RawNode {
	return make('AssignmentExpression', place, {operator, left, right});
}

/** What no analysis could say anything about. */
export function unknownValue(place: Place): RawNode {
	return make('Literal', place, {value: null, raw: ''});
}
