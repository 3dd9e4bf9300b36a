import type {GeneratorRow, TransformRow} from '../knowledge/types.js';
import {argumentAt, argumentIn} from './arguments.js';
import {isCall, isFunction, keyOf, returnsOf, stringOf, unwrap, type CallNode, type Node} from './ast.js';
import {referenceOf, requiredModule} from './callee.js';
import {writtenPath} from './callee-index.js';
import type {Origin} from './origin.js';
import {parsePosition} from './position.js';
import {dialectOf, nodesOf, type SourceFile} from './source-file.js';
import {behindOf, type State, type Trace} from './trace-state.js';
import {traceJoin} from './trace-text.js';

type FunctionOrigin = Extract<Origin, {kind: 'function'}>;
type ClassOrigin = Extract<Origin, {kind: 'class'}>;

/** What a call gives back: what a table says of it, what the project's own function returns, or nothing we know. */
export function traceCall(trace: Trace, file: SourceFile, node: CallNode, state: State): void {
	const required = requiredModule(node);
	if (required !== undefined) {
		return trace.imported(file, required, node, state);
	}

	if (node.type === 'CallExpression' && traceJoin(trace, file, node, state)) {
		return;
	}

	if (generated(trace, file, node, state) || stored(trace, file, node, state) || readSetting(trace, file, node, state) || readChain(trace, file, node, state)
		|| schemaCall(trace, file, node, state) || transformed(trace, file, node, state) || schemaMethod(trace, file, node, state) || schemaBefore(trace, file, node, state)) {
		return;
	}

	if (node.type === 'NewExpression') {
		if (!instanceMember(trace, classesOf(trace, file, node, state), state) && !madeSetting(trace, file, node, state)) {
			unknownCall(trace, file, node, state);
		}

		return;
	}

	const functions = functionsOf(trace, file, node, state);
	if (functions.length === 0) {
		// In Python a variable may hold the class, and is called as any function.
		const classes = dialectOf(file) === undefined || state.access.length === 0 ? [] : classesOf(trace, file, node, state);
		return instanceMember(trace, classes, state) ? undefined : unknownCall(trace, file, node, state);
	}

	const before = trace.origins.length;
	for (const origin of functions) {
		for (const value of returnsOf(origin.fn)) {
			trace.trace(origin.file, value, {...state, frame: {fn: origin.fn, call: node, file, outer: state.frame}});
		}
	}

	orderReturns(trace, file, node, state, before);
}

/** The part that is asked for of what a class constructs. */
function instanceMember(trace: Trace, classes: readonly ClassOrigin[], state: State): boolean {
	const [name, ...rest] = state.access;
	for (const {file, owner} of name === undefined ? [] : classes) {
		trace.classMembers(file, owner, name ?? '', rest, state);
	}

	return name !== undefined && classes.length > 0;
}

/** The classes that a call may construct. */
function classesOf(trace: Trace, file: SourceFile, node: CallNode, state: State): readonly ClassOrigin[] {
	const callee = unwrap(node.callee);
	if (callee.type !== 'ThisExpression') {
		return trace.aside(file, callee, state).filter(origin => origin.kind === 'class');
	}

	// `cls(…)` in `Settings.load()`, which another class may declare.
	const made = state.frame && unwrap(state.frame.call.callee);
	return made?.type === 'MemberExpression' && state.frame ? trace.aside(state.frame.file, made.object, {...state, frame: state.frame.outer}).filter(origin => origin.kind === 'class') : [];
}

/** `if (process.env.X) return process.env.X; return 'y';`: what a function gives where it has read nothing is a default. */
function orderReturns(trace: Trace, file: SourceFile, node: CallNode, state: State, before: number): void {
	const returned = trace.origins.splice(before);
	const read = returned.filter(({kind}) => kind === 'variable' || kind === 'setting');
	const behind = read.length === 0 ? undefined : behindOf(file, node, read, state.behind);
	trace.origins.push(...returned.map(origin => behind && !origin.behind && (origin.kind === 'text' || origin.kind === 'generated') ? {...origin, behind} : origin));
}

/** `Flask(__name__).config['SECRET_KEY']` */
function madeSetting(trace: Trace, file: SourceFile, node: CallNode, state: State): boolean {
	const reference = state.access.length === 0 || dialectOf(file) === undefined ? undefined : referenceOf(file, node.callee);
	return reference?.module !== undefined && trace.setting(file, reference.module, [...reference.path, 'new', ...state.access], node, state);
}

