import type {TSESTree} from '@typescript-eslint/utils';
import type {EnvironmentRow} from '../knowledge/types.js';
import {argumentFor} from './arguments.js';
import {isClass, isFunction, keyOf, returnsOf, stringOf, unwrap, type FunctionNode, type Node} from './ast.js';
import {bindingsOf} from './bindings.js';
import {classOf} from './callee.js';
import {writtenPath} from './callee-index.js';
import {basesOf, classMember, typeOfParameter} from './class-members.js';
import {environmentOf, readOf} from './environment.js';
import {exportOf, type Located} from './exports.js';
import {namesLimit} from './names.js';
import type {Behind, Origin, OriginKind, Route} from './origin.js';
import {isWhole, someMember, type Step} from './position.js';
import {settingField, type SettingField} from './settings-classes.js';
import {settingAt, settingValues} from './settings-files.js';
import {dialectOf, type SourceFile} from './source-file.js';
import {isPythonModule} from './specifier.js';
import type {Tables} from './tables.js';
import {traceCall} from './trace-call.js';
import {behindOf, start, type State, type Trace} from './trace-state.js';
import {traceText} from './trace-text.js';

/** How many expressions one question may look at; a question that needs more is answered with what was found. */
const budget = 4000;
const maximumDepth = 60;
/** How far above a file its configuration is looked for. */
const maximumFolders = 8;
/** How deep packages of Python stand in each other. */
const maximumPackages = 4;

const answered = new WeakMap<Tables, WeakMap<Node, Map<string, readonly Origin[]>>>();

/** Where the value of an expression, or of a part of it, may come from. Every possible origin is listed once. */
export function originsOf(tables: Tables, file: SourceFile, node: Node, access: readonly Step[] = [], isCautious = false): readonly Origin[] {
	let byNode = answered.get(tables);
	if (!byNode) {
		byNode = new WeakMap();
		answered.set(tables, byNode);
	}

	const answers = byNode.get(node) ?? new Map<string, readonly Origin[]>();
	byNode.set(node, answers);
	const question = `${isCautious ? '?' : ''}${access.join('.')}`;
	let origins = answers.get(question);
	if (!origins) {
		const tracer = new Tracer(tables, {left: budget});
		tracer.trace(file, node, {...start, access, isCautious});
		origins = tracer.origins;
		answers.set(question, origins);
	}

	return origins;
}

class Tracer implements Trace {
	readonly origins: Origin[] = [];
	readonly tables: Tables;
	/** Shared with the traces beside this one, so that all of a question is bounded. */
	readonly #steps: {left: number};
	/** Nodes under way, with what is asked of them: a cycle ends here. */
	readonly #active = new Map<Node, Set<string>>();

	constructor(tables: Tables, steps: {left: number}) {
		this.tables = tables;
		this.#steps = steps;
	}

	trace(file: SourceFile, expression: Node, state: State): void {
		const node = unwrap(expression);
		const question = state.access.join('.');
		const active = this.#active.get(node) ?? new Set();
		if (--this.#steps.left < 0 || state.depth > maximumDepth || active.has(question)) {
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
				return traceText(this, file, node, state);
			}

			case 'TaggedTemplateExpression': {
				// `String.raw`; what other tags make is not known.
				const isRaw = writtenPath(node.tag).join('.') === 'String.raw';
				return isRaw ? traceText(this, file, node.quasi, state) : this.found(file, node, state, {kind: 'unknown'});
			}

			case 'BinaryExpression': {
				if (node.operator === '+') {
					return traceText(this, file, node, state);
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
				const last = node.expressions.at(-1);
				return last && this.trace(file, last, state);
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
				return traceCall(this, file, node, state);
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
				return specifier === undefined ? this.found(file, node, state, {kind: 'unknown'}) : this.imported(file, specifier, node, state);
			}

			default: {
				return this.found(file, node, state, {kind: 'unknown'});
			}
		}
	}

	found(file: SourceFile, node: Node, state: State, origin: OriginKind): void {
		if (state.weakOnly && origin.kind !== 'generated') {
			return;
		}

		const {behind, route, isDerived, isHidden, decodedAs, encodedAs} = state;
		this.origins.push({...origin, file, node, behind, route, isDerived, isHidden, decodedAs, encodedAs});
	}

