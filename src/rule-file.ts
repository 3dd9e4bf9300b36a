import {dirname, relative, sep} from 'node:path';
import type {TSESLint} from '@typescript-eslint/utils';
import {usesWhole} from './analysis/exported-secrets.js';
import {isPrivate, isTrackedAnyway} from './analysis/git-state.js';
import {silencedBy} from './analysis/ignore-comments.js';
import {ownSpecifiersIn} from './analysis/imported-specifiers.js';
import type {Comment} from './analysis/parse.js';
import {pythonSpecifiersIn} from './analysis/python-imports.js';
import {reexports} from './analysis/relevance.js';
import {dialectOf, indexNodes, type SourceFile} from './analysis/source-file.js';
import {createProject, rootOf, type Project} from './analysis/project.js';
import {isQuiet, roleOf} from './analysis/roles.js';
import {tablesOf, type Tables} from './analysis/tables.js';
import {offerOfImport} from './analysis/wrappers.js';
import type {HostServices} from './host-services.js';
import type {Role} from './knowledge/roles.js';
import {isConfig, knownLanguageOf, languageOf} from './languages/language-of.js';
import {parseFile} from './languages/parse-file.js';
import {settingsOf, type Settings} from './settings.js';

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

/** What a rule is asked about: one file, with everything that the analysis needs to answer. */
export interface RuleFile {
	readonly file: SourceFile;
	readonly tables: Tables;
	readonly settings: Settings;
	readonly role: Role;
	/** Only what is evidently real is reported here. */
	readonly isQuiet: boolean;
	/** The folder below which paths decide roles and are said in messages. */
	readonly root: string;
	readonly services: HostServices;
	readonly sourceCode: Readonly<TSESLint.SourceCode>;
	/** Git ignores it and does not track it: what stands in it is nobody's business. A scanner lists no such file. */
	readonly isPrivate: () => boolean;
	/** It is in git although an ignore file names it. */
	readonly isTrackedAnyway: () => boolean;
	readonly comments: () => readonly Pick<Comment, 'value' | 'range'>[];
	/** Whether a comment of our own silences a rule in a line, where the host does not know these comments. */
	readonly isSilenced?: (rule: string, line: number) => boolean;
}

const files = new WeakMap<object, RuleFile>();

/** All rules of one run over a file share what was found out about it. */
export function ruleFileOf(context: Context): RuleFile {
	const {sourceCode} = context;
	let found = files.get(sourceCode.ast);
	if (!found) {
		found = create(context);
		files.set(sourceCode.ast, found);
	}

	return found;
}

/** Whether a file can hold anything that a rule reports: by its own text, or because it may call a wrapper of another file, or show a secret of it. */
export function mayMatter(context: Context): boolean {
	const {sourceCode} = context;
	let verdict = verdicts.get(sourceCode.ast);
	if (verdict === undefined) {
		const {text} = sourceCode;
		const tables = tablesOf(settingsOf(context.settings));
		const language = knownLanguageOf(context.filename);
		// What its own text says is not all that is known of it then.
		const isTelling = servicesOf(sourceCode).file?.keyNames !== undefined || tables.mayMatter(text, language);
		verdict = isTelling || !isConfig(language) && importsWhatMatters(context, tables);
		verdicts.set(sourceCode.ast, verdict);
		if (!isTelling && language !== 'python' && !reexports(text)) {
			// Whoever imports it need not read it again.
			tables.offers.set(context.physicalFilename, 'none');
		}
	}

	return verdict;
}

function importsWhatMatters(context: Context, tables: Tables): boolean {
	const {text} = context.sourceCode;
	const resolve = projectOf(context).resolveFrom(context.physicalFilename);
	const specifiers = languageOf(context.filename) === 'python' ? pythonSpecifiersIn(text) : ownSpecifiersIn(text);
	return specifiers.some(specifier => {
		const offer = offerOfImport(tables, resolve, specifier);
		return offer === 'wrapper' || offer === 'secret' && usesWhole(text, specifier);
	});
}

const verdicts = new WeakMap<object, boolean>();

function create(context: Context): RuleFile {
	const {sourceCode} = context;
	const services = servicesOf(sourceCode);
	const settings = settingsOf(context.settings);
	const path = context.physicalFilename;
	const root = services.root ?? rootOf(dirname(path), context.cwd);
	const role = roleOf(relative(root, path).split(sep).join('/'), settings.roles);
	return {
		...sourceOf(context, services),
		tables: tablesOf(settings),
		settings, role, root, services, sourceCode,
		isPrivate: () => services.root === undefined && languageOf(path) !== undefined && isPrivate(path),
		isTrackedAnyway: () => isTrackedAnyway(root, path),
		isQuiet: isQuiet(role) && settings.includeTests !== true,
	};
}

/** The host's own tree of the file; of a language that another plugin has parsed, our reading of its text. */
function sourceOf(context: Context, services: HostServices): Pick<RuleFile, 'file' | 'comments' | 'isSilenced'> {
	const {sourceCode, filename, physicalFilename} = context;
	const {file} = services;
	if (file) {
		// What ESLint parsed for us knows of no other files.
		const isAlone = services.project === undefined && dialectOf(file) !== undefined;
		return {
			file: isAlone ? {...file, resolve: projectOf(context).resolveFrom(physicalFilename)} : file,
			comments: services.comments ?? (() => sourceCode.getAllComments()),
		};
	}

	const project = projectOf(context);
	const language = languageOf(filename);
	// The parsers of Vue, Svelte and Astro give a program as ESLint does.
	const isProgram = language === undefined || language === 'markup' && (sourceCode.ast.type as string) === 'Program';
	const parsed = isProgram ? undefined : parseFile(filename, sourceCode.text, project.resolveFrom(filename));
	return parsed && 'file' in parsed
		? {file: parsed.file, comments: () => parsed.comments, isSilenced: silencedBy(parsed.file, parsed.comments)}
		: {file: sourceFileOf(sourceCode, physicalFilename, project), comments: () => sourceCode.getAllComments()};
}

function sourceFileOf(sourceCode: Readonly<TSESLint.SourceCode>, path: string, project: Project): SourceFile {
	let nodes: SourceFile['nodes'] | undefined;
	return {
		path,
		text: sourceCode.text,
		ast: sourceCode.ast,
		offset: 0,
		scopeOf: node => sourceCode.getScope(node),
		resolve: project.resolveFrom(path),
		get nodes() {
			nodes ??= indexNodes(sourceCode.ast);
			return nodes;
		},
	};
}

function servicesOf(sourceCode: Readonly<TSESLint.SourceCode>): HostServices {
	// Not every host has parser services, and no host but ours has ours.
	const services = sourceCode.parserServices as {readonly jwtSecrets?: HostServices} | undefined;
	return services?.jwtSecrets ?? {};
}

let shared: Project | undefined;

function projectOf({sourceCode, cwd}: Context): Project {
	return servicesOf(sourceCode).project ?? (shared ??= createProject({watch: true, within: cwd}));
}
