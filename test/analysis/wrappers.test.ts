import {describe, expect, it} from 'vitest';
import {tablesOf} from '../../src/analysis/tables.js';
import {offerOfImport} from '../../src/analysis/wrappers.js';
import {parsed} from './parsed.js';

/** Modules that all pass on what all others export. */
function circle(prefix: string, size: number, last: string): Record<string, string> {
	const names = Array.from({length: size}, (_, index) => `./${prefix}${index}.js`);
	return Object.fromEntries(names.map((name, index) => [
		name, [...names.filter(other => other !== name).map(other => `export * from '${other}';`), '// jwt', index === size - 1 ? last : ''].join('\n'),
	]));
}

describe('modules in a circle', () => {
	it('offer nothing when none of them does, which takes no time', () => {
		const file = parsed('', {files: circle('idle', 40, '')});
		expect(offerOfImport(tablesOf(), file.resolve, './idle0.js')).toBeUndefined();
		expect(offerOfImport(tablesOf(), file.resolve, './idle7.js')).toBeUndefined();
	});

	it('offer what one of them does, whichever is asked first', () => {
		const file = parsed('', {files: circle('busy', 6, `import jwt from 'jsonwebtoken'; export const sign = (claims, key) => jwt.sign(claims, key);`)});
		for (const name of ['./busy2.js', './busy0.js', './busy5.js', './busy3.js']) {
			expect(offerOfImport(tablesOf(), file.resolve, name)).toBe('wrapper');
		}
	});
});
