import {argumentAt} from './arguments.js';
import {isFunction, keyOf, returnsOf, unwrap, type CallNode, type Node} from './ast.js';
import {writtenPath} from './callee-index.js';
import {isWholeEnvironment} from './environment.js';
import {fileKeysOf, isCalled, isKey, rootVariable, type FileKeys} from './file-keys.js';
import {iteratedBy} from './iterated.js';
import {meansPublicKey} from './names.js';
import {keepsMember} from './narrowed.js';
import type {Origin} from './origin.js';
import {createPlausibility, telling} from './plausible.js';
import {parsePosition} from './position.js';
import {holdsSecret} from './secret-objects.js';
import {showsNothing} from './shows-nothing.js';
import {nodesOf, variableOf, type SourceFile} from './source-file.js';
import type {Tables} from './tables.js';
import {originsOf} from './trace.js';

/** A part of an expression through which a secret can be read. */
export interface Carrier {
	readonly node: Node;
	readonly name: string;
	/** `whole`: an object with the secret among its members; `environment`: every variable of the process. */
	readonly extent: 'value' | 'whole' | 'environment';
}

/** Finds the parts of expressions through which a JWT secret can be read. */
export class CarrierFinder {
	readonly #tables: Tables;
	readonly #file: SourceFile;
	readonly #mayHoldSecret: (node: Node) => boolean;
	#keys: FileKeys | undefined;
	#tellingMembers: readonly Node[] | undefined;

	constructor(tables: Tables, file: SourceFile) {
		this.#tables = tables;
		this.#file = file;
		this.#mayHoldSecret = createPlausibility(tables, file, () => this.#keysOfFile().names);
	}

	/** The parts of an expression through which a secret can be read. */
	* carriersIn(expression: Node, members?: readonly string[]): Generator<Carrier> {
		const node = unwrap(expression);
		switch (node.type) {
			case 'TemplateLiteral': {
				for (const part of node.expressions) {
					yield * this.carriersIn(part);
				}

				return;
			}

			case 'BinaryExpression': {
				if (node.operator === '+') {
					yield * this.carriersIn(node.left);
					yield * this.carriersIn(node.right);
				}

				return;
			}

			case 'LogicalExpression': {
				if (node.operator !== '&&') {
					yield * this.carriersIn(node.left);
				}

				yield * this.carriersIn(node.right);
				return;
			}

			case 'ConditionalExpression': {
				yield * this.carriersIn(node.consequent);
				yield * this.carriersIn(node.alternate);
				return;
			}

			case 'ObjectExpression': {
				for (const [index, property] of node.properties.entries()) {
					if (property.type === 'SpreadElement') {
						const replaced = new Set(node.properties.slice(index).map(later => keyOf(later)));
						yield * [...this.carriersIn(property.argument)].filter(({name, extent}) => extent !== 'whole' || !name.split('.').some(step => replaced.has(step)));
					} else if (!members || members.includes(keyOf(property) ?? '')) {
						yield * this.carriersIn(property.value);
					}
				}

				return;
			}

			case 'ArrayExpression': {
				for (const element of node.elements) {
					yield * element ? this.carriersIn(element) : [];
				}

				return;
			}

			case 'SpreadElement': {
				yield * this.carriersIn(node.argument);
				return;
			}

			case 'AssignmentExpression': {
				yield * this.carriersIn(node.right);
				return;
			}

			case 'CallExpression':
			case 'NewExpression': {
				yield * this.#throughCall(node);
				return;
			}

			case 'Identifier':
			case 'MemberExpression': {
				const carrier = this.#named(node) ?? this.#element(node);
				if (carrier) {
					yield carrier;
				}

				return;
			}

			default: {
				// Comparisons, negations, `typeof`: they tell whether, not what.
			}
		}
	}

	* #throughCall(call: CallNode): Generator<Carrier> {
		const [row] = this.#tables.transformCalls.match(this.#file, call).filter(({at}) => at === undefined);
		if (row) {
			if (row.reveals) {
				yield * this.#result(call);
			} else if (!row.isOneWay && !row.isOpaque) {
				yield * (row.from ?? []).flatMap(position => this.#at(call, position)).filter(({name, extent}) => extent === 'value' || keepsMember(row, call, name));
			}

			return;
		}

		const callee = unwrap(call.callee);
		const [method] = callee.type === 'MemberExpression' ? this.#tables.transformMethods(this.#file, call).filter(({at}) => at === undefined) : [];
		if (method && callee.type === 'MemberExpression') {
			if (method.reveals) {
				yield * this.#result(call);
			} else if (!method.isOneWay && !method.isOpaque) {
				yield * [...this.carriersIn(callee.object)].filter(({name, extent}) => extent === 'value' || keepsMember(method, call, name));
				yield * (method.from ?? []).flatMap(position => this.#at(call, position));
			}

			return;
		}

		const [mapper] = call.arguments;
		if (callee.type === 'MemberExpression' && mapper && isFunction(mapper) && /^(?:flatM|m)ap$/.test(keyOf(callee) ?? '')) {
			for (const value of returnsOf(mapper)) {
				yield * this.carriersIn(value);
			}

			return;
		}

		yield * this.#result(call);
	}

	#at(call: CallNode, position: string): Carrier[] {
		const {index, steps} = parsePosition(position);
		const argument = argumentAt(call, index);
		return argument && steps.every(step => step === '[]') ? [...this.carriersIn(argument)] : [];
	}

