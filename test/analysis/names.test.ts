import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {meansJwtSecret, meansPublicKey, stripPublicPrefix, wordsOf} from '../../src/analysis/names.js';
import {foreignSystems, listedNames, nameEndings, publicPrefixes, tokenKinds} from '../../src/knowledge/names.js';

/** The usual spellings of the same words. */
const spellings: Readonly<Record<string, (words: readonly string[]) => string>> = {
	SCREAMING_SNAKE: words => words.join('_').toUpperCase(),
	snake_case: words => words.join('_'),
	'kebab-case': words => words.join('-'),
	'dot.case': words => words.join('.'),
	camelCase: ([first = '', ...rest]) => first + rest.map(word => capitalized(word)).join(''),
	PascalCase: words => words.map(word => capitalized(word)).join(''),
};

function capitalized(word: string): string {
	return word.slice(0, 1).toUpperCase() + word.slice(1);
}

const spelling = fc.constantFrom(...Object.values(spellings));
/** Words that say nothing of tokens, systems or secrets. */
const plainWord = fc.constantFrom('app', 'api', 'main', 'my', 'server', 'user', 'admin', 'default', 'current', 'old', 'prod', 'backend');
const about = fc.oneof(fc.constantFrom(['jwt'], ['jws']), fc.constantFrom(...tokenKinds).map(kind => [kind, 'token']));
const secret = fc.constantFrom(['secret'], ['secret', 'key'], ['signing', 'key'], ['private', 'key']);

describe('words', () => {
	it('are the same in every spelling', () => {
		fc.assert(fc.property(fc.array(fc.oneof(plainWord, fc.constantFrom('secret', 'token', 'key')), {minLength: 1, maxLength: 5}), spelling, (words, spell) => {
			expect(wordsOf(spell(words))).toEqual(words);
		}));
	});

	it.each([
		['JWTSecret', ['jwt', 'secret']],
		['JWT_SECRET_2', ['jwt', 'secret']],
		['jwt2Secret', ['jwt', 'secret']],
		['myJWTSigningKey', ['my', 'jwt', 'signing', 'key']],
		['JWTSECRET', ['jwt', 'secret']],
		['jwtsecretkey', ['jwt', 'secret', 'key']],
		['ACCESSTOKEN_SECRET', ['access', 'token', 'secret']],
		['refreshtokensecret', ['refresh', 'token', 'secret']],
		['secretary', ['secretary']],
		['accessory', ['accessory']],
		['__jwt__', ['jwt']],
		['42', []],
		['', []],
	])('of %s', (name, words) => {
		expect(wordsOf(name)).toEqual(words);
	});
});

describe('a name means a JWT secret', () => {
	it('when its words are about tokens and about a secret, in every spelling and among other words', () => {
		fc.assert(fc.property(fc.array(plainWord, {maxLength: 2}), about, secret, spelling, (before, subject, kind, spell) => {
			expect(meansJwtSecret(spell([...before, ...subject, ...kind]))).toBe(true);
		}));
	});

	it('when its parents bring the half that it lacks', () => {
		fc.assert(fc.property(about, spelling, spelling, (subject, spell, spellParent) => {
			expect(meansJwtSecret(spell(['secret']), {parents: [spellParent(subject)]})).toBe(true);
			expect(meansJwtSecret(spell(['secret']), {parents: ['config']})).toBe(false);
		}));
	});

	it('when the table lists it', () => {
		fc.assert(fc.property(fc.constantFrom(...listedNames), spelling, (name, spell) => {
			expect(meansJwtSecret(spell(name.split('_')))).toBe(true);
		}));
	});

	it('as a bare key only directly behind jwt or jws, where it is read', () => {
		fc.assert(fc.property(fc.constantFrom('jwt', 'jws'), spelling, (subject, spell) => {
			expect(meansJwtSecret(spell([subject, 'key']), {isRead: true})).toBe(true);
			expect(meansJwtSecret(spell(['key']), {parents: [subject], isRead: true})).toBe(true);
			expect(meansJwtSecret(spell([subject, 'key']))).toBe(false);
			expect(meansJwtSecret(spell(['access', 'token', 'key']), {isRead: true})).toBe(false);
		}));
	});
});

describe('a name means no JWT secret', () => {
	it('when its last word says that it is about one', () => {
		fc.assert(fc.property(about, secret, fc.constantFrom(...nameEndings), spelling, (subject, kind, ending, spell) => {
			expect(meansJwtSecret(spell([...subject, ...kind, ending]), {isRead: true})).toBe(false);
		}));
	});

	it('when a word, of its own or around it, names another system', () => {
		fc.assert(fc.property(fc.constantFrom(...foreignSystems), about, secret, spelling, (system, subject, kind, spell) => {
			expect(meansJwtSecret(spell([system, ...subject, ...kind]), {isRead: true})).toBe(false);
			expect(meansJwtSecret(spell([...subject, ...kind]), {parents: [spell([system])], isRead: true})).toBe(false);
		}));
	});

	it('when it is a public key', () => {
		fc.assert(fc.property(about, fc.constantFrom('public', 'pub'), spelling, (subject, word, spell) => {
			const name = spell([...subject, word, 'key']);
			expect(meansJwtSecret(name, {isRead: true})).toBe(false);
			expect(meansPublicKey(name)).toBe(true);
		}));
	});

	it('when half of it is missing', () => {
		fc.assert(fc.property(fc.array(plainWord, {maxLength: 2}), about, secret, spelling, (before, subject, kind, spell) => {
			expect(meansJwtSecret(spell([...before, ...subject]), {isRead: true})).toBe(false);
			expect(meansJwtSecret(spell([...before, ...kind]), {isRead: true})).toBe(false);
		}));
	});

	it.each(['hasJwtSecret', 'isJwtSecretSet', 'noJwtSecret', 'tokenAccessSecretary', 'JWT_SECRET_MIN_LENGTH', 'monkeyJwt'])('%s', name => {
		expect(meansJwtSecret(name, {isRead: true})).toBe(false);
	});
});

describe('a prefix that bundlers publish', () => {
	it('makes no difference to what a name means, only `PUBLIC_KEY` keeps its own meaning', () => {
		fc.assert(fc.property(fc.constantFrom(...publicPrefixes), prefix => {
			expect(stripPublicPrefix(`${prefix}JWT_SECRET`)).toEqual({prefix, rest: 'JWT_SECRET'});
			expect(meansJwtSecret(`${prefix}JWT_SECRET`, {isRead: true})).toBe(true);
			expect(meansJwtSecret(`${prefix}JWT_PUBLIC_KEY`, {isRead: true})).toBe(false);
		}));
	});
});
