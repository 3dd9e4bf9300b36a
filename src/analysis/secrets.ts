import type {HmacAlgorithm} from 'jwt-secrets-guard/policy';
import {isCall, isFunction, keyOf, outer, unwrap, type Node} from './ast.js';
import {nameOf, writtenPath} from './callee-index.js';
import {readOf} from './environment.js';
import type {Located} from './exports.js';
import {configuredKeysOf} from './configured-keys.js';
import {declaredValuesOf} from './declared-defaults.js';
import {envExpressionsOf, envTextsOf} from './env-texts.js';
import {exposedOf} from './exposures.js';
import {isDevelopmentOnly} from './guards.js';
import {isCompared, isNameLike, isOptionOfAnother, isRefused, isSentence, saysWhether} from './innocence.js';
import {overridesOf} from './merges.js';
import {namedValuesOf} from './named-values.js';
import {meansPublicKey, stripPublicPrefix} from './names.js';
import {stepsOf, type Origin} from './origin.js';
import {isPublicKeyText} from './public-keys.js';
import {isShown} from './sinks.js';
import {nodesOf, type SourceFile} from './source-file.js';
import {signingAlgorithmOf} from './signing-algorithm.js';
import {weaknessOf} from './strength.js';
import type {Tables} from './tables.js';
import {originsOf} from './trace.js';
import {tracedUsesOf, type TracedUse} from './wrappers.js';

/** What is wrong with a secret, most telling first: where several fit one place, the first is reported. */
const verdicts = ['client', 'fallback', 'hardcoded', 'weak'] as const;
export type Verdict = typeof verdicts[number];

/** One place where a secret is not what it should be. */
export interface Hole {
	readonly verdict: Verdict;
	/** The literal, the generator or the read: maybe in another file. */
	readonly at: Located;
	readonly origin: Origin;
	/** Where the literal stands inside its node, when it is only a part of a longer text. */
	readonly range?: readonly [number, number];
	/** What the secret is called. */
	readonly name: string | undefined;
	/** Where this file makes a key of it; the same as `at` when its name alone tells. */
	readonly uses: readonly Node[];
	/** What it signs with, where that is known. */
	readonly alg?: HmacAlgorithm | undefined;
}

/** Members of an object that is given as a whole where a key is expected: `{key, passphrase}`, a JWK, `{utf8}`. */
const keyMembers = ['key', 'k', 'secret', 'privateKey', 'value', 'utf8', 'b64', 'b64u', 'hex'];

const found = new WeakMap<Tables, WeakMap<SourceFile, readonly Hole[]>>();

/** Every hole that a file shows by itself or together with what it imports. */
export function holesOf(tables: Tables, file: SourceFile): readonly Hole[] {
	let byFile = found.get(tables);
	if (!byFile) {
		byFile = new WeakMap();
		found.set(tables, byFile);
	}

	let holes = byFile.get(file);
	if (!holes) {
		const collector = new Collector(tables, file);
		collector.collect();
		holes = collector.holes();
		byFile.set(file, holes);
	}

	return holes;
}

interface Evidence {
	readonly name: string | undefined;
	readonly use: Node;
	/** The value becomes a key, or stands behind a read that means a secret: then its looks count for nothing. */
	readonly isCertain: boolean;
	readonly acceptsEmptyKey: boolean;
	readonly alg?: HmacAlgorithm | undefined;
}

class Collector {
	readonly #tables: Tables;
	readonly #file: SourceFile;
	readonly #holes = new Map<Node, Hole>();

	constructor(tables: Tables, file: SourceFile) {
		this.#tables = tables;
		this.#file = file;
	}

