import {unsecured} from '../knowledge/unsecured.js';
import {argumentAt, argumentIn} from './arguments.js';
import {isCall, isFunction, keyOf, stringOf, unwrap, type CallNode, type Node} from './ast.js';
import {createCalleeIndex, writtenPath, type CalleeIndex} from './callee-index.js';
import {isReachedOnlyWhen} from './conditions.js';
import {keyCallsOf} from './key-uses.js';
import {meansPublicKey, wordsOf} from './names.js';
import {stepsOf, type Origin} from './origin.js';
import {parsePosition} from './position.js';
import {nodesOf, type SourceFile} from './source-file.js';
import type {KeyCall, Tables} from './tables.js';
import {originsOf} from './trace.js';
import {isPublicKeyText} from './public-keys.js';

/** A choice of algorithm that lets whoever makes a token decide how, or whether, it is verified. */
export interface UnsafeChoice {
	readonly kind: 'none' | 'fromToken' | 'publicKey';
	readonly node: Node;
}

let unsecuredCalls: CalleeIndex<true> | undefined;

export function * unsafeChoicesOf(tables: Tables, file: SourceFile): Generator<UnsafeChoice> {
	const seen = new Set<Node>();
	const once = (kind: UnsafeChoice['kind'], node: Node): UnsafeChoice[] => {
		const isNew = !seen.has(node);
		seen.add(node);
		return isNew ? [{kind, node}] : [];
	};

	for (const {call, plain, shape} of keyCallsOf(tables, file)) {
		for (const position of [shape.algorithm, shape.algorithms]) {
			for (const origin of position === undefined ? [] : choicesAt(tables, file, plain, position)) {
				const here = origin.file === file ? origin.node : argumentIn(plain, position ?? '0');
				if (origin.kind === 'text' && origin.text.toLowerCase() === 'none' && here) {
					yield * once('none', here);
				} else if (shape.use !== 'sign' && comesFromHeader(origin) && !isListed(origin, call)) {
					yield * once('fromToken', argumentOf(origin, file) ?? call);
				}
			}
		}

		if (shape.use === 'verify' && shape.algorithms !== undefined && !shape.knowsKeyTypes && lacks(plain, shape.algorithms) && hasPublicKey(tables, file, plain, shape)) {
			yield * once('publicKey', call);
		}
	}

	unsecuredCalls ??= createCalleeIndex(unsecured.flatMap(({modules, callees}) => callees.map(callee => ({modules, callee, value: true as const}))));
	for (const call of nodesOf(file, 'CallExpression', 'NewExpression')) {
		if (unsecuredCalls.match(file, call).length > 0) {
			yield * once('none', call);
		}
	}

	yield * nodesOf(file, 'ObjectExpression').filter(node => isUnsecuredHeader(node)).flatMap(node => once('none', node));
}

function choicesAt(tables: Tables, file: SourceFile, call: CallNode, position: string): readonly Origin[] {
	const {index, steps} = parsePosition(position);
	const argument = argumentAt(call, index);
	return argument ? originsOf(tables, file, argument, steps) : [];
}

/** `decode(token, {complete: true}).header.alg`; not `jwk.alg`, which the key's owner chose. */
function comesFromHeader(origin: Origin): boolean {
	if (origin.kind !== 'unknown' && origin.kind !== 'parameter' && origin.kind !== 'setting') {
		return false;
	}

	const steps = [...stepsOf(origin.route)].map(({node}) => node);
	return steps.some(node => readsAlg(node)) && steps.some(node => isHeaderLike(node));
}

/** `header.alg`, `alg`, and in Python `header.get("alg")` */
function readsAlg(node: Node): boolean {
	return node.type === 'MemberExpression' && keyOf(node) === 'alg' || node.type === 'Identifier' && node.name === 'alg'
		|| isCall(node) && node.callee.type === 'MemberExpression' && keyOf(node.callee) === 'get' && stringOf(node.arguments[0]) === 'alg';
}

