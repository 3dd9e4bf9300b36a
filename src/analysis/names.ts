import {
	emptyEndings, foreignSystems, limitWords, listedNames, nameEndings, otherHalves, otherMeanings, publicPrefixes, switchWords, tokenKinds,
} from '../knowledge/names.js';

export interface NameQuestion {
	/** Names around it, outermost first: `['jwt']` for `jwt.secret`. */
	readonly parents?: readonly string[];
	/** The name stands behind an env or config read, or in a config file: there a bare `JWT_KEY` counts too. */
	readonly isRead?: boolean;
}

const known = new Map<string, readonly string[]>();
/** Every name of a file is asked about, mostly the same ones again; a hostile file could bring endless new ones. */
const maximumKnown = 50_000;

/** The words of a name in any of the usual spellings, lower-cased; numbers are left out. */
export function wordsOf(name: string): readonly string[] {
	let words = known.get(name);
	if (!words) {
		words = split(name);
		remember(known, name, words);
	}

	return words;
}

function remember<T>(map: Map<string, T>, name: string, value: T): void {
	if (map.size >= maximumKnown) {
		map.clear();
	}

	map.set(name, value);
}

function split(name: string): string[] {
	return name
		.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
		.replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
		.split(/[^A-Za-z]+/)
		.filter(word => word.length > 0)
		.flatMap(word => compound(word.toLowerCase()));
}

/** People write `JWTSECRET` and `jwtsecret`; these runs of letters are no words of their own. */
function compound(word: string): string[] {
	for (const head of ['jwt', 'accesstoken', 'refreshtoken', 'authtoken', 'token', 'access', 'refresh', 'secret', 'signing', 'private', 'auth']) {
		if (word.startsWith(head) && word.length > head.length) {
			const tail = word.slice(head.length);
			if (['secret', 'secretkey', 'key', 'token', 'tokensecret', 'signingkey', 'privatekey', 'refreshsecret', 'accesssecret', 'tokensecretkey'].includes(tail)) {
				return [...(head.endsWith('token') && head !== 'token' ? [head.slice(0, -5), 'token'] : [head]), ...compound(tail)];
			}
		}
	}

	return [word];
}

const answers = {read: new Map<string, boolean>(), plain: new Map<string, boolean>()};

/** Whether a name alone says that a JWT secret is meant. */
export function meansJwtSecret(name: string, {parents = [], isRead = false}: NameQuestion = {}): boolean {
	if (parents.length > 0) {
		return judge(name, parents, isRead);
	}

	// Every identifier of a file is asked about, mostly the same names again.
	const known = isRead ? answers.read : answers.plain;
	let answer = known.get(name);
	if (answer === undefined) {
		answer = judge(name, parents, isRead);
		remember(known, name, answer);
	}

	return answer;
}

function judge(name: string, parents: readonly string[], isRead: boolean): boolean {
	const words = wordsOf(stripPublicPrefix(name).rest);
	const own = words.length > 1 && emptyEndings.has(words.at(-1) ?? '') ? words.slice(0, -1) : words;
	const last = own.at(-1);
	if (last === undefined || nameEndings.has(last) || own.some(word => switchWords.has(word))) {
		return false;
	}

	const around = parents.flatMap(parent => wordsOf(parent));
	const all = [...around, ...own];
	if (all.some(word => foreignSystems.has(word)) || hasPublicKey(own) || otherMeanings.some(meaning => own.join('_').includes(meaning))) {
		return false;
	}

	if (listedNames.has(own.join('_'))) {
		return true;
	}

	const isAboutTokens = all.some((word, index) => word === 'jwt' || word === 'jws' || word === 'jwts'
		|| (word === 'token' || word === 'tokens') && tokenKinds.has(all[index - 1] ?? ''));
	if (!isAboutTokens) {
		return false;
	}

	if (own.some((word, index) => word === 'secret' || (word === 'key' && (own[index - 1] === 'signing' || own[index - 1] === 'private' || own[index - 1] === 'sign')))) {
		return true;
	}

	return isRead && last === 'key' && (['jwt', 'jws'].includes(own.at(-2) ?? '') || (own.length === 1 && ['jwt', 'jws'].includes(around.at(-1) ?? '')));
}

/** The bundler's prefix of a name that it publishes to every browser, if it has one. */
export function stripPublicPrefix(name: string): {readonly prefix: string | undefined; readonly rest: string} {
	const prefix = publicPrefixes.find(candidate => name.startsWith(candidate));
	return {prefix, rest: prefix ? name.slice(prefix.length) : name};
}

const beside = new WeakMap<object, ReadonlySet<string>>();

/**
 * Whether a name is one half of a pair that another service hands out: `access_secret` beside `access_key`.
 *
 * @param container What the name and its neighbours stand in; it is asked for their names once.
 */
export function isHalfOfPair<T extends object>(name: string, container: T, namesIn: (container: T) => readonly string[]): boolean {
	const halves = otherHalves.get(wordsOf(name).join('_'));
	if (!halves) {
		return false;
	}

	let names = beside.get(container);
	if (!names) {
		names = new Set(namesIn(container).map(other => wordsOf(other).join('_')));
		beside.set(container, names);
	}

	// Who has a secret for refresh tokens as well speaks of tokens.
	return halves.some(half => names.has(half)) && !names.has('refresh_secret');
}

/** Whether a name says until when or with which algorithm a key is used: `expiresAt`. */
export function namesLimit(name: string): boolean {
	return wordsOf(name).some(word => limitWords.has(word));
}

/** Whether a name says that it holds a public key, which may be committed. */
export function meansPublicKey(name: string): boolean {
	return hasPublicKey(wordsOf(name));
}

function hasPublicKey(words: readonly string[]): boolean {
	return words.some((word, index) => word === 'key' && ['public', 'pub'].includes(words[index - 1] ?? ''));
}
