import {environments} from '../knowledge/environments.js';
import {generators} from '../knowledge/generators.js';
import {decorators, libraries} from '../knowledge/libraries/index.js';
import {pythonSettingsObjects} from '../knowledge/python/settings.js';
import {readers} from '../knowledge/readers.js';
import {schemas} from '../knowledge/schemas.js';
import {transforms} from '../knowledge/transforms.js';
import type {
	CallShape, DefaultObject, EnvironmentRow, GeneratorRow, LibraryRow, Position, ReaderRow, SchemaRow, SettingsClass, SettingsObjectRow, TransformRow,
} from '../knowledge/types.js';
import {keyOf, stringOf, unwrap, type CallNode, type Node} from './ast.js';
import {knownLanguageOf, type KnownLanguage} from '../languages/language-of.js';
import {referenceOf} from './callee.js';
import {createCalleeIndex, createPathIndex, type CalleeIndex} from './callee-index.js';
import {rootModule} from './module-bindings.js';
import {meansJwtSecret, wordsOf, type NameQuestion} from './names.js';
import {createRelevance, reexports} from './relevance.js';
import {dialectOf, type SourceFile, type Wanted} from './source-file.js';
import {packageOf} from './specifier.js';

/** What a file holds, or passes on, that makes its importers matter: they may give a key away, or show a secret. */
export type Offer = 'wrapper' | 'secret';

export type KeyCall = Omit<CallShape, 'callee'>;
export interface SchemaDefault {
	readonly fallback: Position;
}

/** The knowledge tables, arranged by the questions that the analysis asks of a call. */
export interface Tables {
	/** Whether a name alone says that a JWT secret is meant. */
	readonly means: (name: string, question?: NameQuestion) => boolean;
	readonly hasOwnNames: boolean;
	/** The cheap filter: whether a text is worth parsing. */
	readonly mayMatter: (text: string, language?: KnownLanguage) => boolean;
	/** Whether a text may hold what another file needs to know, or pass it on. */
	readonly mayLead: Wanted;
	/** What files offer to their importers, by path, so that the next importer need not look again. */
	readonly offers: Map<string, Offer | 'none'>;
	/** Packages that make or check JWTs. */
	readonly packages: ReadonlySet<string>;
	readonly keyCalls: (file: SourceFile, call: CallNode) => readonly KeyCall[];
	readonly readers: (file: SourceFile, call: CallNode) => readonly ReaderRow[];
	/** By package, the files of the project that its settings are written in. */
	readonly settingFiles: ReadonlyMap<string, readonly string[]>;
	readonly schemaCalls: CalleeIndex<SchemaDefault>;
	readonly schemaPipes: CalleeIndex<SchemaDefault>;
	readonly definitions: CalleeIndex<NonNullable<SchemaRow['definitions']>>;
	readonly declarations: CalleeIndex<NonNullable<SchemaRow['declarations']>>;
	readonly schemaMethods: ReadonlySet<string>;
	/** By method, where schemas stand of which one is chosen at run time. */
	readonly schemaBranches: ReadonlyMap<string, Position>;
	readonly schemaMethodCalls: CalleeIndex<true>;
	readonly descriptors: CalleeIndex<NonNullable<SchemaRow['descriptors']>>;
	readonly defaultObjects: CalleeIndex<DefaultObject>;
	readonly transformCalls: CalleeIndex<TransformRow>;
	readonly transformMethods: (file: SourceFile, call: CallNode) => readonly TransformRow[];
	readonly generators: CalleeIndex<GeneratorRow>;
	readonly environments: readonly EnvironmentRow[];
	/** Module and name of classes whose subclasses declare settings, and of types that hide what they hold: `py:pydantic#SecretStr`. */
	readonly settingsClasses: ReadonlyMap<string, SettingsClass>;
	readonly settingsObjects: readonly SettingsObjectRow[];
	readonly opaqueTypes: ReadonlySet<string>;
}

/** Rows that a user's settings add for modules of their own. */
export interface OwnRows {
	readonly libraries?: readonly Pick<LibraryRow, 'modules' | 'calls'>[];
	readonly readers?: readonly Omit<ReaderRow, 'source' | 'examples'>[];
	/** Further names that mean a JWT secret. */
	readonly names?: readonly string[];
}

const byOwnRows = new WeakMap<OwnRows, Tables>();
let standard: Tables | undefined;

