import {configFiles} from '../knowledge/config-files.js';
import {isConfig, languageOf, type KnownLanguage} from '../languages/language-of.js';
import {listedNames, tokenKinds} from '../knowledge/names.js';
import {mayHoldCommand} from './config/command-words.js';
import {specifiersIn} from './imported-specifiers.js';
import type {Wanted} from './source-file.js';
import {isPythonModule, moduleNameOf, pythonNamespace} from './specifier.js';

const kinds = [...tokenKinds].join('|');
/** Any spelling of a listed name: `next_auth_secret` is written `NEXTAUTH_SECRET`, `nextAuthSecret` and so on. */
const listed = [...listedNames].map(name => name.replaceAll('_', '[_.-]?')).join('|');

/** `auth: {secret: …}` in a file that a framework finds by its place. */
const configured = configFiles.flatMap(({keys}) => keys).map(key => {
	const [parent = '', member = ''] = key.split('.').slice(-2);
	return String.raw`\b${parent}["']?\s*:\s*\{[^{}]*\b${member}\b`;
});

/** One quick pass settles most files: whatever else is looked for holds one of these. */
const worthALook = /jw[ts]|web-?token|secret|hmac|process\.env|eyj|(?:signing|private)[_.-]?key/i;
const always = new RegExp([
	listed,
	String.raw`process\.env(?!\s*\??[.[\w])`, // the environment as a whole
	String.raw`eyj[\w-]{10,}\.eyj[\w-]{4,}\.`, // a token
	...configured,
].join('|'), 'i');
/** Who only passes tokens on, or names a type of them, has no key in hand: a key is named, or something is done with it. */
const mention = /jw[ts]|web-?token/i;
const deeds = /secret|(?<!as|de)sign|verif|encrypt|decrypt|unsecured|(?:jw[ts]|private)[_.-]?key|\bkey["']?\s*[:=]|["'`]none["'`]|init_app/i;
/** The `alg` of a MAC, which stands beside its key. */
const macName = /\bHS(?:256|384|512)\b/;
const tokenName = new RegExp(`(?:${kinds})[_.-]?token`, 'i');
/** A client's secret is its OAuth provider's. */
const secretName = /(?<!client[_.-]?)secret|(?:signing|private)[_.-]?key/i;
/** A MAC, and what its input begins with when that is a JWS Signing Input. */
const mac = /createHmac|\bhmac\b(?:\.(?:new|digest)\(|[ \t]+import\b)|HmacSHA\d|hmac-sha\d|create-hmac|hashes\/hmac|["'`]HMAC["'`]/;
const header = /head|protected|\balg\b|eyJ/i;
/** What is written where a library without a telling name is given a key. */
const keyWords = /secret|sign|verif|encrypt|decrypt|decode|unsecured|jwk|pkcs8|accesstoken/i;
/** The same where the library was imported by its name. */
const pythonWords = /secret|key|sign|verif|encode|decode|manager/i;
const reexport = /\bexport\s+(?:type\s+)?(?:\*|\{[^}]*\}\s*from\b)|\bexport\s*\*|__exportStar|module\.exports\s*=\s*(?:require|\{\s*\.\.\.)|^from[ \t]+\./m;

/** Words of a key in a configuration file, whatever stands between them. */
const inName = String.raw`[\w.:-]*`;
/** What is set under a name continues on another line, or in brackets: the name is a parent. */
const opens = String.raw`["'\]]*\s*(?:[:=]\s*)?(?:[[{|>&#\r\n]|$)`;
const secretWord = '(?:secret(?!s\\.)|key)';
const aboutTokens = `(?:jw[ts]|(?:${kinds})[_.-]?token)`;
/** A bare `Jwt: Key` counts too; who only mentions tokens, or takes them from a store of secrets, sets nothing. */
const setting = new RegExp(`${aboutTokens}${inName}${secretWord}|${secretWord}${inName}${aboutTokens}|${aboutTokens}\\w*${opens}|${[listed, ...configured].join('|')}`, 'im');
const signed = /\beyJ[\w-]{10,}\.eyJ[\w-]{4,}\./;
const mayHoldSetting = (text: string): boolean => /jw[ts]|token|secret/i.test(text) && setting.test(text) && /secret|key/i.test(text) || signed.test(text);

/**
 * The cheap filter: whether a text can hold anything that a rule speaks of, given the modules of the library tables. A
 * text whose language is not told may be a program in any.
 */
export function createRelevance(modules: Iterable<string>, names: readonly string[]): (text: string, language?: KnownLanguage) => boolean {
	const known = new Set(modules);
	const python = importsPython(known);
	const own = names.length > 0 ? new RegExp(names.map(name => escape(name)).join('|')) : undefined;
	const isNamed = (text: string) => always.test(text)
		|| mention.test(text) && deeds.test(text)
		|| secretName.test(text) && (tokenName.test(text) || macName.test(text))
		|| mac.test(text) && header.test(text);
	const isImported = (text: string) => specifiersIn(text).some(specifier => {
		const name = moduleNameOf(specifier);
		return known.has(name) && (mention.test(name) || keyWords.test(text));
	});
	const importsThere = (text: string) => (python?.test(text) ?? false) && pythonWords.test(text);
	const isProgram = (text: string, language: KnownLanguage | undefined) => worthALook.test(text) && isNamed(text) || isImported(text)
		|| language !== 'ecmascript' && importsThere(text);
	const isSetting = (text: string, language: KnownLanguage) => mayHoldSetting(text) && (language !== 'markdown' || mayHoldCommand(text));
	return (text, language) => (isConfig(language) ? isSetting(text, language) : isProgram(text, language)) || (own?.test(text) ?? false);
}

/** Fits a text in Python that imports one of the modules. */
function importsPython(modules: Iterable<string>): RegExp | undefined {
	const names = [...modules].filter(name => isPythonModule(name)).map(name => escape(name.slice(pythonNamespace.length).split('.')[0] ?? ''));
	return names.length === 0 ? undefined : new RegExp(String.raw`^[ \t]*(?:from|import)[ \t]+(?:${[...new Set(names)].join('|')})\b`, 'm');
}

/** Whether a text imports one of the modules, or passes on what others export. */
export function importsAnyOf(modules: Iterable<string>): Wanted {
	const known = new Set(modules);
	const python = importsPython(known);
	return (text, path) => languageOf(path) === 'python' && python?.test(text) === true || reexports(text) || specifiersIn(text).some(specifier => known.has(moduleNameOf(specifier)));
}

/** Whether a text passes on what other modules export: it may lead to a file that matters. */
export function reexports(text: string): boolean {
	return reexport.test(text);
}

/** The modules whose exports the file at a path passes on. */
export function reexportedBy(path: string, text: string): string[] {
	return languageOf(path) === 'python'
		? [...text.matchAll(/^from[ \t]+(\.[\w.]*)[ \t]+import\b/gm)].map(([, name = '']) => pythonNamespace + name)
		: [...text.matchAll(/\bexport\s+(?:type\s+)?(?:\*(?:\s*as\s+[\w$]+)?|\{[^}]*\})\s*from\s*['"]([^'"\n]+)['"]|__exportStar\(\s*require\(\s*['"]([^'"\n]+)['"]/g)].map(([, first, second]) => first ?? second ?? '');
}

function escape(text: string): string {
	return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
