import {configFiles} from '../knowledge/config-files.js';
import {listedNames, tokenKinds} from '../knowledge/names.js';
import {moduleNameOf} from './specifier.js';

const kinds = [...tokenKinds].join('|');
/** Any spelling of a listed name: `next_auth_secret` is written `NEXTAUTH_SECRET`, `nextAuthSecret` and so on. */
const listed = [...listedNames].map(name => name.replaceAll('_', '[_.-]?')).join('|');

/** `auth: {secret: …}` in a file that a framework finds by its place. */
const configured = configFiles.flatMap(({keys}) => keys).map(key => {
	const [parent = '', member = ''] = key.split('.').slice(-2);
	return String.raw`\b${parent}["']?\s*:\s*\{[^{}]*\b${member}\b`;
});

const always = new RegExp([
	'jw[ts]', // covers most libraries, names and file names
	listed,
	'createhmac',
	String.raw`process\.env(?!\s*\??[.[\w])`, // the environment as a whole
	String.raw`eyj[\w-]{10,}\.eyj[\w-]{4,}\.`, // a token
	...configured,
].join('|'), 'i');
const remote = /['"`](?:(?:npm|jsr):[@\w/]|https:\/\/(?:esm\.|deno\.land|jsr\.io|unpkg|(?:cdn|ga)\.))/;
const tokenName = new RegExp(`(?:${kinds})[_.-]?token`, 'i');
const secretName = /secret|(?:signing|private)[_.-]?key/i;
/** What is written where a library without a telling name is given a key. */
const keyWords = /secret|sign|verif|encrypt|decrypt|unsecured|jwk|pkcs8/i;
const reexport = /\bexport\s+(?:type\s+)?(?:\*|\{[^}]*\}\s*from\b)|\bexport\s*\*|__exportStar|module\.exports\s*=\s*(?:require|\{\s*\.\.\.)/;

/** The cheap filter: whether a text can hold anything that a rule speaks of, given the modules of the library tables. */
export function createRelevance(modules: Iterable<string>, names: readonly string[]): (text: string) => boolean {
	const known = new Set(modules);
	const quoted = alternatives([...known].filter(name => name !== '' && !/jw[ts]/i.test(name)), '[\'"`]');
	const own = alternatives(names, '');
	return text => always.test(text) || (secretName.test(text) && tokenName.test(text)) || (keyWords.test(text) && (quoted?.test(text) ?? false)) || (own?.test(text) ?? false) || loadsAnyOf(known, text);
}

function alternatives(texts: readonly string[], quote: string): RegExp | undefined {
	return texts.length === 0 ? undefined : new RegExp(`${quote}(?:${texts.map(text => escape(text)).join('|')})${quote}`);
}

/** Modules that Deno and browsers load by address: `npm:jose@5`. */
function loadsAnyOf(modules: ReadonlySet<string>, text: string): boolean {
	return remote.test(text) && [...text.matchAll(/['"`]((?:npm:|jsr:|https:\/\/)[^\s'"`]+)['"`]/g)].some(([, specifier = '']) => modules.has(moduleNameOf(specifier)));
}

/** Whether a text names one of the modules, or passes on what others export. */
export function quotedAnyOf(modules: Iterable<string>): (text: string) => boolean {
	const quoted = alternatives([...modules], '[\'"`]');
	return text => (quoted?.test(text) ?? false) || reexports(text);
}

/** Whether a text passes on what other modules export: it may lead to a file that matters. */
export function reexports(text: string): boolean {
	return reexport.test(text);
}

function escape(text: string): string {
	return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
