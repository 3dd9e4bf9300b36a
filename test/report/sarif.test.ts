import {readFileSync} from 'node:fs';
import {Ajv} from 'ajv';
import addFormats from 'ajv-formats';
import type {Log, Run} from 'sarif';
import {describe, expect, it} from 'vitest';
import {loadRuleFacts} from '../../src/report/rule-facts.js';
import {sarif} from '../../src/report/sarif.js';
import {span} from '../scanner/fake-engine.js';
import {reported, result} from './results.js';

const {$schema: _draft, id: _id, ...schema} = JSON.parse(readFileSync(new URL('../schemas/sarif-2.1.0.json', import.meta.url), 'utf8')) as Record<string, unknown>;
// The schema is of draft 4; without the two keywords that name it, draft 7 reads the rest as draft 4 does.
// One of its patterns is no Unicode expression.
const ajv = new Ajv({strict: false, allErrors: true, unicodeRegExp: false});
addFormats.default(ajv);
const validate = ajv.compile(schema);
const rules = await loadRuleFacts();

function runOf(...given: Parameters<typeof result>): Run {
	const log = JSON.parse(sarif(result(...given), {version: '1.2.3', rules})) as Log;
	validate(log);
	expect(validate.errors ?? []).toEqual([]);
	const [run] = log.runs;
	if (!run) {
		throw new Error('There is no run.');
	}

	return run;
}

it('is refused by the schema when it is broken', () => {
	expect(validate({version: '2.1.0', runs: [{tool: {driver: {name: 'jwt-secrets'}}, results: [{level: 'fatal', message: {}}]}]})).toBe(false);
	expect(validate({version: '2.1.0', runs: [{}]})).toBe(false);
});

describe('a valid log', () => {
	it('of nothing', () => {
		expect(runOf().results).toEqual([]);
	});

	it('names tool and rules, with help and CWE', () => {
		const {driver} = runOf().tool;
		expect(driver).toMatchObject({name: 'jwt-secrets', version: '1.2.3'});
		const rule = driver.rules?.find(({id}) => id === 'jwt-secrets/no-hardcoded-secret');
		expect(rule).toMatchObject({name: 'NoHardcodedSecret', defaultConfiguration: {level: 'error'}, properties: {tags: ['security', 'external/cwe/cwe-321', 'external/cwe/cwe-798']}});
		expect(rule?.helpUri).toMatch(/no-hardcoded-secret\.md$/);
		expect(rule?.help?.text).toContain(rule?.helpUri);
	});

	it('of a finding with all that is known of it', () => {
		const run = runOf({findings: [reported({secretName: 'JWT_SECRET', related: [{kind: 'use', path: 'src/use.ts', span: span(9, 2, 3)}]})]});
		expect(run.results).toEqual([{
			ruleId: 'jwt-secrets/no-hardcoded-secret',
			ruleIndex: run.tool.driver.rules?.findIndex(({id}) => id === 'jwt-secrets/no-hardcoded-secret'),
			level: 'error',
			message: {text: 'A key is written in source code.'},
			locations: [{physicalLocation: {artifactLocation: {uri: 'src/config.ts', uriBaseId: '%SRCROOT%'}, region: {startLine: 3, startColumn: 7, endLine: 3, endColumn: 12}}}],
			relatedLocations: [{
				id: 1, message: {text: 'It is used here.'},
				physicalLocation: {artifactLocation: {uri: 'src/use.ts', uriBaseId: '%SRCROOT%'}, region: {startLine: 9, startColumn: 2, endLine: 9, endColumn: 5}},
			}],
			partialFingerprints: {'jwtSecrets/v1': 'jwt-secrets/no-hardcoded-secret::src/config.ts::key::1'},
			suppressions: [],
			properties: {role: 'production', secretName: 'JWT_SECRET'},
		}]);
	});

	it('of what a directive ignores, with its reason', () => {
		const {results} = runOf({findings: [reported()], ignored: [{...reported(), reason: 'a demonstration'}, reported()]});
		expect(results?.map(({suppressions}) => suppressions)).toEqual([[], [{kind: 'inSource', justification: 'a demonstration'}], [{kind: 'inSource'}]]);
	});

	it('of what could not be done', () => {
		const {invocations: [invocation] = []} = runOf({
			failures: ['No file could be listed below `x`.'],
			summary: {notable: [{path: 'a b.ts', reason: 'unread', detail: 'a syntax error in line 1'}], notes: ['A note.']},
		});
		expect(invocation?.executionSuccessful).toBe(false);
		expect(invocation?.toolExecutionNotifications?.map(({level, message: {text}}) => `${level ?? ''}: ${text ?? ''}`)).toEqual([
			'error: No file could be listed below `x`.', 'warning: Not analysed: a syntax error in line 1.', 'note: A note.',
		]);
	});

	it.each([
		['src/ä b.ts', 'src/%C3%A4%20b.ts'],
		['a:b#c?d%.ts', 'a%3Ab%23c%3Fd%25.ts'],
		['half\uD800.ts', 'half%EF%BF%BD.ts'],
		['../other/a.ts', '../other/a.ts'],
	])('of the path %j', (path, uri) => {
		expect(runOf({findings: [reported({path})]}).results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(uri);
	});
});

it('lists every rule that can report', () => {
	expect(rules.map(({id}) => id)).toEqual(expect.arrayContaining(['jwt-secrets/no-fallback-secret', 'jwt-secrets/unused-ignore', 'jwt-secrets/directive']));
	for (const {id, description, url, weaknesses} of rules) {
		expect(url, id).toMatch(/^https:\/\/.*\/[\w-]+\.md$/);
		expect(description, id).not.toBe('');
		expect(weaknesses.every(weakness => /^CWE-\d+$/.test(weakness)), id).toBe(true);
	}
});
