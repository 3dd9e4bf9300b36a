import {hasDirective, keyOf, type CallNode, type Node} from '../ast.js';
import {writtenPath} from '../callee-index.js';
import {chainOf, choiceAround, holderOf, isChosen, isInside} from '../choices.js';
import {readOf} from '../environment.js';
import {isForPeople, isRefused, isSentence} from '../innocence.js';
import {stripPublicPrefix} from '../names.js';
import {originAt} from '../origin.js';
import {nodesOf, type SourceFile} from '../source-file.js';
import type {Tables} from '../tables.js';
import {originsOf} from '../trace.js';
import {nameIn, type Evidence} from './evidence.js';

/** Reads of a variable or setting whose name means a JWT secret: what stands behind them is a default. */
export function * evidenceOfReads(tables: Tables, file: SourceFile): Generator<Evidence> {
	/** A variable that is published is reported once a file. */
	const published = new Set<string>();
	for (const {node, name, isClient} of readsOf(tables, file)) {
		if ((isClient || stripPublicPrefix(name).prefix !== undefined || isClientFile(file)) && !published.has(name)) {
			published.add(name);
			yield {origin: {...originAt(file, node), kind: 'variable', name, isClient: true}, name, use: node, isCertain: true};
		}

		yield * defaultsOf(tables, file, node, name);
	}

	for (const call of nodesOf(file, 'CallExpression', 'NewExpression')) {
		const isAboutSecret = call.arguments.some(argument => argument.type === 'Literal' && typeof argument.value === 'string' && tables.means(argument.value, {isRead: true}));
		if (isAboutSecret) {
			yield * defaultsOfSetting(tables, file, call);
		}
	}

	yield * memberDefaults(tables, file);
}

/** Every read of a variable whose name means a JWT secret. */
export function readsOf(tables: Tables, file: SourceFile): Read[] {
	return [...reads(tables, file), ...destructuredReads(tables, file)];
}

export interface Read {
	readonly node: Node;
	readonly name: string;
	readonly isClient: boolean;
}

function * reads(tables: Tables, file: SourceFile): Generator<Read> {
	for (const node of nodesOf(file, 'MemberExpression', 'Identifier')) {
		const spelled = spelledAs(node);
		const read = spelled !== undefined && tables.means(spelled, {isRead: true}) ? readOf(tables, file, node) : undefined;
		if (read && !isAssigned(node)) {
			yield {node, ...read};
		}
	}
}

/** `const {JWT_SECRET} = process.env` */
function * destructuredReads(tables: Tables, file: SourceFile): Generator<Read> {
	for (const pattern of nodesOf(file, 'ObjectPattern')) {
		for (const property of pattern.parent.type === 'VariableDeclarator' && pattern.parent.init ? pattern.properties : []) {
			const name = property.type === 'Property' ? keyOf(property) : undefined;
			if (property.type === 'Property' && name !== undefined && tables.means(name, {isRead: true})) {
				const target = property.value.type === 'AssignmentPattern' ? property.value.left : property.value;
				const read = target.type === 'Identifier' ? originsOf(tables, file, target).find(origin => origin.kind === 'variable') : undefined;
				if (read?.kind === 'variable') {
					yield {node: property.key, name, isClient: read.isClient};
				}
			}
		}
	}
}

/** `options.jwtSecret || 'x'`: no variable of the environment, but an option of this name. */
function * memberDefaults(tables: Tables, file: SourceFile): Generator<Evidence> {
	for (const node of nodesOf(file, 'MemberExpression', 'Identifier')) {
		const spelled = isChosen(node) ? spelledAs(node) : undefined;
		const parents = spelled === undefined ? [] : writtenPath(node).slice(0, -1).filter(step => step !== 'this');
		if (spelled !== undefined && tables.means(spelled, {parents}) && !readOf(tables, file, node) && !isSentence(parents) && !isRefused([...parents, spelled])) {
			yield * defaultsOf(tables, file, node, nameIn(parents, spelled));
		}
	}
}

/** What acts when a read gives nothing: the rest of the `||`, `??` or conditional around it, or a later assignment. */
function * defaultsOf(tables: Tables, file: SourceFile, read: Node, name: string): Generator<Evidence> {
	const top = choiceAround(read);
	const holder = holderOf(top);
	if (top === read && !holder || isForPeople(file, top)) {
		return;
	}

	for (const origin of originsOf(tables, file, holder ?? top)) {
		const {behind} = origin;
		if (behind && isValue(origin.kind) && (holder ?? (isInside(read, behind.node) || behind.names.includes(name)))) {
			yield {origin, name: behind.names.find(candidate => tables.means(candidate, {isRead: true})) ?? name, use: read, isCertain: true};
		}
	}
}

/** `config.get('JWT_SECRET', 'x')`, also through a function of the project. */
function * defaultsOfSetting(tables: Tables, file: SourceFile, call: CallNode): Generator<Evidence> {
	const top = choiceAround(chainOf(call));
	for (const origin of isForPeople(file, top) ? [] : originsOf(tables, file, holderOf(top) ?? top)) {
		const name = origin.behind?.names.find(candidate => tables.means(candidate, {isRead: true}));
		if (name !== undefined && isValue(origin.kind)) {
			yield {origin, name, use: call, isCertain: true};
		}
	}
}

function isValue(kind: string): boolean {
	return kind === 'text' || kind === 'generated';
}

/** The name under which something is read; the root of a member chain is not read for its own sake. */
function spelledAs(node: Extract<Node, {type: 'Identifier' | 'MemberExpression'}>): string | undefined {
	return node.type === 'MemberExpression' ? keyOf(node) : node.parent.type === 'MemberExpression' ? undefined : node.name;
}

function isAssigned(node: Node): boolean {
	return node.parent?.type === 'AssignmentExpression' && node.parent.left === node && node.parent.operator === '=';
}

/** Its text is sent to browsers. */
export function isClientFile(file: SourceFile): boolean {
	return hasDirective(file.ast.body, 'use client');
}
