import {randomBytes} from 'node:crypto';
import {setTimeout} from 'node:timers/promises';
import {place} from './place.mjs';
import {claimsOf, ellipticPair, forge, forgeRsa, headerOf, isSignedWith, isSignedWithEllipticKey, rsaPair, unsecured} from './tokens.mjs';

/**
 * How a proof drives one call of a library. All but `arguments` have a default.
 *
 * @typedef {object} Recipe
 * @property {(context: object) => unknown[]} arguments What else the call needs; `context` holds `alg`, `token`, `key` and its `position`.
 * @property {(library: object, context: object) => unknown} on The receiver of a method, or the function that an export returned.
 * @property {(library: object, values: unknown[], context: object) => unknown} call Replaces the call, when a framework makes it.
 * @property {(result: unknown, context: object) => unknown} issue The token that came of the call.
 * @property {(result: unknown, context: object) => unknown} accept Whether the call let `context.token` in.
 * @property {(key: string, position: string) => unknown} value The form in which this place takes a key.
 * @property {Record<string, (pair: object) => unknown>} pair For places that take a private key only.
 * @property {boolean} takesLists Absent where a list and one value are both taken.
 * @property {boolean} oneAlgorithm The allowed algorithm is one value, not a list.
 * @property {(token: string, key: string) => boolean} isMadeWith
 * @property {(key: string) => string} make A token that `key` opens.
 * @property {() => string} makeRsa A token that the public key of `rsaPair` opens.
 * @property {(key: import('node:crypto').KeyObject) => unknown} publicValue The form in which this place takes a public key.
 * @property {boolean} acceptsEmptyKey Where this version differs from the newest, of which the row speaks.
 * @property {readonly string[]} otherVersions Positions that another version of the package has.
 */
const defaults = {
	arguments: () => [],
	issue: result => result,
	accept: result => result !== undefined && result !== null && result !== false,
	value: key => key,
	pair: {},
	takesLists: undefined,
	oneAlgorithm: false,
	isMadeWith: isSignedWith,
	make: forge,
	makeRsa: forgeRsa,
	publicValue: pem,
	otherVersions: [],
};

/** Every statement that a call shape makes, as a check that fails when the library does otherwise. */
export function checksOf(shape, given, library) {
	const recipe = {...defaults, ...given};
	const keys = shape.keys.filter(position => !recipe.otherVersions.includes(position));
	const shared = keys.filter(position => !(position in recipe.pair));
	const subject = {shape, recipe, library, first: shared[0]};
	const checks = [
		...shared.flatMap(position => keyChecks(subject, position)),
		...keys.filter(position => position in recipe.pair).map(position => pairCheck(subject, position)),
	];
	if (shared.length > 0) {
		checks.push(emptyCheck(subject, shared));
	}

	if (shape.claims !== undefined) {
		checks.push(claimsCheck(subject));
	}

	if (shape.algorithm !== undefined && shape.use !== 'verify') {
		checks.push(algorithmCheck(subject));
	}

	if (shape.algorithms !== undefined && !recipe.otherVersions.includes(shape.algorithms)) {
		checks.push(algorithmsCheck(subject));
	}

	return [...checks, ...(shape.publicKeys ?? []).map(position => publicKeyCheck(subject, position))];
}

function keyChecks(subject, position) {
	const {shape, recipe} = subject;
	return (position.includes('[]') ? [{asList: true}, {asList: false}].filter(({asList}) => asList === (recipe.takesLists ?? asList)) : [{}]).flatMap(options => {
		const suffix = options.asList === false ? ' (one value)' : '';
		return [
			shape.use === 'verify' ? undefined : {title: `signs with ${position}${suffix}`, run: () => signs(subject, position, newKey(), options)},
			shape.use === 'sign' ? undefined : {title: `verifies with ${position}${suffix}`, run: () => verifies(subject, position, newKey(), options)},
		].filter(check => check !== undefined);
	});
}

async function signs(subject, position, key, options) {
	const token = await issued(subject, {alg: 'HS256', key, position}, [[position, subject.recipe.value(key, position), options]]);
	return subject.recipe.isMadeWith(token, key);
}

async function verifies(subject, position, key, options) {
	const {recipe} = subject;
	const accepts = token => accepted(subject, {alg: 'HS256', token, key, position}, [[position, recipe.value(key, position), options]]);
	return await accepts(recipe.make(key)) && !await accepts(recipe.make(newKey()));
}

/** For the places that take a private key: the signature is checked with the public one. */
function pairCheck(subject, position) {
	return {
		title: `signs with ${position}`,
		async run() {
			const pair = {pem: ellipticPair.privateKey.export({type: 'pkcs8', format: 'pem'}), jwk: ellipticPair.privateKey.export({format: 'jwk'})};
			const token = await issued(subject, {alg: 'ES256', pair, position}, [[position, subject.recipe.pair[position](pair)]]);
			return isSignedWithEllipticKey(token);
		},
	};
}

