import type {TSESTree} from '@typescript-eslint/utils';
import type {GeneratorRow} from '../knowledge/types.js';
import {
	isCall, isFunction, keyOf, returnsOf, stringOf, unwrap, type CallNode, type FunctionNode, type Node,
} from './ast.js';
import {bindingsOf} from './bindings.js';
import {classMember} from './class-members.js';
import {requiredModule} from './callee.js';
import {environmentOf, readOf} from './environment.js';
import {exportOf, type Located} from './exports.js';
import type {Behind, Encoding, Origin, OriginKind, Route} from './origin.js';
import {parsePosition, type Step} from './position.js';
import type {SourceFile} from './source-file.js';
import type {Tables} from './tables.js';

/** How many expressions one question may look at; a question that needs more is answered with what was found. */
const budget = 4000;
const maximumDepth = 60;

/** The arguments of the calls that the trace went into, innermost first. */
interface Frame {
	readonly fn: FunctionNode;
	readonly call: CallNode;
	readonly file: SourceFile;
	readonly outer: Frame | undefined;
}

interface State {
	readonly access: readonly Step[];
	readonly behind: Behind | undefined;
	readonly frame: Frame | undefined;
	readonly route: Route;
	readonly isDerived: boolean;
	readonly decodedAs: Encoding | undefined;
	readonly encodedAs: Encoding | undefined;
	/** Looks only for weak generators: below arithmetic and unknown calls nothing else counts. */
	readonly weakOnly: boolean;
	readonly depth: number;
}

const start: State = {
	access: [], behind: undefined, frame: undefined, route: undefined, isDerived: false, decodedAs: undefined, encodedAs: undefined, weakOnly: false, depth: 0,
};

/** Where the value of an expression, or of a part of it, may come from. Every possible origin is listed once. */
export function originsOf(tables: Tables, file: SourceFile, node: Node, access: readonly Step[] = []): Origin[] {
	const tracer = new Tracer(tables);
	tracer.trace(file, node, {...start, access});
	return tracer.origins;
}

class Tracer {
	readonly origins: Origin[] = [];
	readonly #tables: Tables;
	#steps = 0;
	/** Nodes under way, with what is asked of them: a cycle ends here. */
	readonly #active = new Map<Node, Set<string>>();

	constructor(tables: Tables) {
		this.#tables = tables;
	}

	trace(file: SourceFile, expression: Node, state: State): void {
		const node = unwrap(expression);
		const question = state.access.join('.');
		const active = this.#active.get(node) ?? new Set();
		if (++this.#steps > budget || state.depth > maximumDepth || active.has(question)) {
			return;
		}

		this.#active.set(node, active.add(question));
		this.#dispatch(file, node, {...state, depth: state.depth + 1, route: {step: {file, node}, before: state.route}});
		active.delete(question);
	}

