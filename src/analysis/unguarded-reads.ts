import {assertions} from '../knowledge/start-up-checks.js';
import type {Node} from './ast.js';
import {nameOf} from './callee-index.js';
import {isChosen} from './choices.js';
import {isClientFile, readsOf} from './evidence/reads.js';
import {stripPublicPrefix} from './names.js';
import {dialectOf, nodesOf, type SourceFile} from './source-file.js';
import type {Tables} from './tables.js';
import {tracedUsesOf} from './wrappers.js';

/** A JWT secret that a file takes from the environment as it stands there. */
export interface UnguardedRead {
	readonly node: Node;
	readonly name: string;
}

/** Reads of JWT secrets that nothing in the file checks, each variable once. A read with a default has a worse problem. */
export function * unguardedReadsOf(tables: Tables, file: SourceFile): Generator<UnguardedRead> {
	// The guard is a package of npm, and what reaches a browser has a worse problem.
	if (dialectOf(file) !== undefined || isClientFile(file)) {
		return;
	}

	const seen = new Set<string>();
	for (const {node, name, isClient} of [...readsOf(tables, file), ...keysOf(tables, file)]) {
		if (!isClient && stripPublicPrefix(name).prefix === undefined && !seen.has(name) && !isChosen(node) && !isOnlyTested(node)) {
			seen.add(name);
			if (!isChecked(file, node, name)) {
				yield {node, name};
			}
		}
	}
}

/** Variables of any name that become keys here. */
function keysOf(tables: Tables, file: SourceFile): (UnguardedRead & {readonly isClient: boolean})[] {
	return tracedUsesOf(tables, file).flatMap(({origins}) => origins.flatMap(origin => (
		origin.kind === 'variable' && origin.file === file ? [{node: origin.node, name: origin.name, isClient: origin.isClient}] : []
	)));
}

/** `if (process.env.JWT_SECRET)`, `!process.env.JWT_SECRET`, `process.env.JWT_SECRET.length` */
function isOnlyTested({parent, range}: Node): boolean {
	switch (parent?.type) {
		case 'UnaryExpression':
		case 'BinaryExpression':
		case 'IfStatement':
		case 'MemberExpression': {
			return true;
		}

		case 'ConditionalExpression': {
			return parent.test.range[0] === range[0];
		}

		case 'LogicalExpression': {
			return parent.operator === '&&' && parent.left.range[0] === range[0];
		}

		default: {
			return false;
		}
	}
}

/** Whether the file stops without the variable, or names it for something that checks the environment. */
function isChecked(file: SourceFile, read: Node, name: string): boolean {
	const holder = read.parent?.type === 'VariableDeclarator' && read.parent.id.type === 'Identifier' ? [read.parent.id.name] : [];
	const mention = new RegExp(String.raw`(?<![\w$])(?:${[name, ...holder].map(word => word.replaceAll('$', String.raw`\$`)).join('|')})(?![\w$])`);
	const mentions = ({range}: Node) => mention.test(file.text.slice(...range));
	return nodesOf(file, 'IfStatement').some(({test, consequent}) => mentions(test) && stops(file, consequent))
		|| nodesOf(file, 'CallExpression').some(call => assertions.has(nameOf(call.callee) ?? '') && call.arguments.some(argument => mentions(argument)))
		|| nodesOf(file, 'Literal').some(({value}) => value === name)
		|| nodesOf(file, 'Property').some(({parent, key, value}) => parent.type === 'ObjectExpression' && key.type === 'Identifier' && key.name === name && value.type === 'CallExpression');
}

function stops(file: SourceFile, {range}: Node): boolean {
	return /\bthrow\b|\bexit\s*\(|\babort\s*\(|\bfail\w*\s*\(|\bpanic\s*\(/.test(file.text.slice(...range));
}