function functionsOf(trace: Trace, file: SourceFile, node: CallNode, state: State): readonly FunctionOrigin[] {
	const callee = unwrap(node.callee);
	return isFunction(callee) || callee.type === 'Identifier' || callee.type === 'MemberExpression'
		? trace.aside(file, callee, state).filter(origin => origin.kind === 'function')
		: [];
}

function generated(trace: Trace, file: SourceFile, node: CallNode, state: State): boolean {
	// `Math.random().toString(36)[2]`: a letter of it is as predictable.
	const isText = state.weakOnly || state.access.every(step => step === '[]' || /^\d+$/.test(step));
	const [only, ...others] = state.access;
	const isMember = only !== undefined && others.length === 0 && !isText;
	const [row] = isText || isMember ? trace.tables.generators.match(file, node).filter(({textMembers}) => isText || textMembers?.includes(only ?? '')) : [];
	if (row) {
		trace.found(file, node, state, {kind: 'generated', row, size: sizeOf(trace, file, node, row, state)});
	}

	return row !== undefined;
}

/** `config.get('JWT_SECRET', 'x')` */
function readSetting(trace: Trace, file: SourceFile, node: CallNode, state: State): boolean {
	for (const row of trace.tables.readers(file, node)) {
		const name = textAt(trace, file, node, row.name, state);
		if (name !== undefined) {
			trace.found(file, node, state, {kind: 'setting', name});
			if (row.fallback !== undefined) {
				const behind = {file, node, names: [...state.behind?.names ?? [], name]};
				traceAt(trace, file, node, row.fallback, {...state, behind});
			}

			trace.written(file, row.writtenIn ?? [], {...state, access: [...name.split('.'), ...state.access]});
			subscripted(trace, file, node, name, state);
			return true;
		}
	}

	return false;
}

/** In Python `config.get('X')` gives what `config['X']` gives, if there is one. */
function subscripted(trace: Trace, file: SourceFile, node: CallNode, name: string, state: State): void {
	const callee = unwrap(node.callee);
	if (dialectOf(file) !== undefined && callee.type === 'MemberExpression' && keyOf(callee) === 'get') {
		const before = trace.origins.length;
		trace.trace(file, callee.object, {...state, access: [name, ...state.access]});
		trace.origins.push(...trace.origins.splice(before).filter(({kind}) => kind === 'text' || kind === 'generated'));
	}
}

/** `env.get('X').default('y').asString()`: the default stands further along the chain. */
function readChain(trace: Trace, file: SourceFile, node: CallNode, state: State): boolean {
	const later: {readonly method: string | undefined; readonly call: CallNode}[] = [];
	let current: Node = node;
	while (current.type === 'CallExpression' && current.callee.type === 'MemberExpression') {
		later.push({method: keyOf(current.callee), call: current});
		current = unwrap(current.callee.object);
		if (current.type !== 'CallExpression') {
			return false;
		}

		const row = trace.tables.readers(file, current).find(({fallbackMethods}) => fallbackMethods !== undefined);
		const name = row && textAt(trace, file, current, row.name, state);
		if (row && name !== undefined) {
			trace.found(file, current, state, {kind: 'setting', name});
			const behind = {file, node: current, names: [...state.behind?.names ?? [], name]};
			for (const {method, call} of later) {
				if (method !== undefined && row.fallbackMethods?.includes(method)) {
					traceAt(trace, file, call, '0', {...state, behind});
				}
			}

			return true;
		}
	}

	return false;
}

/** `optional(string(), 'x')`, `str({default: 'x'})` */
function schemaCall(trace: Trace, file: SourceFile, node: CallNode, state: State): boolean {
	const rows = trace.tables.schemaCalls.match(file, node);
	for (const {fallback} of rows) {
		traceAt(trace, file, node, fallback, {...state, behind: state.behind ?? {file, node, names: []}});
	}

	return rows.length > 0;
}

