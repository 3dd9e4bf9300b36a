import {describe, expect, it} from 'vitest';
import {isDevelopmentOnly} from '../../src/analysis/guards.js';
import {nodesOf} from '../../src/analysis/source-file.js';
import {parsed} from './parsed.js';

/** Whether the call of `here()` is reached only under a name of the environment that stands on an allow list. */
function isGuarded(code: string): boolean {
	const file = parsed(code);
	const here = nodesOf(file, 'CallExpression').find(({callee}) => callee.type === 'Identifier' && callee.name === 'here');
	if (!here) {
		throw new Error(`no here() in ${code}`);
	}

	return isDevelopmentOnly(file, here);
}

describe('only an allow list leads to', () => {
	it.each([
		`if (process.env.NODE_ENV === 'test') { here(); }`,
		`if (process.env.NODE_ENV == "development") here();`,
		`if ('test' === process.env.NODE_ENV) here();`,
		`if (process.env.NODE_ENV === 'test' || process.env.NODE_ENV === 'development') here();`,
		`if (process.env.NODE_ENV === 'test' && !process.env.CI) here();`,
		`if (process.env.NODE_ENV !== 'test') { stop(); } else { here(); }`,
		`if (!(process.env.NODE_ENV !== 'test')) here();`,
		`const key = process.env.NODE_ENV === 'test' ? here() : other();`,
		`const key = process.env.NODE_ENV !== 'test' ? other() : here();`,
		`process.env.NODE_ENV === 'development' && here();`,
		`function key() { if (process.env.NODE_ENV !== 'development') { throw new Error('no key'); } return here(); }`,
		`if (process.env.NODE_ENV !== 'test') process.exit(1); here();`,
		`const isTest = process.env.NODE_ENV === 'test'; if (isTest) here();`,
		`const {NODE_ENV} = process.env; if (NODE_ENV === 'test') here();`,
		`if (['development', 'test'].includes(process.env.NODE_ENV)) here();`,
		`if (config.env === 'development') here();`,
		`if (import.meta.env.DEV) here();`,
		`if (process.env.NODE_ENV === 'test') { for (const name of names) { run(() => here()); } }`,
		`if (process.env.APP_ENV === 'local') here();`,
	])('%s', code => {
		expect(isGuarded(code)).toBe(true);
	});
});

describe('an unset or another name leads to', () => {
	it.each([
		`here();`,
		`if (process.env.NODE_ENV !== 'production') here();`,
		`if (process.env.NODE_ENV === 'production') { stop(); } else { here(); }`,
		`if (process.env.NODE_ENV === 'staging') here();`,
		`if (process.env.NODE_ENV === 'production') here();`,
		`if (process.env.NODE_ENV === 'test' || force) here();`,
		`if (process.env.NODE_ENV === 'test') { stop(); } else { here(); }`,
		`if (process.env.NODE_ENV === 'test') { stop(); } here();`,
		`if (process.env.NODE_ENV !== 'development') { warn(); } here();`,
		`const mode = process.env.NODE_ENV || 'development'; if (mode === 'development') here();`,
		`const {NODE_ENV = 'development'} = process.env; if (NODE_ENV === 'development') here();`,
		`if ((process.env.NODE_ENV ?? 'test') === 'test') here();`,
		`let isTest = process.env.NODE_ENV === 'test'; isTest = true; if (isTest) here();`,
		`if (['development', 'staging'].includes(process.env.NODE_ENV)) here();`,
		`if (!['production'].includes(process.env.NODE_ENV)) here();`,
		`if ([].includes(process.env.NODE_ENV)) here();`,
		`if (process.env.LEVEL === 'test') here();`,
		`if (user.name === 'test') here();`,
		`here() || process.env.NODE_ENV === 'test';`,
		`const key = process.env.NODE_ENV === here() ? 'a' : 'b';`,
	])('%s', code => {
		expect(isGuarded(code)).toBe(false);
	});
});