function emptyCheck(subject, positions) {
	const {shape, recipe} = subject;
	const isExpected = recipe.acceptsEmptyKey ?? shape.acceptsEmptyKey ?? false;
	return {
		title: `an empty key is ${isExpected ? 'accepted' : 'refused'}`,
		async run() {
			const outcomes = [];
			for (const position of positions) {
				outcomes.push(await succeeds(() => shape.use === 'verify' ? acceptsEmpty(subject, position) : signsEmpty(subject, position)));
			}

			return outcomes.includes(true) === isExpected;
		},
	};
}

/** Without a key, a library may fall back to `none`, which is worse. */
async function signsEmpty(subject, position) {
	const {recipe} = subject;
	const token = await issued(subject, {alg: 'HS256', key: '', position}, [[position, recipe.value('', position), {asList: recipe.takesLists ?? true}]]);
	return token.endsWith('.') || recipe.isMadeWith(token, '');
}

async function acceptsEmpty(subject, position) {
	const {recipe} = subject;
	const accepts = token => accepted(subject, {alg: 'HS256', token, key: '', position}, [[position, recipe.value('', position), {asList: recipe.takesLists ?? true}]]);
	return await accepts(recipe.make('')) || accepts(unsecured());
}

function claimsCheck(subject) {
	const {shape} = subject;
	return {
		title: `takes the Claims Set from ${shape.claims}`,
		async run() {
			const marker = randomBytes(8).toString('hex');
			const token = await issued(subject, {alg: 'HS256', position: subject.first}, [...keyPlaced(subject), [shape.claims, {marker}]]);
			return claimsOf(token).marker === marker;
		},
	};
}

function algorithmCheck(subject) {
	const {shape} = subject;
	return {
		title: `takes the algorithm from ${shape.algorithm}`,
		async run() {
			const token = await issued(subject, {alg: 'HS256', position: subject.first}, [...keyPlaced(subject), [shape.algorithm, 'HS384']]);
			return headerOf(token).alg === 'HS384';
		},
	};
}

function algorithmsCheck(subject) {
	const {shape, recipe, first} = subject;
	const [publicPosition] = first === undefined ? shape.publicKeys ?? [] : [];
	return {
		title: `takes the allowed algorithms from ${shape.algorithms}`,
		async run() {
			const key = newKey();
			const [alg, other, token, placed] = publicPosition === undefined
				? ['HS256', 'HS384', recipe.make(key), keyPlaced(subject, key)]
				: ['RS256', 'RS384', recipe.makeRsa(), [[publicPosition, publicKeyOf(recipe)]]];
			const accepts = allowed => accepted(
				subject,
				{alg, token, key, position: first},
				[...placed, [shape.algorithms, recipe.oneAlgorithm ? allowed : [allowed]]],
			);
			return await accepts(alg) && !await accepts(other);
		},
	};
}

function publicKeyCheck(subject, position) {
	return {
		title: `verifies with the public key at ${position}`,
		async run() {
			const {recipe} = subject;
			const accepts = token => accepted(subject, {alg: 'RS256', token, position}, [[position, publicKeyOf(recipe)]]);
			// Algorithm confusion (RFC 8725 §2.1): the public key must not be taken for an HMAC key.
			return await accepts(recipe.makeRsa()) && !await accepts(recipe.make(pem(rsaPair.publicKey)));
		},
	};
}

function publicKeyOf(recipe) {
	return recipe.publicValue(rsaPair.publicKey);
}

function pem(publicKey) {
	return publicKey.export({type: 'spki', format: 'pem'});
}

function keyPlaced({recipe, first}, key = newKey()) {
	return first === undefined ? [] : [[first, recipe.value(key, first), {asList: recipe.takesLists ?? true}]];
}

async function issued(subject, context, placed) {
	const known = {key: newKey(), ...context};
	return subject.recipe.issue(await perform(subject, known, placed), known);
}

async function accepted(subject, context, placed) {
	return succeeds(async () => Boolean(await subject.recipe.accept(await perform(subject, context, placed), context)));
}

/** Some libraries refuse by throwing, some by never answering. */
async function succeeds(attempt) {
	const patience = new AbortController();
	try {
		return await Promise.race([attempt(), setTimeout(2000, false, {signal: patience.signal})]);
	} catch {
		return false;
	} finally {
		patience.abort();
	}
}

function perform({shape, recipe, library}, context, placed) {
	let values = recipe.arguments(context);
	for (const [position, value, options] of [...Object.entries(shape.when ?? {}), ...placed]) {
		values = place(values, position, value, options);
	}

	return recipe.call ? recipe.call(library, values, context) : invoke(library, shape.callee, recipe.on?.(library, context), values);
}

/** Calls what the callee says, so that a wrong name fails. */
function invoke(library, callee, receiver, values) {
	const isConstruction = callee === 'new' || callee.startsWith('new ');
	const [path, method] = callee.replace(/^new ?/, '').split('#');
	if (method !== undefined) {
		return receiver[method](...values);
	}

	if (path.endsWith('()') && path !== '()') {
		return receiver(...values);
	}

	const names = path === '' || path === '()' ? [] : path.split('.');
	const owner = names.slice(0, -1).reduce((object, name) => object[name], library);
	const target = names.length === 0 ? library : owner[names.at(-1)];
	return isConstruction ? new target(...values) : target.apply(owner, values);
}

function newKey() {
	return randomBytes(16).toString('hex');
}