	#dispatch(file: SourceFile, node: Node, state: State): void {
		switch (node.type) {
			case 'Literal': {
				return this.#literal(file, node, state);
			}

			case 'TemplateLiteral': {
				return this.#joined(file, node, node.expressions, state);
			}

			case 'BinaryExpression': {
				if (node.operator === '+') {
					return this.#joined(file, node, operandsOf(node), state);
				}

				this.trace(file, node.left, {...state, weakOnly: true});
				return this.trace(file, node.right, {...state, weakOnly: true});
			}

			case 'LogicalExpression': {
				return this.#logical(file, node, state);
			}

			case 'ConditionalExpression': {
				return this.#conditional(file, node, state);
			}

			case 'AssignmentExpression': {
				return this.trace(file, node.right, state);
			}

			case 'SequenceExpression': {
				return this.trace(file, node.expressions.at(-1)!, state);
			}

			case 'ObjectExpression': {
				return this.#object(file, node, state);
			}

			case 'ArrayExpression': {
				return this.#array(file, node, state);
			}

			case 'Identifier': {
				return this.#identifier(file, node, state);
			}

			case 'MemberExpression': {
				return this.#member(file, node, state);
			}

			case 'ThisExpression': {
				return this.#ownMember(file, node, state);
			}

			case 'CallExpression':
			case 'NewExpression': {
				return this.#call(file, node, state);
			}

			case 'FunctionDeclaration':
			case 'FunctionExpression':
			case 'ArrowFunctionExpression': {
				return this.#function(file, node, state);
			}

			case 'ClassDeclaration':
			case 'ClassExpression': {
				return this.#class(file, node, state);
			}

			case 'TSEnumDeclaration': {
				const member = node.body.members.find(candidate => keyOf(candidate) === state.access[0]);
				return member?.initializer && this.trace(file, member.initializer, {...state, access: state.access.slice(1)});
			}

			case 'Program': {
				return this.#module(file, state);
			}

			case 'ImportExpression': {
				const specifier = stringOf(node.source);
				return specifier === undefined ? this.#found(file, node, state, {kind: 'unknown'}) : this.#imported(file, specifier, node, state);
			}

			default: {
				return this.#found(file, node, state, {kind: 'unknown'});
			}
		}
	}

	#found(file: SourceFile, node: Node, state: State, origin: OriginKind): void {
		if (state.weakOnly && origin.kind !== 'generated') {
			return;
		}

		const {behind, route, isDerived, decodedAs, encodedAs} = state;
		this.origins.push({...origin, file, node, behind, route, isDerived, decodedAs, encodedAs});
	}

	/** The origins of something beside the question, under the same frames. */
	#aside(file: SourceFile, node: Node, state: State): Origin[] {
		const tracer = new Tracer(this.#tables);
		tracer.#steps = Math.max(this.#steps, budget * 3 / 4);
		tracer.trace(file, node, {...start, frame: state.frame, depth: state.depth});
		return tracer.origins;
	}

	#literal(file: SourceFile, node: TSESTree.Literal, state: State): void {
		const isText = typeof node.value === 'string' && state.access.length === 0;
		this.#found(file, node, state, isText ? {kind: 'text', text: node.value} : {kind: 'unknown'});
	}

	/** A text with other values in it: all written in source makes it one literal, otherwise its parts are what it is made of. */
	#joined(file: SourceFile, node: TSESTree.TemplateLiteral | TSESTree.BinaryExpression, parts: readonly Node[], state: State): void {
		const text = node.type === 'TemplateLiteral' && parts.length === 0 ? stringOf(node) : this.#constantText(file, node, parts, state);
		if (text !== undefined) {
			return this.#found(file, node, state, {kind: 'text', text});
		}

		const sub = new Tracer(this.#tables);
		sub.#steps = this.#steps;
		for (const part of parts) {
			if (stringOf(part) === undefined) {
				sub.trace(file, part, {...state, isDerived: true});
			}
		}

		this.#steps = sub.#steps;
		// A key that also holds something nobody can guess is not weak because of the clock in it.
		const hasOther = sub.origins.some(({kind}) => kind === 'variable' || kind === 'setting' || kind === 'unknown' || kind === 'parameter');
		this.origins.push(...sub.origins.filter(({kind}) => kind !== 'generated' || !hasOther));
	}

	#constantText(file: SourceFile, node: TSESTree.TemplateLiteral | TSESTree.BinaryExpression, parts: readonly Node[], state: State): string | undefined {
		const texts: string[] = [];
		for (const part of parts) {
			const fixed = stringOf(part);
			const origins = fixed === undefined ? this.#aside(file, part, state) : [];
			const [only] = origins;
			if (fixed === undefined && (origins.length !== 1 || only?.kind !== 'text' || only.behind)) {
				return undefined;
			}

			texts.push(fixed ?? (only as {text: string}).text);
		}

		if (node.type === 'BinaryExpression') {
			return texts.join('');
		}

		return node.quasis.map((quasi, index) => quasi.value.cooked + (texts[index] ?? '')).join('');
	}

	#logical(file: SourceFile, node: TSESTree.LogicalExpression, state: State): void {
		if (node.operator === '&&') {
			return this.trace(file, node.right, state);
		}

		const before = this.origins.length;
		this.trace(file, node.left, state);
		const left = this.origins.slice(before);
		const isAlwaysText = left.length > 0 && left.every(origin => origin.kind === 'text' && origin.text !== '' && !origin.behind);
		if (!isAlwaysText) {
			const behind = left.some(({kind}) => kind !== 'text') || left.length === 0 ? behindOf(file, node.left, left, state.behind) : state.behind;
			this.trace(file, node.right, {...state, behind});
		}
	}

	#conditional(file: SourceFile, node: TSESTree.ConditionalExpression, state: State): void {
		const collect = (branch: Node, behind: Behind | undefined) => {
			const before = this.origins.length;
			this.trace(file, branch, {...state, behind});
			return this.origins.splice(before);
		};

		const isDefault = (origins: readonly Origin[]) => origins.length > 0 && origins.every(({kind}) => kind === 'text' || kind === 'generated');
		let consequent = collect(node.consequent, state.behind);
		let alternate = collect(node.alternate, state.behind);
		if (isDefault(consequent) && !isDefault(alternate)) {
			consequent = collect(node.consequent, behindOf(file, node.alternate, alternate, state.behind));
		} else if (isDefault(alternate) && !isDefault(consequent)) {
			alternate = collect(node.alternate, behindOf(file, node.consequent, consequent, state.behind));
		}

		this.origins.push(...consequent, ...alternate);
	}

	#object(file: SourceFile, node: TSESTree.ObjectExpression, state: State): void {
		const [key, ...rest] = state.access;
		if (key === undefined) {
			return this.#found(file, node, state, {kind: 'object'});
		}

		// The last one wins; a spread may hold the key or not, so what stands before it is a default.
		let {behind} = state;
		for (const property of node.properties.toReversed()) {
			if (property.type === 'SpreadElement') {
				const before = this.origins.length;
				this.trace(file, property.argument, {...state, behind});
				const spread = this.origins.slice(before);
				if (spread.some(({kind}) => kind === 'variable' || kind === 'parameter' || kind === 'unknown')) {
					behind = behindOf(file, property.argument, spread, behind);
				}
			} else if (key === '[]' || keyOf(property) === key) {
				this.trace(file, property.value, {...state, behind, access: rest});
				if (key !== '[]') {
					return;
				}
			}
		}
	}

	#array(file: SourceFile, node: TSESTree.ArrayExpression, state: State): void {
		const [key, ...rest] = state.access;
		for (const [index, element] of node.elements.entries()) {
			if (!element) {
				continue;
			}

			if (element.type === 'SpreadElement') {
				this.trace(file, element.argument, state);
			} else if (key === undefined || key === '[]' || key === String(index)) {
				this.trace(file, element, {...state, access: rest});
			}
		}
	}

	#identifier(file: SourceFile, node: TSESTree.Identifier, state: State): void {
		if (node.name === 'undefined') {
			return;
		}

		if (this.#environmentObject(file, node, state)) {
			return;
		}

		const bindings = bindingsOf(file, node, state.access);
		if (bindings.length === 0) {
			return this.#found(file, node, state, {kind: 'unknown'});
		}

		const isDefaulted = bindings.some(({value}) => value !== 'default');
		let behind: Behind | undefined = state.behind;
		for (const binding of bindings) {
			const before = this.origins.length;
			if (binding.value === 'parameter') {
				this.#parameter(binding.fn, binding.index, binding.access, file, node, state);
			} else if (binding.value === 'import') {
				this.#imported(file, binding.specifier, node, {...state, access: binding.access});
			} else {
				this.trace(binding.file, binding.node, {
					...state,
					access: binding.access,
					behind: binding.value === 'default' && isDefaulted ? behind ?? {file, node, names: []} : behind,
				});
			}

			const found = this.origins.slice(before);
			if (found.some(({kind}) => kind !== 'text' && kind !== 'generated' && kind !== 'function')) {
				behind = behindOf(file, node, found, behind);
			}
		}

		this.#orderDefaults(file, node, state);
	}

	/** A `let` that gets a literal here and the environment's value there: the literal is the default, whichever comes first. */
	#orderDefaults(file: SourceFile, node: Node, state: State): void {
		const mine = this.origins.filter(({route}) => reaches(route, node));
		const read = mine.filter(({kind}) => kind === 'variable' || kind === 'setting');
		if (read.length === 0 || mine.length === read.length) {
			return;
		}

		const behind = behindOf(file, node, read, state.behind);
		for (const [index, origin] of this.origins.entries()) {
			if ((origin.kind === 'text' || origin.kind === 'generated') && !origin.behind && mine.includes(origin)) {
				this.origins[index] = {...origin, behind};
			}
		}
	}

	#parameter(fn: FunctionNode, index: number, access: readonly Step[], file: SourceFile, node: TSESTree.Identifier, state: State): void {
		let {frame} = state;
		while (frame && frame.fn !== fn) {
			frame = frame.outer;
		}

		if (frame) {
			const argument = frame.call.arguments[index];
			if (argument && argument.type !== 'SpreadElement') {
				this.trace(frame.file, argument, {...state, access, frame: frame.outer});
			}

			return;
		}

		this.#found(file, node, state, {kind: 'parameter', fn, index, access, name: node.name});
	}

	#imported(file: SourceFile, specifier: string, node: Node, state: State): void {
		const [name = 'default', ...rest] = state.access;
		this.#exported(file.resolve(specifier), name, rest, file, node, state);
	}

	#exported(target: SourceFile | undefined, name: string, rest: readonly Step[], file: SourceFile, node: Node, state: State): void {
		const found = target && (exportOf(target, name) ?? (name === 'default' ? wholeOf(target) : undefined));
		const viaDefault = target && !found && name !== 'default' ? exportOf(target, 'default') : undefined;
		if (found) {
			return this.trace(found.file, found.node, {...state, access: rest});
		}

		if (viaDefault) {
			return this.trace(viaDefault.file, viaDefault.node, {...state, access: [name, ...rest]});
		}

		this.#found(file, node, state, {kind: 'unknown'});
	}

	#module(file: SourceFile, state: State): void {
		const [name, ...rest] = state.access;
		if (name === undefined) {
			return;
		}

		this.#exported(file, name, rest, file, file.ast, state);
	}

	#environmentObject(file: SourceFile, node: Node, state: State): boolean {
		const [name, ...rest] = state.access;
		const row = name === undefined ? undefined : environmentOf(this.#tables, file, node);
		if (!row || name === undefined || rest.length > 0) {
			return false;
		}

		this.#found(file, node, state, {kind: 'variable', name, isClient: row.isClient ?? false});
		return true;
	}

	#member(file: SourceFile, node: TSESTree.MemberExpression, state: State): void {
		if (state.access.length > 0 && this.#environmentObject(file, node, state)) {
			return;
		}

		const read = state.access.length === 0 ? readOf(this.#tables, file, node) : undefined;
		if (read) {
			return this.#found(file, node, state, {kind: 'variable', name: read.name, isClient: read.isClient});
		}

		const key = keyOf(node);
		if (key !== undefined) {
			return this.trace(file, node.object, {...state, access: [key, ...state.access]});
		}

		if (environmentOf(this.#tables, file, node.object)) {
			return this.#namedAtRunTime(file, node, state);
		}

		this.trace(file, node.property, {...state, access: [], weakOnly: true});
		this.trace(file, node.object, {...state, access: ['[]', ...state.access]});
	}

	/** `process.env[name]` in a function that is called with the name. */
	#namedAtRunTime(file: SourceFile, node: TSESTree.MemberExpression, state: State): void {
		const names = this.#aside(file, node.property, state);
		const [only] = names;
		this.#found(file, node, state, names.length === 1 && only?.kind === 'text' ? {kind: 'variable', name: only.text, isClient: false} : {kind: 'unknown'});
	}

	#ownMember(file: SourceFile, node: TSESTree.ThisExpression, state: State): void {
		const [name, ...rest] = state.access;
		if (name === undefined) {
			return;
		}

		this.#classMembers(file, node, name, rest, state);
	}

	#classMembers(file: SourceFile, node: Node, name: string, rest: readonly Step[], state: State): void {
		const values = classMember(file, node, name);
		if (values.length === 0) {
			return this.#found(file, node, state, {kind: 'unknown'});
		}

		for (const value of values) {
			if ('specifier' in value) {
				this.#typedMember(file, node, value.specifier, rest, state);
			} else {
				this.trace(value.file, value.node, {...state, access: rest});
			}
		}
	}

	/** A member known only by its type: `constructor(private readonly config: AppConfig)`. */
	#typedMember(file: SourceFile, node: Node, type: Node, rest: readonly Step[], state: State): void {
		const [owner] = this.#aside(file, type, {...state, frame: undefined});
		const [name, ...below] = rest;
		if (owner?.kind === 'class' && name !== undefined) {
			return this.#classMembers(owner.file, owner.owner, name, below, state);
		}

		this.#found(file, node, state, {kind: 'unknown'});
	}

	#class(file: SourceFile, node: TSESTree.ClassDeclaration | TSESTree.ClassExpression, state: State): void {
		const [name, ...rest] = state.access;
		if (name === undefined) {
			return this.#found(file, node, state, {kind: 'class', owner: node});
		}

		this.#classMembers(file, node, name, rest, state);
	}

	#function(file: SourceFile, node: FunctionNode, state: State): void {
		const [step, ...rest] = state.access;
		if (step === '()') {
			for (const value of returnsOf(node)) {
				this.trace(file, value, {...state, access: rest});
			}

			return;
		}

		if (state.weakOnly) {
			for (const value of returnsOf(node)) {
				this.trace(file, value, state);
			}

			return;
		}

		this.#found(file, node, state, {kind: 'function', fn: node});
	}

	#call(file: SourceFile, node: CallNode, state: State): void {
		const required = requiredModule(node);
		if (required !== undefined) {
			return this.#imported(file, required, node, state);
		}

		if (this.#tableCall(file, node, state)) {
			return;
		}

		if (node.type === 'NewExpression') {
			const [owner] = this.#aside(file, node.callee, state);
			const [name, ...rest] = state.access;
			if (owner?.kind === 'class' && name !== undefined) {
				return this.#classMembers(owner.file, owner.owner, name, rest, state);
			}

			return this.#unknownCall(file, node, state);
		}

		const functions = this.#functionsOf(file, node, state);
		if (functions.length === 0) {
			return this.#unknownCall(file, node, state);
		}

		for (const origin of functions) {
			for (const value of returnsOf(origin.fn)) {
				this.trace(origin.file, value, {...state, frame: {fn: origin.fn, call: node, file, outer: state.frame}});
			}
		}
	}

	#functionsOf(file: SourceFile, node: CallNode, state: State): readonly Extract<Origin, {kind: 'function'}>[] {
		const callee = unwrap(node.callee);
		if (isFunction(callee)) {
			return this.#aside(file, callee, state).filter(origin => origin.kind === 'function');
		}

		return callee.type === 'Identifier' || callee.type === 'MemberExpression'
			? this.#aside(file, callee, state).filter(origin => origin.kind === 'function')
			: [];
	}

	/** Calls that a knowledge table speaks of. */
	#tableCall(file: SourceFile, node: CallNode, state: State): boolean {
		for (const row of this.#tables.generators.match(file, node)) {
			if (state.access.length === 0) {
				this.#found(file, node, state, {kind: 'generated', row, size: this.#sizeOf(file, node, row, state)});
				return true;
			}
		}

		for (const row of this.#tables.readers(file, node)) {
			const name = this.#textAt(file, node, row.name, state);
			if (name !== undefined) {
				const origin = {...this.#originOf(file, node, state), kind: 'setting', name} as const;
				this.#found(file, node, state, {kind: 'setting', name});
				if (row.fallback !== undefined) {
					this.#traceAt(file, node, row.fallback, {...state, behind: behindOf(file, node, [origin], state.behind)});
				}

				return true;
			}
		}

		if (this.#readerChain(file, node, state)) {
			return true;
		}

		for (const {fallback} of this.#tables.schemaCalls.match(file, node)) {
			if (fallback !== undefined) {
				this.#traceAt(file, node, fallback, {...state, behind: state.behind ?? {file, node, names: []}});
			}

			return true;
		}

		return this.#transform(file, node, state) || this.#schemaMethod(file, node, state);
	}

	/** `env.get('X').default('y').asString()`: the default stands further along the chain. */
	#readerChain(file: SourceFile, node: CallNode, state: State): boolean {
		const later: {readonly method: string | undefined; readonly call: CallNode}[] = [];
		let current: Node = node;
		while (current.type === 'CallExpression' && current.callee.type === 'MemberExpression') {
			later.push({method: keyOf(current.callee), call: current});
			current = unwrap(current.callee.object);
			if (current.type !== 'CallExpression') {
				return false;
			}

			const row = this.#tables.readers(file, current).find(({fallbackMethods}) => fallbackMethods !== undefined);
			const name = row && this.#textAt(file, current, row.name, state);
			if (row && name !== undefined) {
				this.#found(file, current, state, {kind: 'setting', name});
				const behind = {file, node: current, names: [...state.behind?.names ?? [], name]};
				for (const {method, call} of later) {
					if (method !== undefined && row.fallbackMethods?.includes(method)) {
						this.#traceAt(file, call, '0', {...state, behind});
					}
				}

				return true;
			}
		}

		return false;
	}

	#transform(file: SourceFile, node: CallNode, state: State): boolean {
		for (const row of this.#tables.transformCalls.match(file, node)) {
			const coded = this.#coded(node, state);
			for (const position of row.from ?? []) {
				this.#traceAt(file, node, position, coded);
			}

			return true;
		}

		const callee = unwrap(node.callee);
		const method = callee.type === 'MemberExpression' ? keyOf(callee) : undefined;
		if (callee.type !== 'MemberExpression' || method === undefined || !this.#tables.transformMethods.has(method)) {
			return false;
		}

		if (this.#functionsOf(file, node, state).length > 0) {
			return false;
		}

		this.trace(file, callee.object, this.#coded(node, state, method === 'toString'));
		return true;
	}

	/** Notes an encoding among the arguments: `Buffer.from(x, 'hex')` reads, `x.toString('hex')` writes. */
	#coded(node: CallNode, state: State, isWriting = false): State {
		const encoding = node.arguments.map(argument => stringOf(argument)).find(text => text === 'hex' || text === 'base64' || text === 'base64url');
		if (encoding === undefined) {
			return state;
		}

		return isWriting ? {...state, encodedAs: encoding} : {...state, decodedAs: encoding};
	}

	/** `z.string().default('x')`: the receiver of the chain is a schema, so the argument is what a missing value becomes. */
	#schemaMethod(file: SourceFile, node: CallNode, state: State): boolean {
		const callee = unwrap(node.callee);
		if (callee.type !== 'MemberExpression') {
			return false;
		}

		const method = keyOf(callee);
		const [argument] = node.arguments;
		if (method === undefined || !this.#tables.schemaMethods.has(method) || !argument || !isCall(unwrap(callee.object))) {
			return false;
		}

		const behind = {file, node, names: []};
		this.trace(file, argument, {...state, behind: state.behind ?? behind, access: isFunction(unwrap(argument)) ? ['()', ...state.access] : state.access});
		this.trace(file, callee.object, state);
		return true;
	}

	/** A call nobody knows: with a part asked for, it may pass on what it was given; otherwise only weak randomness counts. */
	#unknownCall(file: SourceFile, node: CallNode, state: State): void {
		const before = this.origins.length;
		if (state.access.length > 0 && !state.weakOnly) {
			for (const argument of node.arguments) {
				const inner = unwrap(argument);
				if (inner.type === 'ObjectExpression' || inner.type === 'Identifier' || isCall(inner)) {
					this.trace(file, inner, {...state, behind: state.behind ?? {file, node, names: []}});
				} else if (isFunction(inner)) {
					this.trace(file, inner, {...state, access: ['()', ...state.access]});
				}
			}

			const callee = unwrap(node.callee);
			if (callee.type === 'MemberExpression') {
				this.trace(file, callee.object, state);
			}

			const useful = this.origins.splice(before).filter(({kind}) => kind === 'text' || kind === 'generated' || kind === 'variable' || kind === 'setting');
			this.origins.push(...useful);
		} else {
			for (const argument of node.arguments) {
				if (argument.type !== 'SpreadElement') {
					this.trace(file, argument, {...state, access: [], weakOnly: true});
				}
			}

			const callee = unwrap(node.callee);
			if (callee.type === 'MemberExpression') {
				this.trace(file, callee.object, {...state, access: [], weakOnly: true});
			}
		}

		if (this.origins.length === before) {
			this.#found(file, node, state, {kind: 'unknown'});
		}
	}

	#originOf(file: SourceFile, node: Node, state: State): Omit<Origin, keyof OriginKind> & Located {
		const {behind, route, isDerived, decodedAs, encodedAs} = state;
		return {file, node, behind, route, isDerived, decodedAs, encodedAs};
	}

	#traceAt(file: SourceFile, call: CallNode, position: string, state: State): void {
		const {index, steps} = parsePosition(position);
		const argument = call.arguments[index];
		if (argument && argument.type !== 'SpreadElement') {
			this.trace(file, argument, {...state, access: [...steps, ...state.access]});
		}
	}

	#textAt(file: SourceFile, call: CallNode, position: string, state: State): string | undefined {
		const {index} = parsePosition(position);
		const argument = call.arguments[index];
		if (!argument) {
			return undefined;
		}

		const fixed = stringOf(argument);
		if (fixed !== undefined) {
			return fixed;
		}

		const origins = argument.type === 'SpreadElement' ? [] : this.#aside(file, argument, state);
		const [only] = origins;
		return origins.length === 1 && only?.kind === 'text' ? only.text : undefined;
	}

	#sizeOf(file: SourceFile, call: CallNode, row: GeneratorRow, state: State): number | undefined {
		if (row.size === undefined) {
			return row.defaultSize;
		}

		const {index, steps} = parsePosition(row.size);
		const argument = call.arguments[index];
		if (!argument) {
			return row.defaultSize;
		}

		return steps.length === 0 && argument.type !== 'SpreadElement' ? this.#numberOf(file, argument, state) : undefined;
	}

	#numberOf(file: SourceFile, node: Node, state: State): number | undefined {
		const inner = unwrap(node);
		if (inner.type === 'Literal') {
			return typeof inner.value === 'number' ? inner.value : undefined;
		}

		const [only, ...others] = this.#aside(file, inner, state);
		return others.length === 0 && only?.node.type === 'Literal' && typeof only.node.value === 'number' ? only.node.value : undefined;
	}
}

function behindOf(file: SourceFile, node: Node, origins: readonly Origin[], outer: Behind | undefined): Behind {
	const names = origins.flatMap(origin => origin.kind === 'variable' || origin.kind === 'setting' || origin.kind === 'parameter' ? [origin.name] : []);
	return {file, node, names: [...outer?.names ?? [], ...names]};
}

function reaches(route: Route, node: Node): boolean {
	for (let current = route; current; current = current.before) {
		if (current.step.node === node) {
			return true;
		}
	}

	return false;
}

function operandsOf(node: TSESTree.BinaryExpression): Node[] {
	const operands: Node[] = [];
	let current: Node = node;
	while (current.type === 'BinaryExpression' && current.operator === '+') {
		operands.unshift(current.right);
		current = unwrap(current.left);
	}

	operands.unshift(current);
	return operands;
}

/** A module without a default export, imported as a whole. */
function wholeOf(file: SourceFile): Located {
	return {file, node: file.ast};
}
