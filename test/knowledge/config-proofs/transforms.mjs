import {KeyObject} from 'node:crypto';
import {inspect, promisify} from 'node:util';
import {place} from '../proofs/harness/place.mjs';
import {find, load} from './harness/callee.mjs';
import {canary, other, shows, textOf} from './harness/canary.mjs';
import {jwk, receivers, recipes} from './recipes/transforms.mjs';

/** Functions of Node.js that hand their result to a callback. */
const withCallback = new Set(['scrypt', 'pbkdf2', 'hkdf']);

/** A result follows the input at the position that the row names; unless it is one-way, it holds the input as well. */
export default async function proofs({transforms}, prove) {
	for (const row of transforms.filter(({source}) => /: run\b|^ECMA-262/.test(source))) {
		for (const callee of row.callees ?? []) {
			for (const position of row.from) {
				await prove(row, `${row.modules ?? ''} ${callee} ${position}`, () => any(row, specifier => calls(row, specifier, callee, position)));
			}
		}

		for (const method of row.methods ?? []) {
			await prove(row, `${row.modules ?? ''} .${method}()`, () => any(row, specifier => method_(row, specifier, method)));
		}
	}
}

/** A row may list modules that are forks of one another: one of them has to be run. */
async function any({modules = ['']}, claim) {
	const outcomes = [];
	for (const specifier of modules) {
		outcomes.push(await claim(specifier));
	}

	return outcomes.includes(true) || outcomes;
}

async function calls(row, specifier, callee, position) {
	const module = specifier === '' ? globalThis : await load(specifier);
	// Found anew for each text: a hash can be asked once.
	const build = callee.startsWith('createHash') ? ['sha256'] : [];
	const call = (...values) => find(module, callee, {build})(...values);
	if (!module || !find(module, callee, {build})) {
		return `${specifier} has no ${callee}`;
	}

	const index = Number.parseInt(position, 10);
	const recipe = recipes.get(`${specifier} ${callee} ${position}`) ?? recipes.get(`${callee} ${position}`) ?? recipes.get(callee) ?? (text => filled(place([], position, text)));
	const run = specifier === 'envalid' ? (...values) => ({...call(...values)}) : withCallback.has(callee) && specifier === 'crypto' ? promisify(call) : call;
	return follows(row, async text => memberAt(await run(...await recipe(text, index)), row));
}

async function method_(row, specifier, method) {
	const receiverOf = receivers.get(`${specifier} ${method}`) ?? (specifier === '' ? text => holders.find(holder => typeof holder(text)[method] === 'function')?.(text) : undefined);
	if (!receiverOf) {
		return `${specifier} has no ${method}`;
	}

	return follows(row, async text => {
		const receiver = await receiverOf(text);
		const values = row.from && row.modules ? [text] : firstArguments.get(method) ?? [];
		return memberAt(await receiver[method](...values), row);
	});
}

/** The member of a result that the row speaks of. */
function memberAt(result, {at}) {
	return at === undefined ? result : result[at];
}

const holders = [text => text, text => [text], text => Buffer.from(text), text => new Map([['key', text]])];
const firstArguments = new Map([['padEnd', [30]], ['padStart', [30]], ['repeat', [2]], ['filter', [Boolean]], ['concat', ['x']], ['replace', ['x', 'y']], ['replaceAll', ['x', 'y']], ['slice', [0, 12]], ['substring', [0, 12]], ['substr', [0, 12]], ['subarray', [0, 12]], ['split', ['-']], ['at', [10]], ['charAt', [10]], ['update', ['text']]]);

async function follows(row, run) {
	const result = await run(canary);
	if (row.isOpaque && holds(inspect(result, {depth: 9, showHidden: true}))) {
		return 'the result prints its input';
	}

	const [shown, changed] = [await packed(result), await packed(await run(other))];
	if (shown === changed) {
		return `the result does not follow its input: ${shown.slice(0, 60)}`;
	}

	if (row.isOneWay) {
		return !holds(shown) || 'the input can be read back';
	}

	return row.isPart || holds(shown) || `the input is not in the result: ${shown.slice(0, 60)}`;
}

function holds(text) {
	return shows(text) || text.toLowerCase().includes(canary) || text.includes(jwk(canary).d);
}

/** A result as text; of keys the octets, of objects that are still at work what they come to. */
async function packed(result) {
	if (result instanceof KeyObject) {
		return result.type === 'private' ? JSON.stringify(result.export({format: 'jwk'})) : textOf(result);
	}

	if (result instanceof CryptoKey) {
		return packed(result.type === 'private' ? JSON.stringify(await crypto.subtle.exportKey('jwk', result)) : await crypto.subtle.exportKey('raw', result));
	}

	if (typeof result?.digest === 'function') {
		return result.digest('hex');
	}

	if (typeof result?.subscribe === 'function') {
		return packed(await (await import('rxjs')).firstValueFrom(result));
	}

	// WordArrays of crypto-js, and functions that give back what they hold.
	return typeof result === 'function' ? packed(result()) : result?.sigBytes === undefined ? textOf(result) : String(result);
}

function filled(values) {
	return Array.from(values, value => value ?? '');
}