	/** What a reader or a function of the project gives back. */
	#result(call: CallNode): Carrier[] {
		if (!this.#mayHoldSecret(call)) {
			return [];
		}

		const origins = originsOf(this.#tables, this.#file, call, [], true).filter(({isHidden}) => !isHidden);
		const name = this.#secretAmong(origins);
		if (name !== undefined) {
			return [{node: call, name, extent: 'value'}];
		}

		const whole = this.#wholeAmong(origins);
		return whole === undefined ? [] : [{node: call, name: whole, extent: 'whole'}];
	}

	#named(node: Extract<Node, {type: 'Identifier' | 'MemberExpression'}>): Carrier | undefined {
		if (node.type === 'MemberExpression' && keyOf(node) === undefined) {
			// `config[key]` in a loop over its keys: any of its members.
			const object = unwrap(node.object);
			const inner = object.type === 'Identifier' || object.type === 'MemberExpression' ? this.#named(object) : undefined;
			return inner && inner.extent !== 'value' ? {...inner, node} : undefined;
		}

		const path = writtenPath(node);
		const name = path.at(-1);
		if (name === undefined) {
			return undefined;
		}

		if (!this.#mayHoldSecret(node) && !isKey(this.#keysOfFile(), this.#file, node) && this.#memberOf(node, path) === undefined) {
			return undefined;
		}

		if (isWholeEnvironment(this.#tables, this.#file, node)) {
			return {node, name: path.join('.'), extent: 'environment'};
		}

		const origins = originsOf(this.#tables, this.#file, node, [], true);
		if (origins.length > 0 && origins.every(origin => showsNothing(origin))) {
			return undefined;
		}

		const read = this.#secretAmong(origins.filter(({isHidden}) => !isHidden));
		if (read !== undefined) {
			return {node, name: read, extent: 'value'};
		}

		const isNamedSo = this.#tables.means(name, {parents: path.slice(0, -1).filter(step => step !== 'this'), isRead: path.length > 1});
		if (isNamedSo && !this.#isHolder(node) || isKey(this.#keysOfFile(), this.#file, node) && !meansPublicKey(name)) {
			return {node, name, extent: 'value'};
		}

		const whole = this.#wholeAmong(origins) ?? this.#memberOf(node, path);
		return whole === undefined ? undefined : {node, name: whole, extent: 'whole'};
	}

	/** One of the members of an object that holds a secret, in a loop over all of them. */
	#element(node: Node): Carrier | undefined {
		const list = node.type === 'Identifier' ? iteratedBy(this.#file, node) : undefined;
		const [carrier] = list ? [...this.carriersIn(list)] : [];
		return carrier && carrier.extent !== 'value' ? {...carrier, node} : undefined;
	}

	/** Elsewhere in the file a member of the same object is read, or written, whose name means a secret. */
	#memberOf(node: Node, path: readonly string[]): string | undefined {
		const variable = rootVariable(this.#file, node);
		this.#tellingMembers ??= nodesOf(this.#file, 'MemberExpression').filter(member => telling.test(keyOf(member) ?? '') && !isCalled(member));
		for (const member of this.#tellingMembers) {
			const written = writtenPath(member);
			const isBelow = written.length > path.length && path.every((step, index) => step === written[index]);
			if (isBelow && this.#tables.means(keyOf(member) ?? '', {parents: path, isRead: true}) && rootVariable(this.#file, member) === variable) {
				return written.join('.');
			}
		}

		return undefined;
	}

	#secretAmong(origins: readonly Origin[]): string | undefined {
		for (const origin of origins) {
			if ((origin.kind === 'variable' || origin.kind === 'setting') && (this.#tables.means(origin.name, {isRead: true}) || this.#keysOfFile().names.has(origin.name))) {
				return origin.name;
			}
		}

		return undefined;
	}

	#wholeAmong(origins: readonly Origin[]): string | undefined {
		for (const origin of origins) {
			const name = holdsSecret(this.#tables, origin);
			if (name !== undefined) {
				return name;
			}
		}

		return undefined;
	}

	/** A function, a class, a type or an object of functions may have such a name. */
	#isHolder(node: Node): boolean {
		if (node.type !== 'Identifier') {
			return isCalled(node);
		}

		const kind = variableOf(this.#file, node)?.defs[0]?.type;
		return kind === 'FunctionName' || kind === 'ClassName' || kind === 'Type';
	}

	#keysOfFile(): FileKeys {
		this.#keys ??= fileKeysOf(this.#tables, this.#file);
		return this.#keys;
	}
}
