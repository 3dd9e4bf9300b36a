import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {frameOf} from '../../src/report/frame.js';
import {hiddenRanges} from '../../src/report/hidden-ranges.js';

/** The frame of the first place where `reported` stands, as it is shown: the line, and marks below it. */
function show(text: string, reported: string, path = 'a.tsx'): string[] {
	const hidden = hiddenRanges(path, text);
	if (!hidden) {
		return [];
	}

	const start = hidden.text.indexOf(reported);
	return frameOf(hidden.text, hidden.ranges, {start: at(hidden.text, start), end: at(hidden.text, start + reported.length)})
		.flatMap(({number, text: line, marked: [from, to]}) => [`${number}|${line}`, ' '.repeat(String(number).length + 1 + from) + '^'.repeat(to - from)]);
}

function at(text: string, index: number) {
	const lines = text.slice(0, index).split(/\r\n|\r|\n/);
	return {line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1};
}

describe('a frame', () => {
	it('shows the reported line without its literals, and marks the place', () => {
		expect(show(`const a = 1;\nexport const key = 'fake-key' + b; // 'old-key'\nconst c = 'other';`, `'fake-key'`)).toEqual([
			`2|export const key = '***' + b; //***`,
			'                     ^^^^^',
		]);
	});

	it.each([
		['a string', `sign("fake", b)`, '"fake"', 'sign("***", b)'],
		['an empty string', `sign('', 'fake')`, `''`, `sign('', '***')`],
		['a template with substitutions', 'sign(`fake-${a}-fake`, b)', '`fake-${a}-fake`', 'sign(`***${a}***`, b)'],
		['a regular expression', 'sign(/fake/, b)', '/fake/', 'sign(***, b)'],
		['a number', 'sign(12345678, b)', '12345678', 'sign(***, b)'],
		['a big number', 'sign(12345678n, b)', '12345678n', 'sign(***, b)'],
		['nothing of words', 'sign(null, true, b)', 'null', 'sign(null, true, b)'],
		['text and attributes of JSX', `<p title="fake">fake {key}</p>`, 'key', '<p title="***">***{key}</p>'],
		['a comment', '/* fake */ sign(key) /* fake */', 'key', '/**** sign(key) /****'],
		['the first line of a script', '#!/usr/bin/env fake', 'fake', '***'],
		['a type', `type A = 'fake' | B;`, 'B', `type A = '***' | B;`],
		['the name of a member', `a = {'fake': b, [\`fake\`]: c}`, 'b', `a = {'***': b, [\`***\`]: c}`],
		['an import', `import a from 'fake';`, 'a', `import a from '***';`],
	])('hides %s', (_, text, reported, line) => {
		expect(show(text, reported)[0]).toBe(`1|${line}`);
	});

	it('of JSON counts as the file does', () => {
		expect(show('{"secret": "fake",\n "x": "fake-2"}', '"fake"', 'a.json')).toEqual(['1|{"secret": "***', '             ^^^^']);
		expect(show('{"secret": "fake",\n "x": "fake-2"}', '"fake-2"', 'a.json')[0]).toBe('2|"x": "***');
	});

	it('of several lines shows the first three', () => {
		expect(show('sign(`fake\nfake\nfake\nfake`)', '`fake\nfake\nfake\nfake`')).toEqual(['1|sign(`***', '       ^^^^', '2|***', '  ^^^', '3|***', '  ^^^']);
	});

	it('of a long line shows the part around the place', () => {
		const [line = '', marks = ''] = show(`${'a();'.repeat(500)}sign('fake');${'b();'.repeat(500)}`, `'fake'`);
		expect(line.length).toBeLessThan(170);
		expect(line.slice(marks.indexOf('^'))).toMatch(/^'\*\*\*'/);
	});

	it('keeps its place with CRLF, tabs and a byte order mark', () => {
		expect(show(`\uFEFF\r\n\t\tsign('fake');\r\n`, `'fake'`)).toEqual([`2|sign('***');`, '       ^^^^^']);
	});

	it('is none of a file that cannot be parsed', () => {
		expect(show(`const = 'fake'`, `'fake'`)).toEqual([]);
	});
});

it('never shows what a literal or comment holds', () => {
	const marker = 'QZQZ';
	const piece = fc.constantFrom(
		`'${marker}'`, `"${marker}"`, `\`${marker}\``, `\`${marker}\${a}${marker}\``, `\`\${a}${marker}\${'${marker}'}\``, `/${marker}['"\`]/`, `'it\\'s ${marker}'`,
		`/* ${marker} ' */`, 'a', 'b()', `<p>${marker} it's</p>`, `<p a="${marker}" />`, `{'${marker}': a}['${marker}']`, '`\n`', '/* \n */',
	);
	fc.assert(fc.property(fc.array(piece, {minLength: 1, maxLength: 8}), fc.nat(), (pieces, choice) => {
		const text = `f(${pieces.map(part => part.startsWith('/*') ? `${part} a` : part).join(', ')}) // ${marker}`;
		const hidden = hiddenRanges('a.tsx', text);
		expect(hidden).toBeDefined();
		const index = choice % text.length;
		const lines = frameOf(text, hidden?.ranges ?? [], {start: at(text, index), end: at(text, Math.min(text.length, index + 5))});
		expect(lines.length).toBeGreaterThan(0);
		expect(lines.map(line => line.text).join('\n')).not.toContain('QZ');
	}), {numRuns: 300});
});

it.each([
	['.env', 'JWT_SECRET=QZQZ=', 'JWT_SECRET=***'],
	['.env', 'export JWT_SECRET = "QZ QZ" # QZQZ', '*** JWT_SECRET = "***'],
	['a.yaml', 'a: {jwtSecret: QZQZ, b: QZQZ-}', 'a: {jwtSecret: *** b: ***'],
	['a.yaml', '- name: JWT_SECRET=QZQZ', '- name: ***'],
	['a.json', '{"jwtSecret": "QZQZ", "b": ["-QZQZ"]}', '{"jwtSecret": "*** "b": ["***'],
	['Dockerfile', 'ENV JWT_SECRET=QZQZ OTHER=QZQZ', '*** JWT_SECRET=*** OTHER=***'],
	['a.sh', 'JWT_SECRET=QZQZ curl -H "x: QZQZ"', '***'],
	['a.tf', 'jwt_secret = "QZQZ" // QZQZ', 'jwt_secret = "***'],
	['a.ini', 'jwt_secret = =QZQZ', 'jwt_secret = ***'],
	['a.properties', 'jwt.secret = QZ\\\n  QZQZ', 'jwt.secret = ***'],
])('of %s shows keys only: %s', (path, text, shown) => {
	const [line = ''] = show(text, 'Q', path);
	expect(line).toBe(`1|${shown}`);
});