	/** The origins of something beside the question, under the same frames. */
	aside(file: SourceFile, node: Node, state: State): Origin[] {
		const tracer = new Tracer(this.tables, this.#steps);
		tracer.trace(file, node, {...start, frame: state.frame, depth: state.depth, isCautious: state.isCautious});
		return tracer.origins;
	}

	#literal(file: SourceFile, node: TSESTree.Literal, state: State): void {
		const isText = typeof node.value === 'string' && isWhole(state.access);
		this.found(file, node, state, isText ? {kind: 'text', text: node.value} : {kind: 'unknown'});
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
			return this.found(file, node, state, {kind: 'object'});
		}

		if (key === '[]') {
			return this.#object(file, node, {...state, access: rest});
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
			} else if (key === someMember ? !namesLimit(keyOf(property) ?? '') : keyOf(property) === key) {
				this.trace(file, property.value, {...state, behind, access: rest});
				if (key !== someMember) {
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
			} else if (key === undefined || key === '[]' || key === someMember || key === String(index)) {
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
			return this.found(file, node, state, {kind: 'unknown'});
		}

		const isDefaulted = bindings.some(({value}) => value !== 'default');
		const put = new Set<Origin>();
		let behind: Behind | undefined = state.behind;
		for (const binding of bindings) {
			const before = this.origins.length;
			const isPut = 'isMember' in binding && dialectOf(file) !== undefined;
			if (binding.value === 'parameter') {
				this.#parameter(binding.fn, binding.index, binding.access, file, node, state);
			} else if (binding.value === 'import') {
				this.imported(file, binding.specifier, node, {...state, access: binding.access});
			} else {
				this.trace(binding.file, binding.node, {
					...state,
					access: binding.access,
					// `app.config['SECRET_KEY'] = …` does not wait for what `Flask()` may have put there.
					behind: binding.value === 'default' && isDefaulted ? behind ?? {file, node, names: []} : isPut ? state.behind : behind,
				});
			}

			const found = this.origins.slice(before);
			if (found.some(({kind}) => kind !== 'text' && kind !== 'generated' && kind !== 'function')) {
				behind = behindOf(file, node, found, behind);
			}

			for (const origin of isPut ? found : []) {
				put.add(origin);
			}
		}

		this.#orderDefaults(file, node, state, put.size > 0 && ![...put].some(isRead) ? put : new Set());
	}

	/**
	 * A `let` that gets a literal here and the environment's value there: the literal is the default, whichever comes first.
	 *
	 * @param final What is there whatever was read elsewhere.
	 */
	#orderDefaults(file: SourceFile, node: Node, state: State, final: ReadonlySet<Origin>): void {
		const mine = this.origins.filter(origin => !final.has(origin) && reaches(origin.route, node));
		const read = mine.filter(isRead);
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
			const argument = argumentFor(frame.call, fn, index);
			if (argument && argument.type !== 'SpreadElement') {
				this.trace(frame.file, argument, {...state, access, frame: frame.outer});
			}

