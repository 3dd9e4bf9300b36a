import {keyOf, unwrap, type Node} from './ast.js';
import {reexportedBy} from './relevance.js';
import {dialectOf, nodesOf, type Resolve, type SourceFile, type Wanted} from './source-file.js';

export interface Located {
	readonly node: Node;
	readonly file: SourceFile;
}

const maximumHops = 8;
/** An index may pass on hundreds of files, each of which may be another index. */
const maximumFiles = 100;

const answers = new WeakMap<Wanted, WeakMap<SourceFile, Map<string, Located | undefined>>>();
const all: Wanted = () => true;

/**
 * What a module gives under a name: an expression, a declaration, or the identifier that names it inside the module.
 * `default` is also the whole of a CommonJS module.
 */
export function exportOf(file: SourceFile, name: string, wanted = all): Located | undefined {
	const byFile = getOrAdd(answers, wanted, () => new WeakMap<SourceFile, Map<string, Located | undefined>>());
	const byName = getOrAdd(byFile, file, () => new Map<string, Located | undefined>());
	if (!byName.has(name)) {
		byName.set(name, find(file, name, {hops: maximumHops, files: {left: maximumFiles}, verdicts: new Map(), wanted}));
	}

	return byName.get(name);
}

function getOrAdd<K extends WeakKey, V>(map: WeakMap<K, V>, key: K, create: () => V): V {
	let value = map.get(key);
	if (value === undefined) {
		value = create();
		map.set(key, value);
	}

	return value;
}

interface Search {
	readonly hops: number;
	/** Shared by all files of one search. */
	readonly files: {left: number};
	/** Which files may lead to the name, by path; shared as well. */
	readonly verdicts: Map<string, boolean>;
	readonly wanted: Wanted;
}

function find(file: SourceFile, name: string, search: Search): Located | undefined {
	if (search.hops < 0) {
		return undefined;
	}

	for (const statement of file.ast.body) {
		const found = fromStatement(file, statement, name, search);
		if (found) {
			return found;
		}
	}

	return fromModuleScope(file, name) ?? fromCommonJs(file, name) ?? fromJson(file, name) ?? fromStars(file, name, search);
}

/** In Python every name of a module is an export. */
function fromModuleScope(file: SourceFile, name: string): Located | undefined {
	const scope = dialectOf(file) === undefined ? undefined : file.scopeOf(file.ast).childScopes[0];
	const definition = scope?.set.get(name)?.defs[0];
	return definition && {node: definition.type === 'ClassName' || definition.type === 'FunctionName' ? definition.node : definition.name, file};
}

function fromStatement(file: SourceFile, statement: Node, name: string, search: Search): Located | undefined {
	if (statement.type === 'ExportDefaultDeclaration') {
		return name === 'default' ? {node: statement.declaration, file} : undefined;
	}

	if (statement.type === 'TSExportAssignment') {
		return name === 'default' ? {node: statement.expression, file} : undefined;
	}

	if (statement.type !== 'ExportNamedDeclaration') {
		return undefined;
	}

	const {declaration} = statement;
	if (declaration?.type === 'VariableDeclaration') {
		for (const {id} of declaration.declarations) {
			if (id.type === 'Identifier' && id.name === name) {
				return {node: id, file};
			}

			if (id.type === 'ObjectPattern') {
				for (const property of id.properties) {
					const value = property.type === 'Property' ? (property.value.type === 'AssignmentPattern' ? property.value.left : property.value) : property.argument;
					if (value.type === 'Identifier' && value.name === name) {
						return {node: value, file};
					}
				}
			}
		}
	} else if (declaration && 'id' in declaration && declaration.id?.type === 'Identifier' && declaration.id.name === name) {
		return {node: declaration.type === 'TSModuleDeclaration' ? declaration.id : declaration, file};
	}

	for (const specifier of statement.specifiers) {
		const exported = specifier.exported.type === 'Identifier' ? specifier.exported.name : specifier.exported.value;
		if (exported !== name) {
			continue;
		}

		const local = specifier.local.type === 'Identifier' ? specifier.local.name : specifier.local.value;
		if (statement.source) {
			const target = file.resolve(statement.source.value, search.wanted);
			return target && find(target, local, {...search, hops: search.hops - 1});
		}

		return {node: specifier.local, file};
	}

	return undefined;
}

function fromStars(file: SourceFile, name: string, search: Search): Located | undefined {
	for (const statement of file.ast.body) {
		if (statement.type === 'ExportAllDeclaration') {
			const exported = statement.exported?.type === 'Identifier' ? statement.exported.name : undefined;
			if (exported === undefined && name !== 'default') {
				const target = mayExport(file.resolve, statement.source.value, name, search) ? file.resolve(statement.source.value) : undefined;
				const found = target && find(target, name, {...search, hops: search.hops - 1});
				if (found) {
					return found;
				}
			} else if (exported === name) {
				const target = file.resolve(statement.source.value);
				return target && {node: target.ast, file: target};
			}
		}
	}

	return undefined;
}

/**
 * Whether a module may export a name, by its text or those of the modules that it passes on: of an index of indexes
 * nothing is parsed but the way that leads to the name.
 */
function mayExport(resolve: Resolve, specifier: string, name: string, search: Search): boolean {
	const path = resolve.pathOf?.(specifier);
	const known = path === undefined ? undefined : search.verdicts.get(path);
	if (known !== undefined || --search.files.left < 0) {
		return known ?? false;
	}

	const found = path === undefined ? undefined : resolve.read?.(path);
	if (path === undefined || !found) {
		return resolve.read === undefined;
	}

	// Of files that pass on each other, the second need not ask the first again.
	search.verdicts.set(path, false);
	const verdict = found.text.includes(name) && search.wanted(found.text, path) || reexportedBy(path, found.text).some(inner => mayExport(found.resolve, inner, name, search));
	search.verdicts.set(path, verdict);
	return verdict;
}

function fromCommonJs(file: SourceFile, name: string): Located | undefined {
	let whole: Located | undefined;
	for (const assignment of nodesOf(file, 'AssignmentExpression')) {
		const target = assignment.left;
		if (target.type !== 'MemberExpression') {
			continue;
		}

		const key = keyOf(target);
		if (isModuleExports(target)) {
			whole = {node: assignment.right, file};
		} else if (key === name && (isModuleExports(target.object) || isNamed(target.object, 'exports'))) {
			return {node: assignment.right, file};
		}
	}

	if (!whole || name === 'default') {
		return whole;
	}

	const value = unwrap(whole.node);
	if (value.type === 'ObjectExpression') {
		for (const property of value.properties) {
			if (property.type === 'Property' && keyOf(property) === name) {
				return {node: property.value, file};
			}
		}
	}

	return undefined;
}

function fromJson(file: SourceFile, name: string): Located | undefined {
	const [statement] = file.ast.body;
	return file.offset > 0 && name === 'default' && statement?.type === 'ExpressionStatement' ? {node: statement.expression, file} : undefined;
}

function isModuleExports(node: Node): boolean {
	return node.type === 'MemberExpression' && isNamed(node.object, 'module') && keyOf(node) === 'exports';
}

function isNamed(node: Node, name: string): boolean {
	return node.type === 'Identifier' && node.name === name;
}
