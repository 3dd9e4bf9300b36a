import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {FileReport} from '../../src/scanner/engine.js';
import {group, originsOf} from '../../src/scanner/group.js';
import {directive, finding, origin, report, span} from './fake-engine.js';

const config = '/r/config.ts';
const use = '/r/use.ts';
const other = '/r/other.ts';
const literal = span(3, 20, 8);

function grouped(reports: Readonly<Record<string, FileReport>>, isScanned = (path: string) => path.startsWith('/r/')) {
	return group(new Map(Object.entries(reports)), isScanned).findings;
}

const atUse = (path: string, more = {}) => finding(path, span(9, 5), {related: [origin(config, literal)], ...more});

describe('a literal in another file', () => {
	it('is reported where it stands, with its use', () => {
		expect(grouped({[use]: report({findings: [atUse(use)]})})).toMatchObject([
			{finding: {path: config, span: literal, related: [{kind: 'use', path: use, span: span(9, 5)}]}},
		]);
	});

	it('is said as it would be there', () => {
		const [found] = grouped({[use]: report({findings: [finding(use, span(9, 5), {message: 'Written in `config.ts:3`.', related: [{...origin(config, literal), message: 'Written here.'}]})]})});
		expect(found?.finding.message).toBe('Written here.');
	});

	it('is one finding with all its uses', () => {
		const found = grouped({[use]: report({findings: [atUse(use)]}), [other]: report({findings: [atUse(other)]})});
		expect(found.map(({finding: {related}}) => related.map(({path}) => path))).toEqual([[other, use]]);
	});

	it('has the role of its own file', () => {
		const [found] = grouped({[use]: report({findings: [atUse(use)]}), [config]: report({role: 'ci'})});
		expect(found?.finding.role).toBe('ci');
	});

	it('stays at its use when its file is not scanned', () => {
		const found = grouped({[use]: report({findings: [atUse(use)]})}, path => path === use);
		expect(found).toMatchObject([{finding: {path: use, related: [{kind: 'origin', path: config}]}}]);
	});

	it('stays in its place when a leak of it is reported', () => {
		const found = grouped({[use]: report({findings: [atUse(use, {ruleId: 'jwt-secrets/no-secret-in-log'})]})});
		expect(found).toMatchObject([{finding: {path: use}}]);
	});

	it('needs the directives of its file', () => {
		expect(originsOf(report({findings: [atUse(use)], ignored: [{finding: atUse(use, {related: [origin(other, literal)]})}]}))).toEqual([config, other]);
	});
});

describe('uses that a file hands over', () => {
	it('are added to the finding of the literal', () => {
		const found = grouped({
			[config]: report({findings: [finding(config, literal)]}),
			[use]: report({uses: [{origin: {path: config, span: literal}, use: {path: use, span: span(4)}}]}),
		});
		expect(found).toMatchObject([{finding: {path: config, related: [{kind: 'use', path: use, span: span(4)}]}}]);
	});

	it('make no finding by themselves', () => {
		expect(grouped({[use]: report({uses: [{origin: {path: config, span: literal}, use: {path: use, span: span(4)}}]})})).toEqual([]);
	});
});

describe('one literal, one finding', () => {
	it('of the first rule in order, with the places of all', () => {
		const found = grouped({
			[config]: report({findings: [finding(config, literal, {ruleId: 'jwt-secrets/no-hardcoded-secret'})]}),
			[use]: report({findings: [atUse(use, {ruleId: 'jwt-secrets/no-fallback-secret'})]}),
		});
		expect(found).toMatchObject([{finding: {ruleId: 'jwt-secrets/no-fallback-secret', related: [{path: use}]}}]);
	});

	it('but two literals on one line are two', () => {
		expect(grouped({[config]: report({findings: [finding(config, span(3, 1)), finding(config, span(3, 9))]})})).toHaveLength(2);
	});

	it('and a leak at the same place is another finding', () => {
		const findings = [finding(config, literal), finding(config, literal, {ruleId: 'jwt-secrets/no-secret-in-log'})];
		expect(grouped({[config]: report({findings})})).toHaveLength(2);
	});
});