/** `if (!allowed.includes(header.alg)) throw …`: the token chooses among what the program allows. */
function isListed(origin: Origin, call: CallNode): boolean {
	const written = new Set([...stepsOf(origin.route)].map(({node}) => writtenPath(node).join('.')).filter(path => path !== ''));
	return isReachedOnlyWhen(call, (condition, outcome) => {
		const value = lookedUp(condition, outcome);
		return value !== undefined && written.has(writtenPath(value).join('.'));
	});
}

/** What a comparison with the answer of `indexOf` says when it is true. */
const comparisons: Readonly<Record<string, boolean>> = {'!== -1': true, '!= -1': true, '> -1': true, '>= 0': true, '=== -1': false, '== -1': false, '< 0': false};

/** What is on a list, when a condition with this outcome says so: `list.includes(value)`, `list.indexOf(value) !== -1`. */
function lookedUp(condition: Node, outcome: boolean): Node | undefined {
	if (condition.type === 'BinaryExpression') {
		const {operator, right} = condition;
		const number = right.type === 'UnaryExpression' && right.argument.type === 'Literal' ? `${right.operator}${right.argument.raw}` : right.type === 'Literal' ? right.raw : '';
		return comparisons[`${operator} ${number}`] === outcome ? argumentOfMethod(condition.left, ['indexOf']) : undefined;
	}

	return outcome ? argumentOfMethod(condition, ['includes', 'has']) : undefined;
}

function argumentOfMethod(node: Node, methods: readonly string[]): Node | undefined {
	return node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && methods.includes(keyOf(node.callee) ?? '') ? node.arguments[0] : undefined;
}

function isHeaderLike(node: Node): boolean {
	const path = writtenPath(isCall(node) ? node.callee : node);
	return path.some(name => wordsOf(name).includes('header')) || isCall(node) && path.some(name => wordsOf(name)[0] === 'decode');
}

function argumentOf({route}: Origin, file: SourceFile): Node | undefined {
	return [...stepsOf(route)].findLast(({file: where, node}) => where === file && readsAlg(node))?.node;
}

/** Whether it is plain to see that no list of algorithms is given. */
function lacks(call: CallNode, position: string): boolean {
	const {index, steps: [member]} = parsePosition(position);
	const argument = argumentAt(call, index);
	if (!argument) {
		return !call.arguments.some(({type}) => type === 'SpreadElement');
	}

	const inner = unwrap(argument);
	return isFunction(inner) || inner.type === 'ObjectExpression' && member !== undefined
		&& inner.properties.every(property => property.type === 'Property' && keyOf(property) !== undefined && keyOf(property) !== member);
}

function hasPublicKey(tables: Tables, file: SourceFile, call: CallNode, shape: KeyCall): boolean {
	return [...shape.keys, ...shape.publicKeys ?? []].some(position => {
		const {index, steps} = parsePosition(position);
		const argument = argumentAt(call, index);
		return argument !== undefined && originsOf(tables, file, argument, steps).some(origin => isPublicKey(origin));
	});
}

function isPublicKey(origin: Origin): boolean {
	if (origin.kind === 'text') {
		return isPublicKeyText(origin.text);
	}

	if (origin.kind === 'variable' || origin.kind === 'setting') {
		return meansPublicKey(origin.name);
	}

	return origin.kind === 'unknown' && isCall(origin.node)
		&& (readsPublicFile(origin) || [...stepsOf(origin.route)].some(({node}) => node.type === 'Identifier' && meansPublicKey(node.name)));
}

/** `readFileSync('public.pem')` */
function readsPublicFile({file, node}: Origin): boolean {
	return /['"`/](?:[\w-]*[_-])?(?:public|pub|cert|certificate)(?:[_.-]?key)?\.(?:pem|key|crt|cer|pub)['"`]/i.test(file.text.slice(...node.range));
}

/** A JOSE Header written by hand: `{alg: 'none', typ: 'JWT'}`. */
function isUnsecuredHeader(node: Extract<Node, {type: 'ObjectExpression'}>): boolean {
	const valueOf = (name: string) => {
		const property = node.properties.find(candidate => candidate.type === 'Property' && keyOf(candidate) === name);
		return property?.type === 'Property' ? stringOf(property.value)?.toLowerCase() : undefined;
	};

	return valueOf('alg') === 'none' && valueOf('typ') === 'jwt';
}
