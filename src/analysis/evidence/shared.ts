import {isFunction, unwrap, type Node} from '../ast.js';
import {ownSpecifiersIn} from '../imported-specifiers.js';
import {readPart, sharedValuesFor, sharedValuesOf, type SharedMember, type SharedValue} from '../shared-objects.js';
import type {Resolve, SourceFile} from '../source-file.js';
import type {Tables} from '../tables.js';
import {originsOf} from '../trace.js';
import {sharedKeysIn} from '../wrappers.js';
import type {Evidence} from './evidence.js';

/** An application mounts its routers, and those their handlers. */
const maximumHops = 3;
const maximumFiles = 60;

/** Values that a file puts on an object of its framework, and that a file which it imports makes a key of. */
export function * evidenceOfShared(tables: Tables, file: SourceFile): Generator<Evidence> {
	const values = sharedValuesOf(file).filter(({node, steps}) => steps.length > 0 && mayBeText(node));
	const names = new Set(values.map(({steps}) => steps.at(-1) ?? ''));
	for (const read of values.length === 0 ? [] : keysBelow(tables, file, names)) {
		for (const value of sharedValuesFor(file, read)) {
			yield * partsOf(tables, value, read);
		}
	}
}

function * partsOf(tables: Tables, value: SharedValue, read: SharedMember): Generator<Evidence> {
	const access = readPart(value, read);
	const name = read.steps.at(-1);
	for (const origin of access ? originsOf(tables, value.file, value.node, access) : []) {
		const behind = origin.behind ?? (value.isDefault ? {file: value.file, node: value.node, names: read.steps.slice(-1)} : undefined);
		yield {origin: {...origin, behind}, name, use: value.node, isCertain: true};
	}
}

/** A quick look: what handlers put there is mostly the user that they found. */
function mayBeText(node: Node): boolean {
	const inner = unwrap(node);
	return isFunction(inner) || inner.type === 'LogicalExpression' || inner.type === 'ConditionalExpression' || inner.type === 'Literal' && typeof inner.value === 'string'
		|| inner.type === 'TemplateLiteral' || inner.type === 'Identifier' || inner.type === 'MemberExpression' || inner.type === 'ObjectExpression';
}

/** The members that become keys in the files below one. */
function * keysBelow(tables: Tables, {path, resolve, text}: SourceFile, names: ReadonlySet<string>): Generator<SharedMember> {
	const seen = new Set([path]);
	let level: {readonly text: string; readonly resolve: Resolve}[] = [{text, resolve}];
	for (let hops = 0; hops < maximumHops && level.length > 0; hops++) {
		const next: typeof level = [];
		for (const importer of level) {
			for (const specifier of ownSpecifiersIn(importer.text)) {
				const target = importer.resolve.pathOf?.(specifier, tables.offers);
				const found = target === undefined || seen.has(target) || seen.size > maximumFiles ? undefined : importer.resolve.read?.(target);
				if (target !== undefined && found) {
					seen.add(target);
					next.push(found);
					const reader = [...names].some(name => found.text.includes(name)) && tables.mayMatter(found.text) ? importer.resolve(specifier) : undefined;
					yield * reader ? sharedKeysIn(tables, reader) : [];
				}
			}
		}

		level = next;
	}
}