describe('directives', () => {
	it('of the literal\'s file silence what is moved there', () => {
		const silencer = directive(config, 2, {reason: 'a demonstration'});
		const {findings, usedDirectives} = group(new Map(Object.entries({
			[use]: report({findings: [atUse(use)]}),
			[config]: report({directives: [directive(config, 7), silencer]}),
		})), () => true);
		expect(findings).toMatchObject([{finding: {path: config}, ignored: {reason: 'a demonstration'}}]);
		expect([...usedDirectives]).toEqual([silencer]);
	});

	it.each([
		['for another line', {from: {line: 5, column: 1}}],
		['for another rule', {ruleIds: ['jwt-secrets/no-weak-secret']}],
		['that ended before', {from: {line: 1, column: 1}, to: {line: 3, column: 20}}],
	])('%s do not', (_, more) => {
		const found = grouped({[use]: report({findings: [atUse(use)]}), [config]: report({directives: [directive(config, 2, more)]})});
		expect(found.map(({ignored}) => ignored)).toEqual([undefined]);
	});

	it('for all rules and the rest of the file do', () => {
		const open = {place: {path: config, span: span(1)}, ruleIds: [], from: {line: 2, column: 1}, isUsed: false};
		const found = grouped({[use]: report({findings: [atUse(use)]}), [config]: report({directives: [open]})});
		expect(found).toMatchObject([{ignored: {}}]);
	});

	it('at one use leave the others reported', () => {
		const found = grouped({
			[use]: report({ignored: [{finding: atUse(use), reason: 'fine here'}]}),
			[other]: report({findings: [atUse(other)]}),
		});
		expect(found).toMatchObject([{finding: {related: [{path: other}, {path: use}]}}]);
		expect(found[0]).not.toHaveProperty('ignored');
	});

	it('at every use silence the literal', () => {
		expect(grouped({[use]: report({ignored: [{finding: atUse(use), reason: 'fine here'}]})})).toMatchObject([{finding: {path: config}, ignored: {reason: 'fine here'}}]);
	});
});

describe('whatever is reported', () => {
	const paths = fc.constantFrom(config, use, other);
	const spans = fc.record({line: fc.integer({min: 1, max: 3}), column: fc.integer({min: 1, max: 3})}).map(({line, column}) => span(line, column));
	const rules = fc.constantFrom('no-client-secret', 'no-fallback-secret', 'no-hardcoded-secret', 'no-weak-secret', 'no-secret-in-log').map(name => `jwt-secrets/${name}`);
	const findings = fc.tuple(paths, spans, rules, fc.option(fc.tuple(paths, spans)))
		.map(([path, at, ruleId, from]) => finding(path, at, {ruleId, related: from ? [origin(...from)] : []}));
	const asReports = (list: readonly ReturnType<typeof finding>[]) => Object.fromEntries(
		[...new Set(list.map(({path}) => path))].map(path => [path, report({findings: list.filter(own => own.path === path)})]),
	);

	it('comes out in one order, and the same again', () => {
		fc.assert(fc.property(fc.array(findings, {maxLength: 12}), list => {
			const found = grouped(asReports(list));
			expect(grouped(asReports(list.toReversed())).map(({finding: {path, span: at, ruleId}}) => [path, at, ruleId]))
				.toEqual(found.map(({finding: {path, span: at, ruleId}}) => [path, at, ruleId]));
		}));
	});

	it('is one finding a literal, and no literal is lost', () => {
		fc.assert(fc.property(fc.array(findings, {maxLength: 12}), list => {
			const places = (path: string, {start}: {start: {line: number; column: number}}) => `${path}:${start.line}:${start.column}`;
			const literals = list.filter(({ruleId}) => ruleId !== 'jwt-secrets/no-secret-in-log');
			const expected = new Set(literals.map(({path, span: at, related: [from]}) => from && from.path !== path ? places(from.path, from.span) : places(path, at)));
			const found = grouped(asReports(list)).map(({finding: own}) => own).filter(({ruleId}) => ruleId !== 'jwt-secrets/no-secret-in-log');
			expect(found.map(({path, span: at}) => places(path, at)).sort()).toEqual([...expected].sort());
		}));
	});

	it('is grouped already when it was grouped before', () => {
		fc.assert(fc.property(fc.array(findings, {maxLength: 12}), list => {
			const once = grouped(asReports(list)).map(({finding: own}) => own);
			expect(grouped(asReports(once)).map(({finding: own}) => own)).toEqual(once);
		}));
	});
});
