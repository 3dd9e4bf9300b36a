import {handlers, type HandlerRow} from '../knowledge/handlers.js';
import {argumentAt, argumentIn} from './arguments.js';
import {decoratorsOf, hasDirective, isFunction, keyOf, returnsOf, unwrap, type FunctionNode, type Node} from './ast.js';
import {referenceOf} from './callee.js';
import {createCalleeIndex, nameOf, writtenPath, type CalleeIndex} from './callee-index.js';
import {parsePosition} from './position.js';
import type {Shown} from './sinks.js';
import {nodesOf, type SourceFile} from './source-file.js';

interface HandlerIndex {
	readonly calls: CalleeIndex<HandlerRow>;
	readonly byMethod: ReadonlySet<string>;
	readonly received: readonly HandlerRow[];
	readonly decorated: readonly HandlerRow[];
	readonly members: readonly {readonly row: HandlerRow; readonly steps: readonly string[]}[];
	readonly exported: readonly HandlerRow[];
	readonly directed: readonly HandlerRow[];
}

let index: HandlerIndex | undefined;

function indexOf(): HandlerIndex {
	const received = handlers.filter(({receivers, methods}) => receivers && methods);
	index ??= {
		calls: createCalleeIndex(handlers.flatMap(row => (row.callees ?? []).map(callee => ({modules: row.modules, callee, value: row})))),
		byMethod: new Set(received.flatMap(({methods}) => methods ?? [])),
		received,
		decorated: handlers.filter(({decorators}) => decorators),
		members: handlers.flatMap(row => (row.members ?? []).map(path => ({row, steps: path.split('.')}))),
		exported: handlers.filter(row => row.exports),
		directed: handlers.filter(row => row.directive),
	};
	return index;
}

/** What a file's functions return to a framework that sends it on. */
export function * answersOf(file: SourceFile): Generator<Shown> {
	for (const {fn, row, name, model} of answering(file)) {
		for (const node of returnsOf(fn)) {
			yield {node, kind: 'response', sink: name, members: row.sent, model};
		}
	}
}

interface Answering {
	readonly fn: FunctionNode;
	readonly row: HandlerRow;
	readonly name: string;
	readonly model?: Node | undefined;
}

function * answering(file: SourceFile): Generator<Answering> {
	const {calls, byMethod, received, exported, directed, members} = indexOf();
	for (const call of nodesOf(file, 'CallExpression', 'NewExpression')) {
		const method = nameOf(call.callee) ?? '';
		const rows = [...calls.match(file, call), ...byMethod.has(method) ? received.filter(row => isReceived(row, call.callee)) : []];
		for (const row of rows) {
			for (const position of row.functions ?? []) {
				const {index: at, steps} = parsePosition(position);
				const argument = argumentAt(call, at);
				yield * argument ? functionsAt(argument, steps).map(fn => ({fn, row, name: method || 'a handler'})) : [];
			}
		}
	}

	for (const method of nodesOf(file, 'MethodDefinition')) {
		const found = decoratedRow(file, method);
		if (found && method.value.type === 'FunctionExpression') {
			yield {fn: method.value, row: found.row, name: keyOf(method) ?? 'a handler', model: modelOf(found, method.value)};
		}
	}

	for (const fn of nodesOf(file, 'FunctionDeclaration')) {
		const found = decoratedRow(file, fn);
		if (found) {
			yield {fn, row: found.row, name: fn.id?.name ?? 'a handler', model: modelOf(found, fn)};
		}
	}

	for (const row of exported) {
		if (!row.files || row.files.test(file.path.replaceAll('\\', '/'))) {
			yield * (row.exports ?? []).flatMap(name => exportedFunction(file, name).map(fn => ({fn, row, name})));
		}
	}

	for (const row of directed.filter(({directive = ''}) => file.text.includes(directive))) {
		for (const fn of hasDirective(file.ast.body, row.directive) ? exportedFunctions(file) : directedFunctions(file, row)) {
			yield {fn, row, name: fn.id?.name ?? 'a server function'};
		}
	}

	for (const property of nodesOf(file, 'Property')) {
		const name = keyOf(property);
		const member = name === undefined ? undefined : members.find(({row, steps}) => steps[0] === name && (row.files?.test(file.path) ?? true));
		if (member && property.parent.type === 'ObjectExpression') {
			yield * functionsAt(property.value, member.steps.slice(1)).map(fn => ({fn, row: member.row, name: name ?? 'a handler'}));
		}
	}
}

