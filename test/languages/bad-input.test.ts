import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createAnalysis} from '../../src/scanner/analyse-file.js';
import type {FileReport} from '../../src/scanner/engine.js';

const analyse = createAnalysis({root: '/project', settings: {}, noIgnores: false});

function reportOf(name: string, text: string): FileReport {
	const report = analyse({path: `/project/${name}`, root: '/project', text});
	if ('unread' in report) {
		throw new Error(report.unread);
	}

	return report;
}

const hole = 'not-a-real-secret';
/** A file in each language with a hole at its end. */
const files: Readonly<Record<string, string>> = {
	'.env': `A=b\nJWT_SECRET=${hole}\n`,
	'a.yaml': `a: b\njwtSecret: ${hole}\n`,
	'a.json': `{"a": "b",\n"jwtSecret": "${hole}"\n}`,
	'a.toml': `a = "b"\njwt_secret = "${hole}"\n`,
	Dockerfile: `FROM node\nENV JWT_SECRET=${hole}\n`,
	'a.tf': `a = "b"\njwt_secret = "${hole}"\n`,
	'a.sh': `A=b\nJWT_SECRET=${hole}\n`,
	'a.ps1': `$a = "b"\n$env:JWT_SECRET = "${hole}"\n`,
	'a.properties': `a=b\njwt.secret=${hole}\n`,
	'a.ini': `a = b\njwt_secret = ${hole}\n`,
	'a.service': `[Service]\nEnvironment=JWT_SECRET=${hole}\n`,
};

describe.each(Object.entries(files))('%s', (name, text) => {
	test('whole', () => {
		expect(reportOf(name, text).findings).toHaveLength(1);
		expect(reportOf(name, text).isLineBased).toBeUndefined();
	});

	test('cut off anywhere', () => {
		for (let end = 0; end < text.length; end += 3) {
			expect(reportOf(name, text.slice(0, end)).failures).toEqual([]);
		}
	});

	test('of random letters, and with them around', () => {
		fc.assert(fc.property(fc.string({unit: 'binary', maxLength: 60}), fc.constantFrom('', text), (noise, rest) => {
			expect(reportOf(name, `${noise}\n${rest}${noise}`).failures).toEqual([]);
		}), {numRuns: 60});
	});

	test('of what its grammar is made of', () => {
		const letters = [...new Set('"\'`\\${}[]()<>%#=:;,-|&*!?~ \t\nA1'), 'JWT_SECRET', '${', '{{', '}}', '<%', '%>', '"""', '<<EOF', '- ', ': ', '/*', '*/', '//', '<#', '\\\n', 'ENV ', '---\n'];
		fc.assert(fc.property(fc.array(fc.constantFrom(...letters), {maxLength: 40}), pieces => {
			expect(reportOf(name, pieces.join('')).failures).toEqual([]);
		}), {numRuns: 200});
	});

	test.each([
		['deep lists', '['.repeat(40_000)],
		['deep objects', '{"a":'.repeat(20_000)],
		['deep blocks', 'a {\n'.repeat(20_000)],
		['deep indentation', Array.from({length: 1000}, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
		['deep defaults', `JWT_SECRET=${'${A:-'.repeat(20_000)}`],
		['deep commands', `JWT_SECRET=${'$('.repeat(20_000)}`],
		['quotes that nothing closes', `JWT_SECRET="x\n`.repeat(3000)],
		['apostrophes that nothing closes', `JWT_SECRET='x\n`.repeat(3000)],
		['templates that nothing closes', '{{ '.repeat(20_000)],
		['templates of quotes', `{{ "${'\\"'.repeat(20_000)}`],
		['a long line', `JWT_SECRET=${'x'.repeat(300_000)}`],
		['a long key', `${'JWT_'.repeat(100_000)}SECRET=x`],
		['many settings', `JWT_SECRET=x\n`.repeat(3000)],
		['many lines that go on', 'a \\\n'.repeat(20_000)],
		['many quoted words', `"a" `.repeat(100_000)],
		['many equals signs', '='.repeat(100_000)],
		['many spaces', `a${' '.repeat(100_000)}b`],
		['many dashes', `JWT_SECRET ${'-'.repeat(100_000)}`],
		['many comments', '# jwt-secrets-ignore-next-line no-hardcoded-secret -- x\n'.repeat(3000)],
		['many here-documents', 'a <<E\n'.repeat(3000)],
		['many dollars', `JWT_SECRET="${'${'.repeat(20_000)}"`],
	])('of %s takes no time', (_, hostile) => {
		// Other tests run at the same time.
		const before = process.cpuUsage();
		expect(reportOf(name, `${hostile}\n`).failures).toEqual([]);
		expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000);
	});
});

test('an alias bomb is no bomb, because aliases are not followed', () => {
	const bomb = `a0: &a0 [x, x]\n${Array.from({length: 40}, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]\n`).join('')}`;
	const started = performance.now();
	expect(reportOf('a.yaml', `${bomb}jwtSecret: ${hole}`).findings).toHaveLength(1);
	expect(performance.now() - started).toBeLessThan(1000);
});

test('what a parser refuses is read line by line, and said so', () => {
	const report = reportOf('a.yaml', `a: [}\njwtSecret: ${hole}\n`);
	expect(report.isLineBased).toBe(true);
	expect(report.findings).toHaveLength(1);
});