/** `z.string().default('x')`: the receiver of the chain is a schema, so the argument is what a missing value becomes. */
function schemaMethod(trace: Trace, file: SourceFile, node: CallNode, state: State): boolean {
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

/** `app.get('secret')` after `app.set('secret', key)` in the same file. */
function stored(trace: Trace, file: SourceFile, node: CallNode, state: State): boolean {
	const [receiver, method] = writtenPath(node.callee).slice(-2);
	const [key, ...others] = node.arguments;
	const name = method === 'get' && key && others.length === 0 ? stringOf(key) : undefined;
	const values = name === undefined ? [] : nodesOf(file, 'CallExpression').flatMap(({callee, arguments: [to, value]}) => {
		const path = writtenPath(callee).slice(-2);
		return path[0] === receiver && path[1] === 'set' && to && stringOf(to) === name && value ? [value] : [];
	});
	for (const value of values) {
		trace.trace(file, value, state);
	}

	return values.length > 0;
}

/** `z.string().default('x').describe('…')`: a default that stands further up in the chain of a schema. */
function schemaBefore(trace: Trace, file: SourceFile, node: CallNode, state: State): boolean {
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

function transformed(trace: Trace, file: SourceFile, node: CallNode, state: State): boolean {
	const [call] = trace.tables.transformCalls.match(file, node);
	if (call) {
		const inner = coded(node, hidden(state, call));
		if (call.merges !== undefined && state.access.length > 0) {
			merged(trace, file, node, call.merges, inner);
			return true;
		}

		for (const position of call.from ?? []) {
			traceAt(trace, file, node, position, inner);
		}

		if (state.access.length > 0) {
			passedOn(trace, file, node, inner, call.from ?? []);
		}

		return true;
	}

	const callee = unwrap(node.callee);
	const [method] = callee.type === 'MemberExpression' ? trace.tables.transformMethods(file, node) : [];
	if (!method || callee.type !== 'MemberExpression' || functionsOf(trace, file, node, state).length > 0) {
		return false;
	}

	const inner = coded(node, hidden(state, method), keyOf(callee) === 'toString');
	const before = trace.origins.length;
	trace.trace(file, callee.object, inner);
	if (method.isPart) {
		// A piece of an alphabet is chosen by the arguments: `alphabet.charAt(Math.random() * 62)`.
		trace.origins.push(...trace.origins.splice(before).filter(({kind}) => kind !== 'text'));
		for (const argument of node.arguments) {
			trace.trace(file, argument, {...state, access: [], weakOnly: true});
		}
	}

	for (const position of method.from ?? []) {
		const argument = argumentIn(node, position);
		// Words that are put between or in place of others are no key: `key.replaceAll('\\n', '\n')`.
		if (argument && stringOf(argument) === undefined) {
			traceAt(trace, file, node, position, {...inner, isDerived: true});
		}
	}

	return true;
}

/** A member of several objects that become one: what may be there in the one that wins makes the others' defaults. */
function merged(trace: Trace, file: SourceFile, node: CallNode, winner: 'first' | 'last', state: State): void {
	let {behind} = state;
	for (const argument of winner === 'first' ? node.arguments : node.arguments.toReversed()) {
		const inner = argument.type === 'SpreadElement' ? argument.argument : argument;
		const access = argument.type === 'SpreadElement' ? ['[]', ...state.access] : state.access;
		const before = trace.origins.length;
		trace.trace(file, inner, {...state, behind, access});
		const found = trace.origins.slice(before);
		if (found.some(({kind}) => kind === 'variable' || kind === 'setting' || kind === 'parameter' || kind === 'unknown')) {
			behind = behindOf(file, inner, found, behind);
		} else if (found.length > 0) {
			return;
		}
	}
}

function hidden(state: State, {isOneWay, isOpaque, reveals}: TransformRow): State {
	return reveals ? {...state, isRevealed: true} : isOneWay || isOpaque && !state.isRevealed ? {...state, isHidden: true} : state;
}

/** Notes an encoding among the arguments: `Buffer.from(x, 'hex')` reads, `x.toString('hex')` writes. */
function coded(node: CallNode, state: State, isWriting = false): State {
	const encoding = node.arguments.map(argument => stringOf(argument)).find(text => text === 'hex' || text === 'base64' || text === 'base64url');
	if (encoding === undefined) {
		return state;
	}

	return isWriting ? {...state, encodedAs: encoding} : {...state, decodedAs: encoding};
}

/** A call nobody knows: with a part asked for, it may pass on what it was given; otherwise only weak randomness counts. */
function unknownCall(trace: Trace, file: SourceFile, node: CallNode, state: State): void {
	const before = trace.origins.length;
	if (state.access.length > 0 && !state.weakOnly) {
		passedOn(trace, file, node, state, []);
	} else {
		for (const argument of node.arguments) {
			if (argument.type !== 'SpreadElement') {
				trace.trace(file, argument, {...state, access: [], weakOnly: true});
			}
		}

		const callee = unwrap(node.callee);
		if (callee.type === 'MemberExpression') {
			trace.trace(file, callee.object, {...state, access: [], weakOnly: true});
		}
	}

	if (trace.origins.length === before) {
		trace.found(file, node, state, {kind: 'unknown'});
	}
}

/** The member that is asked for, in whatever a call was given: `loadConfig({jwtSecret: 'x'}).jwtSecret`. */
function passedOn(trace: Trace, file: SourceFile, node: CallNode, state: State, known: readonly string[]): void {
	const before = trace.origins.length;
	const indices = new Set(known.map(position => parsePosition(position).index));
	for (const [index, argument] of node.arguments.entries()) {
		const inner = unwrap(argument);
		if (indices.has(index)) {
			continue;
		}

		if (inner.type === 'ObjectExpression' || inner.type === 'Identifier' || isCall(inner)) {
			trace.trace(file, inner, {...state, behind: state.behind ?? {file, node, names: []}});
		} else if (isFunction(inner)) {
			trace.trace(file, inner, {...state, access: ['()', ...state.access]});
		}
	}

	const callee = unwrap(node.callee);
	if (callee.type === 'MemberExpression') {
		trace.trace(file, callee.object, state);
	}

	const useful = trace.origins.splice(before).filter(({kind}) => kind === 'text' || kind === 'generated' || kind === 'variable' || kind === 'setting');
	trace.origins.push(...useful);
}

function traceAt(trace: Trace, file: SourceFile, call: CallNode, position: string, state: State): void {
	const {index, steps} = parsePosition(position);
	const argument = argumentAt(call, index);
	if (argument && argument.type !== 'SpreadElement') {
		trace.trace(file, argument, {...state, access: [...steps, ...state.access]});
	}
}

/** The text in a place, when there is only one that it can be. */
function textAt(trace: Trace, file: SourceFile, call: CallNode, position: string, state: State): string | undefined {
	const argument = argumentIn(call, position);
	if (!argument || argument.type === 'SpreadElement') {
		return undefined;
	}

	const fixed = stringOf(argument);
	if (fixed !== undefined) {
		return fixed;
	}

	const [only, ...others] = trace.aside(file, argument, state);
	return others.length === 0 && only?.kind === 'text' ? only.text : undefined;
}

function sizeOf(trace: Trace, file: SourceFile, call: CallNode, row: GeneratorRow, state: State): number | undefined {
	const {index, steps} = parsePosition(row.size ?? '0');
	const argument = row.size === undefined ? undefined : argumentAt(call, index);
	if (!argument) {
		return row.defaultSize;
	}

	// `getRandomValues(new Uint8Array(32))` fills what is made on the spot.
	const isMade = steps.length === 0 || unwrap(argument).type === 'NewExpression';
	const inner = isMade ? unwrap(argument) : memberOf(argument, steps);
	return inner && numberOf(trace, file, inner, state);
}

function memberOf(argument: Node, [name]: readonly string[]): Node | undefined {
	const inner = unwrap(argument);
	return inner.type === 'ObjectExpression'
		? inner.properties.find(property => property.type === 'Property' && keyOf(property) === name)
		: undefined;
}

function numberOf(trace: Trace, file: SourceFile, node: Node, state: State): number | undefined {
	const inner = node.type === 'Property' ? unwrap(node.value) : node;
	if (inner.type === 'Literal') {
		return typeof inner.value === 'number' ? inner.value : undefined;
	}

	if (inner.type === 'NewExpression') {
		const [length] = inner.arguments;
		return length && numberOf(trace, file, unwrap(length), state);
	}

	const [only, ...others] = trace.aside(file, inner, state);
	return others.length === 0 && only?.node.type === 'Literal' && typeof only.node.value === 'number' ? only.node.value : undefined;
}
