import {argumentAt} from '../arguments.js';
import {isCall, isFunction, keyOf, returnsOf, unwrap, type CallNode, type Node} from '../ast.js';
import {defaultIn, isDescription} from '../definitions.js';
import {parsePosition} from '../position.js';
import type {SourceFile} from '../source-file.js';
import {memberOf, traceAt} from './arguments.js';
import {behindOf, type State, type Trace} from './state.js';

/** `optional(string(), 'x')`, `str({default: 'x'})` */
export function traceSchemaCall(trace: Trace, file: SourceFile, node: CallNode, state: State): boolean {
	const rows = trace.tables.schemaCalls.match(file, node);
	for (const {fallback} of rows) {
		traceAt(trace, file, node, fallback, {...state, behind: state.behind ?? {file, node, names: []}});
	}

	return rows.length > 0;
}

/** `Config.string('X').pipe(Config.withDefault('x'))`, `pipe(Config.string('X'), Config.withDefault('x'))` */
export function traceSchemaPipe(trace: Trace, file: SourceFile, node: CallNode, state: State): boolean {
	const steps = node.arguments.flatMap(argument => isCall(argument) ? trace.tables.schemaPipes.match(file, argument).map(row => ({call: argument, row})) : []);
	const callee = unwrap(node.callee);
	const [first] = node.arguments;
	const subject = callee.type === 'MemberExpression' ? callee.object : first;
	if (steps.length === 0 || !subject) {
		return false;
	}

	const before = trace.origins.length;
	trace.trace(file, subject, state);
	const behind = behindOf(file, subject, trace.origins.slice(before), state.behind);
	for (const {call, row} of steps) {
		traceAt(trace, file, call, row.fallback, {...state, behind});
	}

	return true;
}

/** `type({KEY: 'string = "x"'})`: a text that says what the setting is, and maybe its default. */
export function traceDefinition(trace: Trace, file: SourceFile, node: CallNode, state: State): boolean {
	const [key, ...rest] = state.access;
	const [row] = key === undefined || rest.length > 0 ? [] : trace.tables.definitions.match(file, node);
	const argument = row && argumentAt(node, 0);
	const property = argument && key !== undefined ? memberOf(argument, [key]) : undefined;
	if (!row || property?.type !== 'Property' || !isDescription(property.value)) {
		return false;
	}

	const described = defaultIn(file, property.value, row.fallback);
	if (described) {
		trace.found(file, described.node, {...state, behind: state.behind ?? {file, node, names: []}}, {kind: 'text', text: described.text});
	}

	return true;
}

/** `z.string().default('x')`: the receiver of the chain is a schema, so the argument is what a missing value becomes. */
export function traceSchemaMethod(trace: Trace, file: SourceFile, node: CallNode, state: State): boolean {
	const callee = unwrap(node.callee);
	const method = callee.type === 'MemberExpression' ? keyOf(callee) : undefined;
	const [argument] = node.arguments;
	const branches = method === undefined ? undefined : trace.tables.schemaBranches.get(method);
	if (callee.type !== 'MemberExpression' || method === undefined || !argument || branches === undefined && !trace.tables.schemaMethods.has(method)) {
		return false;
	}

	// A schema that comes from elsewhere is still one by the calls that make it: `required().default('x')`.
	if (!isCall(unwrap(callee.object)) && trace.tables.schemaMethodCalls.match(file, node).length === 0) {
		return false;
	}

	const inner = {...state, behind: state.behind ?? {file, node, names: []}};
	for (const value of branches === undefined ? [argument] : branchesAt(trace, node, branches)) {
		trace.trace(file, value, {...inner, access: isFunction(unwrap(value)) ? ['()', ...state.access] : state.access});
	}

	trace.trace(file, callee.object, state);
	return true;
}

/** `{otherwise: Joi.string().default('x')}`, `{otherwise: schema => schema.default('x')}`: a schema, or what one is given. */
function branchesAt(trace: Trace, call: CallNode, position: string): Node[] {
	const {index, steps} = parsePosition(position);
	const argument = argumentAt(call, index);
	const branch = argument && memberOf(argument, steps);
	if (branch?.type !== 'Property') {
		return [];
	}

	const schema = unwrap(branch.value);
	return !isFunction(schema) ? [schema] : returnsOf(schema).flatMap(value => {
		const made = unwrap(value);
		const isDefault = made.type === 'CallExpression' && made.callee.type === 'MemberExpression' && trace.tables.schemaMethods.has(keyOf(made.callee) ?? '');
		return isDefault ? made.arguments.slice(0, 1) : [];
	});
}

/** `z.string().default('x').describe('…')`: a default that stands further up in the chain of a schema. */
export function traceSchemaBefore(trace: Trace, file: SourceFile, node: CallNode, state: State): boolean {
	for (let callee = unwrap(node.callee); callee.type === 'MemberExpression';) {
		const receiver = unwrap(callee.object);
		if (receiver.type !== 'CallExpression') {
			return false;
		}

		if (receiver.arguments.length > 0 && trace.tables.schemaMethodCalls.match(file, receiver).length > 0) {
			trace.trace(file, receiver, state);
			return true;
		}

		callee = unwrap(receiver.callee);
	}

	return false;
}
