import {createHmac} from 'node:crypto';
import {describe, expect, test} from 'vitest';
import {checksOf} from './harness/checks.mjs';
import {place} from './harness/place.mjs';

/** A library as small as can be: `sign(claims, key, {algorithm})` and `verify(token, key, {algorithms})`. */
const library = {
	sign(claims: object, key: string, {algorithm = 'HS256'} = {}) {
		if (key === '') {
			throw new Error('no key');
		}

		const input = [{alg: algorithm}, claims].map(part => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
		return `${input}.${createHmac(algorithm.replace('HS', 'sha'), key).update(input).digest('base64url')}`;
	},
	verify(token: string, key: string, {algorithms = ['HS256']} = {}) {
		const [header = '', payload = '', signature] = token.split('.');
		const {alg} = JSON.parse(Buffer.from(header, 'base64url').toString()) as {alg: string};
		return key !== '' && algorithms.includes(alg)
			&& createHmac(alg.replace('HS', 'sha'), key).update(`${header}.${payload}`).digest('base64url') === signature;
	},
};

const sign = {arguments: () => [{sub: 'proof'}, 'of another place']};
const verify = {arguments: ({token}: {token: string}) => [token, 'of another place']};

async function failures(shape: object, recipe: object, of: object = library): Promise<string[]> {
	const failed: string[] = [];
	for (const {title, run} of checksOf(shape, recipe, of) as {title: string; run: () => Promise<boolean>}[]) {
		if (!await run().catch(() => false)) {
			failed.push(title);
		}
	}

	return failed;
}

describe('a proof', () => {
	test('passes when the row is right', async () => {
		expect(await failures({callee: 'sign', keys: ['1'], use: 'sign', claims: '0', algorithm: '2.algorithm'}, sign)).toEqual([]);
		expect(await failures({callee: 'verify', keys: ['1'], use: 'verify', algorithms: '2.algorithms'}, verify)).toEqual([]);
	});

	test.each([
		['the key', {callee: 'sign', keys: ['2.key'], use: 'sign'}, sign, 'signs with 2.key'],
		['the claims', {callee: 'sign', keys: ['1'], use: 'sign', claims: '2.claims'}, sign, 'takes the Claims Set from 2.claims'],
		['the algorithm', {callee: 'sign', keys: ['1'], use: 'sign', algorithm: '2.alg'}, sign, 'takes the algorithm from 2.alg'],
		['the empty key', {callee: 'sign', keys: ['1'], use: 'sign', acceptsEmptyKey: true}, sign, 'an empty key is accepted'],
		['the verifying key', {callee: 'verify', keys: ['2.key'], use: 'verify'}, verify, 'verifies with 2.key'],
		['the allowed algorithms', {callee: 'verify', keys: ['1'], use: 'verify', algorithms: '2.algs'}, verify, 'takes the allowed algorithms from 2.algs'],
	])('fails when the row is wrong about %s', async (_, shape, recipe, title) => {
		expect(await failures(shape, recipe)).toContain(title);
	});

	test('fails when the export has another name', async () => {
		expect(await failures({callee: 'jwt.sign', keys: ['1'], use: 'sign'}, sign)).toContain('signs with 1');
	});

	test('fails when every token is let in', async () => {
		expect(await failures({callee: 'verify', keys: ['1'], use: 'verify'}, verify, {verify: () => true})).toContain('verifies with 1');
	});
});

describe('place', () => {
	test.each([
		['1', ['a'], ['a', 'x']],
		['0.secret', [{other: 1}], [{other: 1, secret: 'x'}]],
		['0.keys[].key', [{keys: [{kid: 'a'}]}], [{keys: [{kid: 'a', key: 'x'}]}]],
	])('reaches %s', (position, values, expected) => {
		expect(place(values, position, 'x')).toEqual(expected);
	});

	test('gives one value in place of a list', () => {
		expect(place([], '0.keys[]', 'x', {asList: false})).toEqual([{keys: 'x'}]);
	});

	test('reaches into what a function or a method returns', () => {
		const [{factory}] = place([], '0.factory().secret', 'x') as [{factory: () => unknown}];
		expect(factory()).toEqual({secret: 'x'});
		const [Options] = place([], '0#create().secret', 'x') as [new () => {create: () => unknown}];
		expect(new Options().create()).toEqual({secret: 'x'});
	});
});