			return;
		}

		this.#injected(fn, index, access, file, state);
		this.setting(file, undefined, [node.name, ...access], node, state);
		this.found(file, node, state, {kind: 'parameter', fn, index, access, name: node.name});
	}

	/** What a container constructs and hands over is known by its class: `constructor(config: AppConfig)`. */
	#injected(fn: FunctionNode, index: number, [name, ...rest]: readonly Step[], file: SourceFile, state: State): void {
		const type = name === undefined ? undefined : typeOfParameter(fn, index);
		const [owner] = type ? this.aside(file, type, {...state, frame: undefined}) : [];
		if (owner?.kind === 'class' && name !== undefined) {
			const before = this.origins.length;
			this.classMembers(owner.file, owner.owner, name, rest, state);
			this.origins.push(...this.origins.splice(before).filter(({kind}) => kind !== 'unknown'));
		}
	}

	imported(file: SourceFile, specifier: string, node: Node, state: State): void {
		const [name = 'default', ...rest] = state.access;
		const target = file.resolve(specifier, state.isCautious ? this.tables.mayLead : undefined);
		const before = this.origins.length;
		// `config.jwt.secret` is as good as `config.get('jwt.secret')`.
		this.written(file, target ? [] : this.tables.settingFiles.get(specifier) ?? [], {...state, access: name === 'default' ? rest : state.access});
		if (this.origins.length === before && (target || !this.setting(file, specifier, state.access, node, state))) {
			const found = this.#submodule(file, specifier, target, state);
			this.#exported(found?.target ?? target, found?.name ?? name, found?.rest ?? rest, file, node, state);
		}
	}

	setting(file: SourceFile, module: string | undefined, path: readonly Step[], node: Node, state: State): boolean {
		const read = dialectOf(file) === undefined ? undefined : settingAt(this.tables.settingsObjects, module, path);
		if (!read) {
			return false;
		}

		const values = settingValues(file, read, state.isCautious ? this.tables.mayLead : undefined);
		// What the program itself makes may be given a value in the same file.
		const isElsewhere = values.length === 0 && module !== undefined && !path.includes('new');
		if (isElsewhere) {
			this.found(file, node, state, {kind: 'setting', name: read.name});
		}

		for (const {file: where, node: value, access} of values) {
			this.trace(where, value, {...state, access: [...access, ...read.rest]});
		}

		return isElsewhere || values.length > 0;
	}

	/** `from app.core import config`: what a package does not hold may be a module in its folder. */
	#submodule(file: SourceFile, specifier: string, target: SourceFile | undefined, {access, isCautious}: State): {readonly target: SourceFile; readonly name: string; readonly rest: readonly Step[]} | undefined {
		const wanted = isCautious ? this.tables.mayLead : undefined;
		const [first] = access;
		if (!isPythonModule(specifier) || first === undefined || target && exportOf(target, first, wanted)) {
			return undefined;
		}

		let path = specifier;
		for (const [index, name] of access.slice(0, maximumPackages).entries()) {
			path += path.endsWith('.') ? name : `.${name}`;
			const found = /^\w+$/.test(name) ? file.resolve(path, wanted) : undefined;
			if (found) {
				return {target: found, name: access[index + 1] ?? 'default', rest: access.slice(index + 2)};
			}
		}

		return undefined;
	}

	#exported(target: SourceFile | undefined, name: string, rest: readonly Step[], file: SourceFile, node: Node, state: State): void {
		const wanted = state.isCautious ? this.tables.mayLead : undefined;
		const found = target && (exportOf(target, name, wanted) ?? (name === 'default' ? wholeOf(target) : undefined));
		const viaDefault = target && !found && name !== 'default' ? exportOf(target, 'default', wanted) : undefined;
		if (found) {
			return this.trace(found.file, found.node, {...state, access: rest});
		}

		if (viaDefault) {
			return this.trace(viaDefault.file, viaDefault.node, {...state, access: [name, ...rest]});
		}

		this.found(file, node, state, {kind: 'unknown'});
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
		const row = name === undefined ? undefined : environmentOf(this.tables, file, node);
		if (!row || name === undefined || !isWhole(rest)) {
			return false;
		}

		this.found(file, node, state, name === someMember ? {kind: 'unknown'} : {kind: 'variable', name, isClient: row.isClient ?? false});
		this.#set(file, row, name, state);
		return true;
	}

	#member(file: SourceFile, node: TSESTree.MemberExpression, state: State): void {
		if (state.access.length > 0 && this.#environmentObject(file, node, state)) {
			return;
		}

		const read = isWhole(state.access) ? readOf(this.tables, file, node) : undefined;
		if (read) {
			this.found(file, node, state, {kind: 'variable', name: read.name, isClient: read.isClient});
			return this.#set(file, environmentOf(this.tables, file, node.object), read.name, state);
		}

		const key = keyOf(node);
		if (key !== undefined) {
			return this.trace(file, node.object, {...state, access: [key, ...state.access]});
		}

		if (environmentOf(this.tables, file, node.object)) {
			return this.#namedAtRunTime(file, node, state);
		}

		this.trace(file, node.property, {...state, access: [], weakOnly: true});
		this.trace(file, node.object, {...state, access: [someMember, ...state.access]});
	}

	/** The value of a variable that a file of the project sets: `serverRuntimeConfig` in Next.js's configuration. */
	#set(file: SourceFile, row: EnvironmentRow | undefined, name: string, state: State): void {
		if (row?.writtenIn) {
			this.written(file, [row.writtenIn.file], {...state, access: [...row.writtenIn.path.split('.'), name]});
		}
	}

	/** The nearest folder with such a file is the one that counts. */
	written(file: SourceFile, names: readonly string[], state: State): void {
		for (let up = 0, folder = './', isFound = names.length === 0; !isFound && up < maximumFolders; up++, folder += '../') {
			for (const name of names) {
				const target = file.resolve(folder + name);
				const exported = target && (exportOf(target, 'default') ?? (dialectOf(target) && wholeOf(target)));
				if (exported) {
					isFound = true;
					const called = isFunction(unwrap(exported.node)) ? ['()'] : [];
					this.trace(exported.file, exported.node, {...state, access: [...called, ...state.access]});
				}
			}
		}
	}

	/** `process.env[name]` in a function that is called with the name. */
	#namedAtRunTime(file: SourceFile, node: TSESTree.MemberExpression, state: State): void {
		const names = this.aside(file, node.property, state);
		const [only] = names;
		this.found(file, node, state, names.length === 1 && only?.kind === 'text' ? {kind: 'variable', name: only.text, isClient: false} : {kind: 'unknown'});
	}

	#ownMember(file: SourceFile, node: TSESTree.ThisExpression, state: State): void {
		const [name, ...rest] = state.access;
		if (name === undefined) {
			return;
		}

		this.classMembers(file, node, name, rest, state);
	}

	classMembers(file: SourceFile, node: Node, name: string, rest: readonly Step[], state: State): void {
		const setting = settingField(this.tables, file, node, name);
		if (setting) {
			return this.#setting(file, name, setting, rest, state);
		}

		const values = classMember(file, node, name);
		if (values.length === 0) {
			return this.#inherited(file, node, name, rest, state);
		}

		for (const value of values) {
			if ('specifier' in value) {
				this.#typedMember(file, node, value.specifier, rest, state);
			} else {
				this.trace(value.file, value.node, {...state, access: rest});
			}
		}
	}

	/** A field that the environment fills in: its value is a default. */
	#setting(file: SourceFile, name: string, {field, isOpaque, variables}: SettingField, rest: readonly Step[], state: State): void {
		this.found(file, field.key, isOpaque && !state.isRevealed ? {...state, isHidden: true} : state, {kind: 'setting', name, variables});
		if (field.value) {
			this.trace(file, field.value, {...state, access: rest, behind: {file, node: field.key, names: [...state.behind?.names ?? [], name, ...variables]}});
		}
	}

	/** What a class does not declare, one that it extends may. */
	#inherited(file: SourceFile, node: Node, name: string, rest: readonly Step[], state: State): void {
		const heir = isClass(node) ? node : classOf(node);
		const before = this.origins.length;
		for (const base of heir && state.depth < maximumDepth ? basesOf(file, heir) : []) {
			const [owner] = this.aside(file, base, {...state, frame: undefined});
			if (owner?.kind === 'class') {
				this.origins.length = before;
				this.classMembers(owner.file, owner.owner, name, rest, {...state, depth: state.depth + 1});
				if (this.origins.slice(before).some(({kind}) => kind !== 'unknown')) {
					return;
				}
			}
		}

		if (this.origins.length === before) {
			this.found(file, node, state, {kind: 'unknown'});
		}
	}

	/** A member known only by its type: `constructor(private readonly config: AppConfig)`. */
	#typedMember(file: SourceFile, node: Node, type: Node, rest: readonly Step[], state: State): void {
		const [owner] = this.aside(file, type, {...state, frame: undefined});
		const [name, ...below] = rest;
		if (owner?.kind === 'class' && name !== undefined) {
			return this.classMembers(owner.file, owner.owner, name, below, state);
		}

		this.found(file, node, state, {kind: 'unknown'});
	}

	#class(file: SourceFile, node: TSESTree.ClassDeclaration | TSESTree.ClassExpression, state: State): void {
		const [name, ...rest] = state.access;
		if (name === undefined) {
			return this.found(file, node, state, {kind: 'class', owner: node});
		}

		this.classMembers(file, node, name, rest, state);
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

		this.found(file, node, state, {kind: 'function', fn: node});
	}
}

function isRead({kind}: Origin): boolean {
	return kind === 'variable' || kind === 'setting';
}

function reaches(route: Route, node: Node): boolean {
	for (let current = route; current; current = current.before) {
		if (current.step.node === node) {
			return true;
		}
	}

	return false;
}

/** A module without a default export, imported as a whole. */
function wholeOf(file: SourceFile): Located {
	return {file, node: file.ast};
}
