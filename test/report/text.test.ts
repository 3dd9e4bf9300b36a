import {describe, expect, it} from 'vitest';
import {json} from '../../src/report/json.js';
import {printable} from '../../src/report/printable.js';
import {stylish, type Styles} from '../../src/report/stylish.js';
import {summary} from '../../src/report/summary.js';
import {span} from '../scanner/fake-engine.js';
import {reported, result} from './results.js';

const asIs = (text: string): string => text;
const plain: Styles = {strong: asIs, faint: asIs, error: asIs, warning: asIs};
const hostile = 'a\u001B[2Jb\u009B1mc\u202Ed\u2066e\u2028f\rg\n.ts';

describe('printable', () => {
	it('leaves nothing that moves a cursor or turns text around', () => {
		expect(printable(hostile)).toBe('a�[2Jb�1mc�d�e�f�g�.ts');
		expect(printable('a\uD800')).toBe('a�');
	});

	it('leaves every language alone', () => {
		expect(printable('größe/署名/מפתח/👩🏽.ts')).toBe('größe/署名/מפתח/👩🏽.ts');
	});
});

describe('stylish', () => {
	const options = {styles: plain, frameFor: () => [{number: 3, text: `key = '***';`, marked: [6, 11] as const}]};

	it('says what, where, and what to do', () => {
		expect(stylish(result({findings: [reported({related: [{kind: 'use', path: 'src/use.ts', span: span(9, 2)}, {kind: 'use', path: 'src/use.ts', span: span(9, 2, 4)}]}), reported({path: 'src/z.ts', severity: 'warning'})]}), options)).toBe([
			'src/config.ts',
			'  3:7  error  A key is written in source code.  jwt-secrets/no-hardcoded-secret',
			`        3 | key = '***';`,
			'          |       ^^^^^',
			'    used in src/use.ts:9:2',
			'',
			'src/z.ts',
			'  3:7  warning  A key is written in source code.  jwt-secrets/no-hardcoded-secret',
			`        3 | key = '***';`,
			'          |       ^^^^^',
			'',
			'More: https://github.com/jwt-secrets/jwt-secrets/blob/main/docs/rules/no-hardcoded-secret.md',
			'To ignore one: // eslint-disable-next-line jwt-secrets/no-hardcoded-secret -- the reason',
			'', '',
		].join('\n'));
	});

	it.each([
		['src/a.ts', '// eslint-disable-next-line jwt-secrets/no-hardcoded-secret'],
		['web/App.vue', '// eslint-disable-next-line jwt-secrets/no-hardcoded-secret'],
		['app/config.py', '# jwt-secrets-ignore-next-line jwt-secrets/no-hardcoded-secret'],
		['.env.production', '# jwt-secrets-ignore-next-line jwt-secrets/no-hardcoded-secret'],
		['k8s/secret.yaml', '# jwt-secrets-ignore-next-line jwt-secrets/no-hardcoded-secret'],
		['config.jsonc', '// jwt-secrets-ignore-next-line jwt-secrets/no-hardcoded-secret'],
		['appsettings.json', undefined],
		['docs/install.md', undefined],
	])('says how %s ignores a finding', (path, comment) => {
		const text = stylish(result({findings: [reported({path})]}), options);
		expect(text.match(/(?<=To ignore one: ).*(?= -- the reason)/g)?.[0]).toBe(comment);
	});

	it('says it once for each manner of comment', () => {
		const text = stylish(result({findings: [reported({path: 'a.py'}), reported({path: 'a.ts'}), reported({path: 'b.yml', ruleId: 'jwt-secrets/no-fallback-secret'}), reported({path: 'c.json'})]}), options);
		expect(text.match(/(?<=To ignore one: ).*/g)).toEqual([
			'# jwt-secrets-ignore-next-line jwt-secrets/no-fallback-secret -- the reason',
			'// eslint-disable-next-line jwt-secrets/no-hardcoded-secret -- the reason',
		]);
	});

	it('is empty when nothing is found', () => {
		expect(stylish(result(), options)).toBe('');
	});

	it('prints hostile names harmlessly', () => {
		const text = stylish(result({findings: [reported({path: hostile, message: hostile, related: [{kind: 'origin', path: hostile, span: span(1)}]})]}), options);
		expect(text).not.toMatch(/(?!\n)[\p{Cc}\u2028\u202E\u2066]/u);
	});
});

describe('json', () => {
	it('holds version, findings and summary, and no time', () => {
		const report = JSON.parse(json(result({findings: [reported({secretName: 'KEY', value: {bytes: 5, class: 'short'}})], summary: {errors: 1}}))) as Record<string, unknown>;
		expect(Object.keys(report)).toEqual(['version', 'findings', 'summary']);
		expect(report).toMatchObject({
			version: 1,
			findings: [{
				ruleId: 'jwt-secrets/no-hardcoded-secret', messageId: 'hardcodedSecret', severity: 'error', path: 'src/config.ts', role: 'production', secretName: 'KEY',
				span: {start: {line: 3, column: 7}, end: {line: 3, column: 12}}, value: {bytes: 5, class: 'short'}, related: [],
			}],
			summary: {listed: 4, analysed: 2, errors: 1},
		});
		expect(JSON.stringify(report)).not.toContain('seconds');
	});

	it('is harmless on a terminal, and means the same', () => {
		const text = json(result({findings: [reported({path: hostile})]}));
		expect(text).not.toMatch(/(?![\n\t])[\p{Cc}\u2028\u202E\u2066]/u);
		expect((JSON.parse(text) as {findings: {path: string}[]}).findings[0]?.path).toBe(hostile);
	});
});

describe('the summary', () => {
	it('says what was found, listed, analysed and left out, in how many seconds', () => {
		expect(summary(result({summary: {errors: 1, warnings: 2, ignored: 3, skipped: {irrelevant: 1, link: 1, unread: 1}, roles: {production: 1, test: 1}}}))).toBe([
			'1 error, 2 warnings, 3 ignored. 4 files listed, 2 analysed, in 1.3 s.',
			'Left out: 1 in which nothing matters, 1 link, 1 that could not be parsed.',
			'Quiet unless a value is evidently real: 1 test.',
			'',
		].join('\n'));
	});

	it('names what could not be done or read', () => {
		expect(summary(result({failures: ['No.'], summary: {notable: [{path: 'a.ts', reason: 'unread', detail: 'a syntax error in line 2'}, {path: 'b', reason: 'unreadable', detail: 'folder'}, {path: 'c.js', reason: 'large', detail: '6 MB'}], notes: ['N.']}}))).toBe([
			'No.',
			'Not analysed: a.ts (a syntax error in line 2).',
			'Not analysed: b (the folder cannot be opened).',
			'Not analysed: c.js (too large: 6 MB).',
			'N.',
			'0 errors, 0 warnings. 4 files listed, 2 analysed, in 1.3 s.',
			'',
		].join('\n'));
	});

	it('does not drown in names, and prints them harmlessly', () => {
		const notable = Array.from({length: 100}, (_, index) => ({path: `\u001B${index}.ts`, reason: 'unread' as const}));
		const text = summary(result({summary: {notable}}));
		expect(text).toContain('… and 80 more; `--format json` names all.');
		expect(text).not.toContain('\u001B');
		expect(text.split('\n').length).toBeLessThan(25);
	});
});