export function tablesOf(own?: OwnRows): Tables {
	if (!own || (!own.libraries?.length && !own.readers?.length && !own.names?.length)) {
		standard ??= createTables({});
		return standard;
	}

	let found = byOwnRows.get(own);
	if (!found) {
		found = createTables(own);
		byOwnRows.set(own, found);
	}

	return found;
}

function createTables(own: OwnRows): Tables {
	const allLibraries = [...libraries, ...own.libraries ?? []];
	const allReaders: readonly ReaderRow[] = [...readers, ...(own.readers ?? []).map(row => ({source: 'settings', examples: [], ...row}))];
	const keyCalls = createCalleeIndex<KeyCall>(allLibraries.flatMap(({modules, calls}) => calls.filter(({handedTo}) => handedTo === undefined).map(value => ({modules, callee: value.callee, value}))), {isFollowed: true});
	const handed = createHandedIndex(allLibraries);
	const decorated = createPathIndex<KeyCall>(decorators.map(({path, call}) => ({path, value: call})));
	const imported = createCalleeIndex<ReaderRow>(allReaders.flatMap(row => (row.callees ?? []).map(callee => ({modules: row.modules, callee, value: row}))), {isFollowed: true});
	const known = createPathIndex<ReaderRow>(allReaders.flatMap(row => (row.paths ?? []).map(path => ({path, value: row}))));
	const ownNames = new Set((own.names ?? []).map(name => wordsOf(name).join('_')));
	const ofModules = createCalleeIndex<TransformRow>([], {methods: transforms.flatMap(row => row.modules ? (row.methods ?? []).map(method => ({modules: row.modules ?? [], method, value: row})) : [])});
	const ofAny = createPathIndex<TransformRow>(methodsOf(undefined));
	const ofPython = createPathIndex<TransformRow>([...methodsOf('python'), ...methodsOf(undefined)]);
	const mayMatter = createRelevance(new Set(allLibraries.flatMap(({modules}) => modules)), own.names ?? []);
	return {
		mayMatter,
		hasOwnNames: ownNames.size > 0,
		offers: new Map(),
		mayLead: (text, path) => mayMatter(text, knownLanguageOf(path)) || reexports(text),
		means: ownNames.size === 0 ? meansJwtSecret : (name, question) => ownNames.has(wordsOf(name).join('_')) || meansJwtSecret(name, question),
		packages: new Set(allLibraries.flatMap(({modules}) => modules.map(name => packageOf(name)))),
		keyCalls(file, call) {
			const found = [...keyCalls.match(file, call), ...handed(file, call)];
			return (found.length > 0 || isImportedName(file, call) ? found : decorated(call)).filter(({when}) => holds(when, call));
		},
		settingFiles: new Map(allReaders.flatMap(({modules = [], writtenIn}) => writtenIn ? modules.map(name => [name, writtenIn] as const) : [])),
		readers(file, call) {
			const found = imported.match(file, call);
			return found.length > 0 ? found : known(call);
		},
		schemaCalls: createCalleeIndex(schemas.flatMap(({modules, calls}) => (calls ?? []).map(({callee, fallback}) => ({modules, callee, value: {fallback}}))), {isFollowed: true}),
		schemaPipes: createCalleeIndex(schemas.flatMap(({modules, piped}) => (piped ?? []).map(({callee, fallback}) => ({modules, callee, value: {fallback}})))),
		definitions: createCalleeIndex(schemas.flatMap(({modules, definitions}) => definitions ? [{modules, callee: definitions.callee, value: definitions}] : [])),
		declarations: createCalleeIndex([], {methods: schemas.flatMap(({modules, declarations}) => declarations ? [{modules, method: declarations.method, value: declarations}] : [])}),
		schemaMethodCalls: createCalleeIndex<true>([], {methods: schemas.flatMap(({modules, methods, branches}) => [...methods ?? [], ...branches ? [branches.method] : []].map(method => ({modules, method, value: true as const}))), isFollowed: true}),
		schemaMethods: new Set(schemas.flatMap(row => row.methods ?? [])),
		schemaBranches: new Map(schemas.flatMap(({branches}) => branches ? [[branches.method, branches.at] as const] : [])),
		descriptors: createCalleeIndex(schemas.flatMap(({modules, descriptors}) => descriptors ? [{modules, callee: descriptors.callee, value: descriptors}] : [])),
		defaultObjects: createCalleeIndex(
			schemas.flatMap(({modules, objects}) => (objects ?? []).map(value => ({modules, callee: value.callee, value}))),
			// The methods of a configuration can often be chained: `nconf.env().defaults({…})`.
			{methods: schemas.flatMap(({modules, objects}) => (objects ?? []).filter(({callee}) => /^\w+$/.test(callee)).map(value => ({modules, method: value.callee, value})))},
		),
		transformCalls: createCalleeIndex(transforms.flatMap(row => (row.callees ?? []).map(callee => ({modules: row.modules, callee, value: row})))),
		transformMethods(file, call) {
			const found = ofModules.match(file, call);
			return found.length > 0 ? found : dialectOf(file) === undefined ? ofAny(call) : ofPython(call);
		},
		generators: createCalleeIndex(generators.flatMap(row => row.callees.map(callee => ({modules: row.modules, callee, value: row})))),
		environments,
		settingsObjects: pythonSettingsObjects,
		settingsClasses: new Map(schemas.flatMap(({modules, classes}) => classes ? modules.flatMap(module => classes.names.map(name => [`${module}#${name}`, classes] as const)) : [])),
		opaqueTypes: namesOf(transforms.filter(({isOpaque}) => isOpaque).map(({modules, callees}) => ({modules, callees: callees?.map(callee => callee.replace(/^new /, ''))}))),
	};
}

