import {shifted, type Range} from '../../languages/config/tree.js';
import {defaultsInExpression} from './expression-defaults.js';

/** A text that a value is, or falls back to. */
export interface Literal {
	readonly text: string;
	/** Where it stands in the value. */
	readonly range: Range;
	/** The names that are read before it; absent for what is simply written. */
	readonly behind?: readonly string[];
}

interface Reference {
	readonly start: number;
	readonly end: number;
	readonly names: readonly string[];
	readonly defaults: readonly Literal[];
}

const deepest = 20;

/** What a value may be as it is written: itself, or the defaults of what it refers to. Nothing, when another place knows it. */
export function literalsOf(raw: string): readonly Literal[] {
	if (/^\s*(?:\[\s*)?\{\s*\\?["']/.test(raw)) {
		return keysIn(raw);
	}

	const references = referencesIn(raw);
	if (references.length === 0) {
		return isElsewhere(raw) ? [] : [{text: raw, range: [0, raw.length]}];
	}

	return references.flatMap(({defaults}) => defaults);
}

const keyMember = /(?:\\?["'])(?:key|k)(?:\\?["'])\s*:\s*(\\?["'])((?:(?!\1)[^])*)\1/g;

/** The keys in a description of keys, as Hasura, PostgREST and others take it: `{"type": "HS256", "key": "x"}`. One that names a `jwk_url` has none. */
function keysIn(raw: string): readonly Literal[] {
	return [...raw.matchAll(keyMember)].flatMap(({0: whole, 1: quote = '', 2: text = '', index}) => {
		const start = index + whole.length - quote.length - text.length;
		return isVariable(text) ? [] : literalsOf(text).map(literal => ({...literal, range: shifted(literal.range, start)}));
	});
}

/** In a text that a shell writes, whatever quotes stand around the name there. */
function isVariable(text: string): boolean {
	return /^['"]*\$\w+['"]*$/.test(text);
}

/** The references in a text that name what they fall back to. */
export function defaultsIn(raw: string): readonly Literal[] {
	return raw.includes('$') || raw.includes('{{') || raw.includes('<%') ? referencesIn(raw).flatMap(({defaults}) => defaults) : [];
}

/** Whether a whole text is only a reference that has no braces, or stands for something that was left out. */
function isElsewhere(raw: string): boolean {
	const text = raw.trim();
	return /^\$[A-Za-z_]\w*$|^\$\d$|^\$\(|^`[^`]*`$|^%[\w.():-]+%$|^!\w|^#\{[^}]*\}#?$|^@[\w.-]+@$|^__\w+__$|^\$\[[^\]]*\]$|^@Microsoft\.KeyVault\(/.test(text)
		|| /^ENC\[|^\$ANSIBLE_VAULT|^(?:vault|op|ref|ssm|aws|gcp|awssm|secretref|akv|keyring|file|env|secretsmanager|gcpsecretmanager|azurekeyvault|doppler|infisical|bws|sops)(?:\+\w+)?:(?:\/\/)?[\w./-]|^arn:|^projects\/[\w-]+\/secrets\/|^AQICA/.test(text)
		// A version of a secret that a cloud keeps: `--update-secrets=JWT_SECRET=jwt:latest`.
		|| /^[\w/-]+:latest$/.test(text)
		|| /^<<?[^<>]+>?>$|^\[\[?[^\][]+\]\]?$|^\(\([^()]+\)\)$|^\W*(?:redacted|hidden|masked|removed|filtered|omitted)?\W*$/i.test(text)
		|| /^(?:null|~|true|false|yes|no|none|nil|undefined)$/i.test(text);
}

function referencesIn(raw: string, depth = 0): readonly Reference[] {
	const found: Reference[] = [];
	if (depth > deepest) {
		return found;
	}

	for (let index = nextOpener(raw, 0); index !== -1; index = nextOpener(raw, found.at(-1)?.end ?? raw.length)) {
		const reference = raw.startsWith('${{', index) ? expressionAt(raw, index, 3, '}}')
			: raw.startsWith('${', index) ? braceAt(raw, index, depth)
				: raw.startsWith('{{', index) ? expressionAt(raw, index, 2, '}}')
					: raw.startsWith('<%', index) ? expressionAt(raw, index, 2, '%>')
						: {start: index, end: closing(raw, index + 2, '(', ')'), names: [], defaults: []};
		found.push(reference);
	}

	return found;
}

function nextOpener(raw: string, from: number): number {
	const opener = /\$\{|\$\(|\{\{|<%/g;
	opener.lastIndex = from;
	return opener.exec(raw)?.index ?? -1;
}

/** `{{ … }}`, `${{ … }}`, `<% … %>`: an expression of a template language. */
function expressionAt(raw: string, start: number, opening: number, closer: string): Reference {
	const close = raw.indexOf(closer, start + opening);
	const end = close === -1 ? raw.length : close;
	const from = start + opening;
	return {start, end: Math.min(raw.length, end + closer.length), ...readExpression(raw.slice(from, end), from)};
}

function readExpression(code: string, from: number): Pick<Reference, 'names' | 'defaults'> {
	const {names, defaults} = defaultsInExpression(code);
	return {names, defaults: defaults.map(({text, range}) => ({text, range: shifted(range, from), behind: names}))};
}

/** The texts that an expression without marks around it falls back to. */
export function literalsInExpression(code: string): readonly Literal[] {
	return readExpression(code, 0).defaults;
}

/** `${NAME}`, with what a shell, Compose, Spring or Serverless puts behind the name. */
function braceAt(raw: string, start: number, depth: number): Reference {
	const end = closing(raw, start + 2, '{', '}');
	const inside = raw.slice(start + 2, end - 1);
	const [head = '', name = ''] = /^[!?]?((?:(?:env|opt|self|param|sls):)?[\w.-]+?)(?=:?[-=?+]|[:,}|/#%^@[]|\s|$)/.exec(inside) ?? [];
	const rest = inside.slice(head.length);
	const names = [name.replace(/^\w+:/, '')];
	const operator = /^(?::?[-=]|,\s*|:(?![-=?+/]))/.exec(rest)?.[0];
	if (operator === undefined || name === '') {
		// `${coalesce(var.x, "d")}` of Terraform.
		return {start, end, names, defaults: /[("']/.test(inside) ? readExpression(inside, start + 2).defaults : []};
	}

	const from = start + 2 + head.length + operator.length;
	return {start, end, names, defaults: defaultAt(raw.slice(from, end - 1), from, names, depth)};
}

function defaultAt(raw: string, from: number, names: readonly string[], depth: number): readonly Literal[] {
	const quoted = /^(\\?["'])(.*)\1$/s.exec(raw);
	const text = quoted?.[2] ?? raw;
	const start = from + (quoted?.[1]?.length ?? 0);
	const inner = referencesIn(text, depth + 1);
	if (inner.length > 0) {
		return inner.flatMap(({defaults}) => defaults.map(({text: literal, range, behind}) => ({
			text: literal, range: shifted(range, start), behind: [...names, ...behind ?? []],
		})));
	}

	return text.trim() === '' || isElsewhere(text) ? [] : [{text, range: [start, start + text.length], behind: names}];
}

/** Behind the bracket that closes what began before `from`. */
function closing(raw: string, from: number, open: string, close: string): number {
	let depth = 1;
	for (let index = from; index < raw.length; index++) {
		if (raw[index] === open) {
			depth++;
		} else if (raw[index] === close && --depth === 0) {
			return index + 1;
		}
	}

	return raw.length;
}
