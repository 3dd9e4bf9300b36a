import {keyOf, outer, type Node} from '../ast.js';
import {nameOf} from '../callee-index.js';
import {isInside} from '../choices.js';
import {configuredKeysOf} from '../configured-keys.js';
import {meansPublicKey} from '../names.js';
import {stepsOf, type Origin} from '../origin.js';
import {signingAlgorithmOf} from '../signing-algorithm.js';
import {nodesOf, type SourceFile} from '../source-file.js';
import type {Tables} from '../tables.js';
import {originsOf} from '../trace.js';
import {tracedUsesOf} from '../wrappers.js';
import type {Evidence} from './evidence.js';

/** Members of an object that is given as a whole where a key is expected: `{key, passphrase}`, a JWK, `{utf8}`. */
const keyMembers = ['key', 'k', 'secret', 'privateKey', 'value', 'utf8', 'b64', 'b64u', 'hex'];

/** What becomes the key of a JWT, by a call or because a framework finds it by its place. */
export function * evidenceOfKeys(tables: Tables, file: SourceFile): Generator<Evidence> {
	for (const {origins, call, node: use, option, shape: {acceptsEmptyKey}} of tracedUsesOf(tables, file)) {
		for (const origin of origins.flatMap(candidate => opened(tables, candidate))) {
			const name = nameAlong(tables, origin, call) ?? option;
			if (name === undefined || !meansPublicKey(name)) {
				const alg = origin.kind === 'generated' ? signingAlgorithmOf(tables, file, call) : undefined;
				yield {origin, name, use, isCertain: true, acceptsEmptyKey, alg};
			}
		}
	}

	for (const {key, origin} of configuredKeysOf(tables, file)) {
		const use = [...stepsOf(origin.route)].find(step => step.file === file)?.node ?? origin.node;
		for (const inner of opened(tables, origin)) {
			yield {origin: inner, name: nameAlong(tables, inner) ?? key, use, isCertain: true};
		}
	}
}

/** A key given as an object, or by a function that is asked for it. */
function opened(tables: Tables, origin: Origin): Origin[] {
	if (origin.kind === 'object') {
		return keyMembers.flatMap(member => originsOf(tables, origin.file, origin.node, [member])).filter(({kind}) => kind !== 'unknown' && kind !== 'object');
	}

	if (origin.kind !== 'function') {
		return [origin];
	}

	const returned = originsOf(tables, origin.file, origin.fn, ['()']);
	// `config.get('KEY', () => 'x')`: the function is only asked when there is no other.
	return [...returned, ...calledBack(tables, origin)].flatMap(inner => inner.kind === 'function' ? [] : opened(tables, {...inner, behind: inner.behind ?? origin.behind}));
}

/** `(header, done) => done(null, key)` */
function calledBack(tables: Tables, {file, fn}: Extract<Origin, {kind: 'function'}>): Origin[] {
	const names = new Set(fn.params.flatMap(parameter => parameter.type === 'Identifier' ? [parameter.name] : []));
	return nodesOf(file, 'CallExpression').filter(call => isInside(call, fn) && call.callee.type === 'Identifier' && names.has(call.callee.name))
		.flatMap(call => call.arguments.slice(1).flatMap(argument => originsOf(tables, file, argument)));
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

	const giver = nameGiver(origin.node, use);
	switch (giver?.type) {
		case 'VariableDeclarator': {
			return giver.id.type === 'Identifier' ? giver.id.name : undefined;
		}

		case 'Property':
		case 'PropertyDefinition': {
			return keyOf(giver);
		}

		case 'AssignmentExpression': {
			return nameOf(giver.left);
		}

		default: {
			return undefined;
		}
	}
}

/** What gives an expression, or what is made of it in the same place, its name; a token is not made of its key. */
function nameGiver(node: Node, use: Node | undefined): Node | undefined {
	let {parent} = outer(node);
	while (parent && parent !== use && /^(?:Member|Call|New|Binary|Logical|Conditional)Expression$|^TemplateLiteral$/.test(parent.type)) {
		({parent} = outer(parent));
	}

	return parent;
}
