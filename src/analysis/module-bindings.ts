import {passesOn, promisesAll} from '../knowledge/interop.js';
import {isCall, keyOf, stringOf, unwrap, type CallNode, type Node} from './ast.js';
import {nodesOf, type SourceFile} from './source-file.js';
import {isPythonModule} from './specifier.js';

const bindings = new WeakMap<SourceFile, ReadonlyMap<string, string>>();

/**
 * The module that an expression begins at, read off the names alone: quick, and enough to see that a call cannot be in a
 * table. `undefined` when the name is a global, a parameter or a local one; it may still lead somewhere by its type.
 */
export function rootModule(file: SourceFile, expression: Node): string | undefined {
	const root = rootOf(expression);
	return root.type === 'Identifier' ? moduleBindings(file).get(root.name) : moduleIn(root);
}

const submodules = new WeakMap<SourceFile, ReadonlyMap<string, string>>();

/** `from app.core import security`: what Python takes out of a package may be a module in its folder. */
export function rootSubmodule(file: SourceFile, expression: Node): string | undefined {
	let byName = submodules.get(file);
	if (!byName) {
		byName = new Map(nodesOf(file, 'ImportDeclaration').filter(({source}) => isPythonModule(source.value)).flatMap(({source: {value}, specifiers}) =>
			specifiers.flatMap(specifier => specifier.type === 'ImportSpecifier' && specifier.imported.type === 'Identifier'
				? [[specifier.local.name, `${value}${value.endsWith('.') ? '' : '.'}${specifier.imported.name}`] as const]
				: [])));
		submodules.set(file, byName);
	}

	const root = rootOf(expression);
	return root.type === 'Identifier' ? byName.get(root.name) : undefined;
}

/** Whether a specifier means a file of the project. */
export function isOwnModule(specifier: string): boolean {
	return /^(?:[./~#]|@\/|py:\.)/.test(specifier);
}

/** Whether a specifier may mean one: in Python a module of the project is called as any other. */
export function mayBeOwnModule(specifier: string): boolean {
	return isOwnModule(specifier) || isPythonModule(specifier);
}

function rootOf(expression: Node): Node {
	let node = unwrap(expression);
	for (;;) {
		if (node.type === 'MemberExpression') {
			node = unwrap(node.object);
		} else if (isCall(node) && moduleIn(node) === undefined) {
			// What `promisify(jwt.verify)` gives is a function of `jwt`.
			const [argument] = givesBack(nameOfCallee(node)) ? node.arguments : [];
			node = unwrap(argument ?? node.callee);
		} else {
			return node;
		}
	}
}

function givesBack(name: string): boolean {
	return passesOn.has(name) || promisesAll.names.has(name);
}

function nameOfCallee({callee}: CallNode): string {
	const inner = unwrap(callee);
	return inner.type === 'Identifier' ? inner.name : keyOf(inner) ?? '';
}

function moduleIn(node: Node): string | undefined {
	if (node.type === 'ImportExpression') {
		return stringOf(node.source);
	}

	if (node.type === 'TSExternalModuleReference') {
		return stringOf(node.expression);
	}

	return node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'require' ? stringOf(node.arguments[0]) : undefined;
}

/** Names that stand for something of another module, or for what such a thing gave back, with the module. */
function moduleBindings(file: SourceFile): ReadonlyMap<string, string> {
	let found = bindings.get(file);
	if (!found) {
		const names = new Map<string, string>();
		bindings.set(file, names);
		for (const {specifiers, source} of nodesOf(file, 'ImportDeclaration')) {
			for (const {local} of specifiers) {
				names.set(local.name, source.value);
			}
		}

		for (const {id, moduleReference} of nodesOf(file, 'TSImportEqualsDeclaration')) {
			const module = moduleIn(moduleReference);
			if (module !== undefined) {
				names.set(id.name, module);
			}
		}

		for (const {id, init} of nodesOf(file, 'VariableDeclarator')) {
			const module = init ? rootModule(file, init) : undefined;
			if (module !== undefined) {
				for (const name of namesIn(id)) {
					names.set(name, module);
				}
			}
		}

		found = names;
	}

	return found;
}

function namesIn(pattern: Node): string[] {
	switch (pattern.type) {
		case 'Identifier': {
			return [pattern.name];
		}

		case 'ObjectPattern': {
			return pattern.properties.flatMap(property => property.type === 'Property' && keyOf(property) !== undefined ? namesIn(property.value) : []);
		}

		case 'AssignmentPattern': {
			return namesIn(pattern.left);
		}

		default: {
			return [];
		}
	}
}