function directedFunctions(file: SourceFile, {directive}: HandlerRow): FunctionNode[] {
	return nodesOf(file, 'FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression')
		.filter(({body}) => body.type === 'BlockStatement' && hasDirective(body.body, directive));
}

function isReceived({receivers, methods}: HandlerRow, callee: Node): boolean {
	const node = unwrap(callee);
	return node.type === 'MemberExpression' && (methods?.includes(keyOf(node) ?? '') ?? false) && (receivers?.includes(receiverName(unwrap(node.object))) ?? false);
}

/** `publicProcedure.input(schema).query(…)` is a method of `publicProcedure`. */
function receiverName(node: Node): string {
	const inner = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
	return inner?.type === 'MemberExpression' ? receiverName(unwrap(inner.object)) : nameOf(node) ?? '';
}

/** The functions under the steps, where `*` is any member. */
function functionsAt(node: Node, steps: readonly string[]): FunctionNode[] {
	const inner = unwrap(node);
	const [step, ...rest] = steps;
	if (step === undefined) {
		return isFunction(inner) ? [inner] : [];
	}

	if (step === '[]') {
		return inner.type === 'ArrayExpression' ? inner.elements.flatMap(element => element ? functionsAt(element, rest) : []) : functionsAt(inner, rest);
	}

	if (step === '()') {
		return isFunction(inner) ? returnsOf(inner).flatMap(value => functionsAt(value, rest)) : [];
	}

	return inner.type === 'ObjectExpression'
		? inner.properties.flatMap(property => property.type === 'Property' && (step === '*' || keyOf(property) === step) ? functionsAt(property.value, rest) : [])
		: [];
}

interface Decorated {
	readonly row: HandlerRow;
	readonly decorator: Node;
}

/** `@app.get('/', response_model=Public)`, `-> Public` */
function modelOf({row: {model}, decorator}: Decorated, {returnType}: FunctionNode): Node | undefined {
	if (model === undefined) {
		return undefined;
	}

	const type = returnType?.typeAnnotation;
	return (decorator.type === 'CallExpression' ? argumentIn(decorator, model) : undefined) ?? (type?.type === 'TSTypeReference' ? type.typeName : undefined);
}

function decoratedRow(file: SourceFile, method: Node): Decorated | undefined {
	for (const {expression} of decoratorsOf(method)) {
		const callee = expression.type === 'CallExpression' ? expression.callee : expression;
		const name = nameOf(callee);
		const candidates = name === undefined ? [] : indexOf().decorated.filter(({decorators}) => decorators?.includes(name));
		const module = candidates.length > 0 ? referenceOf(file, callee)?.module : undefined;
		const row = candidates.find(({modules}) => module !== undefined && modules?.includes(module));
		if (row) {
			return {row, decorator: expression};
		}
	}

	return undefined;
}

function exportedFunction(file: SourceFile, name: string): FunctionNode[] {
	const assigned = nodesOf(file, 'AssignmentExpression').filter(({left}) => [`exports.${name}`, `module.exports.${name}`].includes(writtenPath(left).join('.')));
	return [...assigned.flatMap(({right}) => functionsAt(right, [])), ...declaredFunction(file, name)];
}

function declaredFunction(file: SourceFile, name: string): FunctionNode[] {
	return declaredFunctions(file).filter(declared => declared.name === name).map(({fn}) => fn);
}

/** Under any name, and without one. */
function exportedFunctions(file: SourceFile): FunctionNode[] {
	const whole = file.ast.body.flatMap(statement => statement.type === 'ExportDefaultDeclaration' && isFunction(statement.declaration) ? [statement.declaration] : []);
	return [...declaredFunctions(file).map(({fn}) => fn), ...whole];
}

interface Declared {
	readonly name: string | undefined;
	readonly fn: FunctionNode;
}

function declaredFunctions(file: SourceFile): Declared[] {
	return file.ast.body.flatMap((statement): Declared[] => {
		const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : undefined;
		if (declaration?.type === 'FunctionDeclaration') {
			return [{name: declaration.id?.name, fn: declaration}];
		}

		return declaration?.type === 'VariableDeclaration'
			? declaration.declarations.flatMap(({id, init}) => id.type === 'Identifier' && init ? functionsAt(init, []).map(fn => ({name: id.name, fn})) : [])
			: [];
	});
}