	holes(): Hole[] {
		return [...this.#holes.values()];
	}

	collect(): void {
		for (const use of tracedUsesOf(this.#tables, this.#file)) {
			this.#addUse(use);
		}

		this.#addConfigured();
		this.#addReads();
		this.#addNamed();
		this.#addDeclared();
		this.#addExposed();
		this.#addWritten();
	}

	#addExposed(): void {
		for (const {name, node} of exposedOf(this.#tables, this.#file)) {
			const read = originsOf(this.#tables, this.#file, node).find(origin => origin.kind === 'variable' && this.#tables.means(origin.name, {isRead: true}));
			if (read || this.#tables.means(name, {isRead: true})) {
				const origin = {...plain(this.#file, node), kind: 'variable', name, isClient: true} as const;
				this.#put({verdict: 'client', at: {file: this.#file, node}, origin, name, uses: [node]});
			}
		}
	}

	#addWritten(): void {
		for (const {node, name} of envExpressionsOf(this.#tables, this.#file)) {
			for (const origin of originsOf(this.#tables, this.#file, node)) {
				this.#add(origin, {name, use: node, isCertain: true, acceptsEmptyKey: false});
			}
		}

		for (const {node, name, text, range} of envTextsOf(this.#tables, this.#file)) {
			if (!isNameLike(text)) {
				this.#put({verdict: 'hardcoded', at: {file: this.#file, node}, range, origin: {...plain(this.#file, node), kind: 'text', text}, name, uses: [node]});
			}
		}
	}

	#addConfigured(): void {
		for (const {key, origin} of configuredKeysOf(this.#tables, this.#file)) {
			const use = [...stepsOf(origin.route)].find(({file}) => file === this.#file)?.node ?? origin.node;
			for (const opened of this.#opened(origin)) {
				this.#add(opened, {name: nameAlong(this.#tables, opened) ?? key, use, isCertain: true, acceptsEmptyKey: false});
			}
		}
	}

	#addUse(use: TracedUse): void {
		for (const origin of use.origins.flatMap(candidate => this.#opened(candidate))) {
			const name = nameAlong(this.#tables, origin, use.call) ?? use.option;
			if (name !== undefined && meansPublicKey(name)) {
				continue;
			}

			const alg = origin.kind === 'generated' ? signingAlgorithmOf(this.#tables, this.#file, use.call) : undefined;
			this.#add(origin, {name, use: use.node, isCertain: true, acceptsEmptyKey: use.shape.acceptsEmptyKey ?? false, alg});
		}
	}

	/** A key given as an object, or by a function that is asked for it. */
	#opened(origin: Origin): Origin[] {
		if (origin.kind === 'object') {
			return keyMembers.flatMap(member => originsOf(this.#tables, origin.file, origin.node, [member])).filter(({kind}) => kind !== 'unknown' && kind !== 'object');
		}

		if (origin.kind !== 'function') {
			return [origin];
		}

		const returned = originsOf(this.#tables, origin.file, origin.fn, ['()']);
		return [...returned, ...this.#calledBack(origin)].flatMap(inner => inner.kind === 'function' ? [] : this.#opened(inner));
	}

	/** `(header, done) => done(null, key)` */
	#calledBack({file, fn}: Extract<Origin, {kind: 'function'}>): Origin[] {
		const names = new Set(fn.params.flatMap(parameter => parameter.type === 'Identifier' ? [parameter.name] : []));
		return nodesOf(file, 'CallExpression').filter(call => isInside(call, fn) && call.callee.type === 'Identifier' && names.has(call.callee.name))
			.flatMap(call => call.arguments.slice(1).flatMap(argument => originsOf(this.#tables, file, argument)));
	}

	/** Reads of a variable or setting whose name means a JWT secret: what stands behind them is a default. */
	#addReads(): void {
		const named = new Set<string>();
		for (const node of nodesOf(this.#file, 'MemberExpression', 'Identifier')) {
			if (node.type === 'Identifier' && (node.parent.type === 'MemberExpression' || !this.#mayRead(node.name))) {
				continue;
			}

			const spelled = node.type === 'Identifier' ? node.name : keyOf(node);
			const read = spelled !== undefined && this.#tables.means(spelled, {isRead: true}) ? readOf(this.#tables, this.#file, node) : undefined;
			if (read && !isAssigned(node)) {
				this.#addRead(node, read.name, read.isClient, named);
			} else if (!read && spelled !== undefined && isChosen(node)) {
				this.#addMember(node, spelled);
			}
		}

		for (const pattern of nodesOf(this.#file, 'ObjectPattern')) {
			this.#addDestructured(pattern, named);
		}

		for (const call of nodesOf(this.#file, 'CallExpression')) {
			const isAboutSecret = call.arguments.some(argument => argument.type === 'Literal' && typeof argument.value === 'string' && this.#tables.means(argument.value, {isRead: true}));
			if (isAboutSecret) {
				this.#addSetting(call);
			}
		}
	}

	#mayRead(name: string): boolean {
		return this.#tables.means(name, {isRead: true});
	}

	#addRead(node: Node, name: string, isClient: boolean, named: Set<string>): void {
		const {prefix} = stripPublicPrefix(name);
		if ((prefix !== undefined || isClient || isClientFile(this.#file)) && !named.has(name)) {
			named.add(name);
			const origin = {...plain(this.#file, node), kind: 'variable', name, isClient: true} as const;
			this.#put({verdict: 'client', at: {file: this.#file, node}, origin, name, uses: [node]});
		}

		this.#addDefaultsOf(node, name);
	}

	/** `options.jwtSecret || 'x'`: no variable of the environment, but an option of this name. */
	#addMember(node: Node, spelled: string): void {
		const parents = writtenPath(node).slice(0, -1).filter(step => step !== 'this');
		if (this.#tables.means(spelled, {parents}) && !isSentence(parents) && !isRefused([...parents, spelled])) {
			this.#addDefaultsOf(node, nameIn(parents, spelled));
		}
	}

	/** What acts when the read gives nothing: the rest of the `||`, `??` or conditional around it, or a later assignment. */
	#addDefaultsOf(read: Node, name: string): void {
		const top = choiceAround(read);
		const holder = holderOf(top);
		if (top === read && !holder || isForPeople(this.#file, top)) {
			return;
		}

		for (const origin of originsOf(this.#tables, this.#file, holder ?? top)) {
			const {behind} = origin;
			if (behind && (origin.kind === 'text' || origin.kind === 'generated') && (holder ?? (isInside(read, behind.node) || behind.names.includes(name)))) {
				this.#add(origin, {name: behind.names.find(candidate => this.#tables.means(candidate, {isRead: true})) ?? name, use: read, isCertain: true, acceptsEmptyKey: false});
			}
		}
	}

	/** `const {JWT_SECRET = 'x'} = process.env` */
	#addDestructured(pattern: Extract<Node, {type: 'ObjectPattern'}>, named: Set<string>): void {
		const {parent} = pattern;
		if (parent.type !== 'VariableDeclarator' || !parent.init) {
			return;
		}

		for (const property of pattern.properties) {
			const name = property.type === 'Property' ? keyOf(property) : undefined;
			if (property.type === 'Property' && name !== undefined && this.#tables.means(name, {isRead: true})) {
				const target = property.value.type === 'AssignmentPattern' ? property.value.left : property.value;
				const origins = target.type === 'Identifier' ? originsOf(this.#tables, this.#file, target) : [];
				const read = origins.find(origin => origin.kind === 'variable');
				if (read?.kind === 'variable') {
					this.#addRead(property.key, name, read.isClient, named);
				}
			}
		}
	}

	/** `config.get('JWT_SECRET', 'x')`, also through a function of the project. */
	#addSetting(call: Extract<Node, {type: 'CallExpression'}>): void {
		const top = choiceAround(chainOf(call));
		for (const origin of isForPeople(this.#file, top) ? [] : originsOf(this.#tables, this.#file, holderOf(top) ?? top)) {
			const name = origin.behind?.names.find(candidate => this.#tables.means(candidate, {isRead: true}));
			if (name !== undefined && (origin.kind === 'text' || origin.kind === 'generated')) {
				this.#add(origin, {name, use: call, isCertain: true, acceptsEmptyKey: false});
			}
		}
	}

	/** Values that stand under a name which means a JWT secret. */
	#addNamed(): void {
		for (const {name, parents, value, isDefault, target} of namedValuesOf(this.#file)) {
			const isRead = target.type === 'MemberExpression' && readOf(this.#tables, this.#file, target) !== undefined;
			if (!this.#tables.means(name, {parents, isRead}) || isCompared(this.#file, target) || isForPeople(this.#file, value) || isSentence(parents) || isRefused([...parents, name])
				|| isOptionOfAnother(this.#tables.packages, this.#file, target, name)) {
				continue;
			}

			const inner = unwrap(value);
			const described = inner.type === 'ObjectExpression' ? this.#described(inner) : [];
			const overrides = target.parent?.type === 'Property' ? overridesOf(this.#tables, this.#file, target.parent) : undefined;
			for (const origin of [...originsOf(this.#tables, this.#file, inner), ...described]) {
				const behind = origin.behind ?? (isDefault ? {file: this.#file, node: target, names: [name]} : overrides);
				const isCertain = isDefault || origin.behind !== undefined || overrides?.names.includes(name) === true;
				this.#add({...origin, behind}, {name: nameIn(parents, name), use: value, isCertain, acceptsEmptyKey: false});
			}
		}
	}

	/** Values that a configuration library is told for a setting whose name means a JWT secret. */
	#addDeclared(): void {
		for (const {names, node, file, isDefault, call} of declaredValuesOf(this.#tables, this.#file)) {
			const named = names.find(({name, parents}) => this.#tables.means(name, {parents, isRead: true}));
			for (const origin of named ? originsOf(this.#tables, file, node) : []) {
				const name = named ? nameIn(named.parents, named.name) : undefined;
				const behind = origin.behind ?? (isDefault ? {file: this.#file, node: call, names: name === undefined ? [] : [name]} : undefined);
				this.#add({...origin, behind}, {name, use: call, isCertain: true, acceptsEmptyKey: false});
			}
		}
	}

	/** A setting described by an object: `{env: 'JWT_SECRET', default: 'x'}`. */
	#described(node: Extract<Node, {type: 'ObjectExpression'}>): Origin[] {
		return originsOf(this.#tables, this.#file, node, ['default'])
			.filter(({kind}) => kind === 'text' || kind === 'generated')
			.map(origin => ({...origin, behind: origin.behind ?? {file: this.#file, node, names: []}}));
	}

	#add(origin: Origin, evidence: Evidence): void {
		const verdict = this.#verdictOf(origin, evidence);
		if (verdict === undefined || isGuarded(origin) || saysWhether(name => this.#tables.means(name, {isRead: true}), origin.node)) {
			return;
		}

		this.#put({verdict, at: {file: origin.file, node: origin.node}, origin, name: evidence.name, uses: [evidence.use], alg: evidence.alg});
	}

	#verdictOf(origin: Origin, {isCertain, acceptsEmptyKey, alg}: Evidence): Verdict | undefined {
		switch (origin.kind) {
			case 'text': {
				if (origin.text === '' && !acceptsEmptyKey || isPublicKeyText(origin.text)) {
					return undefined;
				}

				if (!isCertain && isNameLike(origin.text)) {
					return undefined;
				}

				return origin.behind ? 'fallback' : 'hardcoded';
			}

			case 'generated': {
				return weaknessOf(origin, alg) ? 'weak' : undefined;
			}

			case 'variable': {
				return isCertain && (origin.isClient || stripPublicPrefix(origin.name).prefix !== undefined) ? 'client' : undefined;
			}

			default: {
				return undefined;
			}
		}
	}

	#put(hole: Hole): void {
		const known = this.#holes.get(hole.at.node);
		if (!known) {
			this.#holes.set(hole.at.node, hole);
			return;
		}

		const better = verdicts.indexOf(hole.verdict) < verdicts.indexOf(known.verdict) ? hole : known;
		this.#holes.set(hole.at.node, {...better, name: better.name ?? hole.name, uses: [...new Set([...known.uses, ...hole.uses])]});
	}
}

/** `jwt.secret`: a `secret` says nothing by itself. */
function nameIn(parents: readonly string[], name: string): string {
	return parents.length > 0 && name.toLowerCase() === 'secret' ? `${parents.at(-1)}.${name}` : name;
}

function plain(file: SourceFile, node: Node) {
	return {file, node, behind: undefined, route: undefined, isDerived: false, isHidden: false, decodedAs: undefined, encodedAs: undefined} as const;
}

function isGuarded(origin: Origin): boolean {
	for (const {file, node} of stepsOf(origin.route)) {
		if (isDevelopmentOnly(file, node)) {
			return true;
		}
	}

	return false;
}

/** The outermost `||`, `??` or conditional that decides between a read and something else. */
function choiceAround(read: Node): Node {
	let top = read;
	let current = read;
	for (;;) {
		const {parent, child} = outer(current);
		if (parent?.type === 'LogicalExpression' && parent.operator !== '&&' || parent?.type === 'ConditionalExpression' || parent?.type === 'UnaryExpression' && parent.operator === '!') {
			current = parent;
			top = parent.type === 'UnaryExpression' ? top : parent;
		} else if (parent?.type === 'LogicalExpression' || parent?.type === 'BinaryExpression' && isTested(parent)) {
			current = parent;
		} else if (parent?.type === 'MemberExpression' && parent.object === child && parent.parent.type === 'CallExpression' && parent.parent.callee === parent) {
			current = parent.parent;
		} else {
			return top;
		}
	}
}

/** The last call of a chain of methods: `env.get('X').default('y').asString()`. */
function chainOf(call: Node): Node {
	const {parent, child} = outer(call);
	return parent?.type === 'MemberExpression' && parent.object === child && parent.parent.type === 'CallExpression' && parent.parent.callee === parent
		? chainOf(parent.parent)
		: call;
}

/** The name that gets a value, which may be given others elsewhere. */
function holderOf(value: Node): Extract<Node, {type: 'Identifier'}> | undefined {
	const {parent, child} = outer(value);
	const target = parent?.type === 'VariableDeclarator' && parent.init === child ? parent.id
		: parent?.type === 'AssignmentExpression' && parent.right === child ? parent.left : undefined;
	return target?.type === 'Identifier' ? target : undefined;
}

/** Whether something may stand in for a value where it is written. */
function isChosen(node: Node): boolean {
	const {parent, child} = outer(node);
	return parent?.type === 'LogicalExpression' && parent.left === child || parent?.type === 'ConditionalExpression';
}

/** Whether a text is only there to be read by people: a log says `not set` where there is no secret. */
function isForPeople(file: SourceFile, node: Node): boolean {
	let current = node;
	while (current.parent && !isCall(current.parent) && /Expression$|Literal$|^Property$|^SpreadElement$/.test(current.parent.type) && !isFunction(current.parent)) {
		current = current.parent;
	}

	return current.parent?.type === 'JSXExpressionContainer' || isCall(current.parent) && isShown(file, current);
}

function isTested(node: Node): boolean {
	return node.parent?.type === 'ConditionalExpression' && node.parent.test === node;
}

function isAssigned(node: Node): boolean {
	return node.parent?.type === 'AssignmentExpression' && node.parent.left === node && node.parent.operator === '=';
}

function isInside(inner: Node, around: Node): boolean {
	return around.range[0] <= inner.range[0] && inner.range[1] <= around.range[1];
}

export function isClientFile(file: SourceFile): boolean {
	return file.ast.body.some(statement => statement.type === 'ExpressionStatement' && statement.directive === 'use client');
}

/** What gives an expression, or what is made of it in the same place, its name; a token is not made of its key. */
function nameGiver(node: Node, use: Node | undefined): Node | undefined {
	let {parent} = outer(node);
	while (parent && parent !== use && (/^(?:Member|Call|New|Binary|Logical|Conditional)Expression$|^TemplateLiteral$/.test(parent.type))) {
		({parent} = outer(parent));
	}

	return parent;
}

/** The innermost name that the value has on its way: the variable, key or member where it is written. */
function nameAlong(tables: Tables, origin: Origin, use?: Node): string | undefined {
	const behind = origin.behind?.names.find(name => tables.means(name, {isRead: true})) ?? origin.behind?.names.at(0);
	if (behind !== undefined) {
		return behind;
	}

	if (origin.kind === 'variable' || origin.kind === 'setting') {
		return origin.name;
	}

	const parent = nameGiver(origin.node, use);
	switch (parent?.type) {
		case 'VariableDeclarator': {
			return parent.id.type === 'Identifier' ? parent.id.name : undefined;
		}

		case 'Property':
		case 'PropertyDefinition': {
			return keyOf(parent);
		}

		case 'AssignmentExpression': {
			return nameOf(parent.left);
		}

		default: {
			return undefined;
		}
	}
}
