import {describe, expect, it} from 'vitest';
import {anchorOf} from '../../src/analysis/anchor.js';
import {nodesOf} from '../../src/analysis/source-file.js';
import {parsed} from './parsed.js';

function anchorIn(code: string): string {
	const literal = nodesOf(parsed(code), 'Literal').find(({value}) => value === 'here');
	if (!literal) {
		throw new Error(`no 'here' in ${code}`);
	}

	return anchorOf(literal);
}

describe('an anchor names the symbols and keys around', () => {
	it.each([
		[`const key = 'here';`, 'key'],
		[`export default {jwt: {secret: 'here'}};`, 'jwt.secret'],
		[`const config = {jwt: {secret: 'here'}};`, 'config.jwt.secret'],
		[`function issue() { return sign(claims, 'here'); }`, 'issue.sign'],
		[`class Tokens { key = 'here'; }`, 'Tokens.key'],
		[`class Tokens { issue() { return this.jwt.sign(claims, 'here'); } }`, 'Tokens.issue.this.jwt.sign'],
		[`module.exports.jwt = 'here';`, 'module.exports.jwt'],
		[`enum Keys { Access = 'here' }`, 'Access'],
		[`'here';`, ''],
	])('%s', (code, anchor) => {
		expect(anchorIn(code)).toBe(anchor);
	});

	it('and is the same when code moves within its symbol', () => {
		const code = (before: string) => `function issue() {${before} return sign(claims, 'here'); }`;
		expect(anchorIn(code('\n\n\tlog();\n'))).toBe(anchorIn(code('')));
	});

	it('and never holds the value', () => {
		expect(anchorIn(`const config = {['here']: 'other', key: 'here'};`)).not.toContain('other');
	});
});