function methodsOf(dialect: TransformRow['dialect']): {readonly path: string; readonly value: TransformRow}[] {
	return transforms.flatMap(row => row.modules || row.dialect !== dialect ? [] : (row.methods ?? []).map(path => ({path, value: row})));
}

function namesOf(rows: readonly {readonly modules?: readonly string[] | undefined; readonly callees?: readonly string[] | undefined}[]): ReadonlySet<string> {
	return new Set(rows.flatMap(({modules = [], callees = []}) => modules.flatMap(module => callees.map(callee => `${module}#${callee}`))));
}

/** Rows of exports that are handed to a method of a framework: `app.register(jwt, options)`, `app.bind(KEY).to(secret)`. */
function createHandedIndex(rows: readonly Pick<LibraryRow, 'modules' | 'calls'>[]): (file: SourceFile, call: CallNode) => KeyCall[] {
	const byMethod = new Map<string, {readonly before: string | undefined; readonly modules: readonly string[]; readonly shape: CallShape}[]>();
	for (const {modules, calls} of rows) {
		for (const shape of calls) {
			const [first, second] = shape.handedTo?.split('.') ?? [];
			const method = second ?? first;
			if (method !== undefined) {
				const list = byMethod.get(method) ?? [];
				list.push({before: second === undefined ? undefined : first, modules, shape});
				byMethod.set(method, list);
			}
		}
	}

	return (file, call) => {
		const callee = unwrap(call.callee);
		const candidates = callee.type === 'MemberExpression' ? byMethod.get(keyOf(callee) ?? '') : undefined;
		if (!candidates || callee.type !== 'MemberExpression') {
			return [];
		}

		return candidates.filter(({before, modules, shape}) => {
			const holder = before === undefined ? call : unwrap(callee.object);
			return isCallOf(holder, before) && leadsTo(file, holder.arguments[0], modules, shape.callee);
		}).map(({shape}) => shape);
	};
}

function isCallOf(node: Node, method: string | undefined): node is CallNode {
	return node.type === 'CallExpression' && (method === undefined || node.callee.type === 'MemberExpression' && keyOf(node.callee) === method);
}

function leadsTo(file: SourceFile, argument: Node | undefined, modules: readonly string[], callee: string): boolean {
	const inner = argument && unwrap(argument);
	// `app.register(import('@fastify/jwt'), …)`
	const reference = inner && referenceOf(file, inner);
	if (reference?.module === undefined || !modules.includes(reference.module)) {
		return false;
	}

	const path = reference.path.filter(step => step !== 'default').join('.');
	return path === (callee === '()' ? '' : callee);
}

function holds(when: CallShape['when'], call: CallNode): boolean {
	return Object.entries(when ?? {}).every(([position, text]) => {
		const argument = call.arguments[Number(position)];
		return argument !== undefined && stringOf(argument) === text;
	});
}

/** A function that is imported by its name is what its module says, whatever else is called so. */
function isImportedName(file: SourceFile, call: CallNode): boolean {
	const callee = unwrap(call.callee);
	return callee.type === 'Identifier' && rootModule(file, callee) !== undefined;
}
