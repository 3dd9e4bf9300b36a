import type {Node} from '../../analysis/ast.js';
import type {ParsedFile} from '../../analysis/parse.js';
import type {NodeIndex, Resolve, SourceFile} from '../../analysis/source-file.js';
import type {LanguageId} from '../../knowledge/languages.js';
import {languageOf, type ConfigLanguage} from '../language-of.js';
import {readConf} from './conf.js';
import {readDockerfile} from './dockerfile.js';
import {readDotenv} from './dotenv.js';
import {readHcl} from './hcl.js';
import {readJson} from './json.js';
import {readLineByLine} from './line-by-line.js';
import {readPowershell} from './powershell.js';
import type {Reader} from './reader.js';
import {readProperties, readSystemd} from './settings-lines.js';
import {readShell} from './shell.js';
import {readToml} from './toml.js';
import type {ConfigDocument} from './tree.js';
import {TreeBuilder} from './tree-builder.js';
import {readYaml, yamlReader} from './yaml.js';

/** The formats whose files stand in others by their names. What stands in them in turn is read as text. */
const embeddable: Readonly<Partial<Record<LanguageId, Reader>>> = {dotenv: readDotenv, ini: readConf, json: readJson, properties: readProperties, toml: readToml, yaml: readYaml};

function readerOfEmbedded(name: string): Reader | undefined {
	const language = languageOf(name);
	return language && embeddable[language];
}

const readers: Readonly<Record<ConfigLanguage, Reader>> = {
	dockerfile: readDockerfile,
	dotenv: readDotenv,
	hcl: readHcl,
	ini: readConf,
	json: readJson,
	// Of a manual only the commands in its shell blocks are looked at, in its text.
	markdown: () => [],
	powershell: readPowershell,
	properties: readProperties,
	shell: readShell,
	systemd: readSystemd,
	toml: readToml,
	yaml: yamlReader(readerOfEmbedded),
};

export interface ParsedConfig extends ParsedFile {
	readonly document: ConfigDocument;
}

/** Reads a configuration file; what its own parser refuses is read line by line, so that there is always a tree. */
export function parseConfig(language: ConfigLanguage, path: string, source: string): ParsedConfig {
	const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
	return parsedBy(readers[language], path, text);
}

/** A file in which nothing is looked for. */
export function emptyConfig(path: string, text: string): ParsedConfig {
	return parsedBy(() => [], path, text);
}

function parsedBy(reader: Reader, path: string, text: string): ParsedConfig {
	const {tree, document} = read(reader, text);
	const file: SourceFile = {
		path, text,
		// What the analysis of programs reads of a tree is its type, its places and its nodes by type; its own types are not among them.
		ast: document as unknown as SourceFile['ast'],
		nodes: tree.nodes as unknown as NodeIndex,
		offset: 0,
		scopeOf: noScope,
		resolve: noImport,
	};
	return {file, document, comments: document.comments, declaredBy: () => []};
}

function read(reader: Reader, text: string): {readonly tree: TreeBuilder; readonly document: ConfigDocument} {
	const tree = new TreeBuilder(text);
	const body = attempt(reader, text, tree);
	if (body) {
		return {tree, document: tree.document(body, false)};
	}

	const again = new TreeBuilder(text);
	return {tree: again, document: again.document(readLineByLine(text, again), true)};
}

/** A parser may give up by an exception of its own, or because the text nests deeper than the stack. */
function attempt(reader: Reader, text: string, tree: TreeBuilder): ReturnType<Reader> {
	try {
		return reader(text, tree);
	} catch {
		return undefined;
	}
}

const noImport: Resolve = () => undefined;

function noScope(node: Node): never {
	throw new TypeError(`A configuration file has no scopes, and none for \`${node.type}\`.`);
}
