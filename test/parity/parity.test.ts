import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {scan} from '../../dist/src/scanner/index.js';
import {layOutFixtures} from './fixture-tree.js';
import {eslint, oxlint, ruleIds, scanner, type Said} from './hosts.js';

/** Silence everywhere would be agreement as well: so many findings of each rule must stand in the fixtures. */
const minimum: Readonly<Record<string, number>> = {
	'jwt-secrets/no-client-secret': 4,
	'jwt-secrets/no-fallback-secret': 18,
	'jwt-secrets/no-hardcoded-secret': 15,
	'jwt-secrets/no-hardcoded-token': 1,
	'jwt-secrets/no-secret-in-log': 4,
	'jwt-secrets/no-secret-in-response': 3,
	'jwt-secrets/no-unsafe-algorithm': 2,
	'jwt-secrets/no-weak-secret': 3,
	'jwt-secrets/valid-ignore': 3,
};

let root: string;
let paths: readonly string[];
let reference: Said;

beforeAll(async () => {
	const fixtures = layOutFixtures();
	root = fixtures.root;
	// What text editors and checkouts do to files.
	const legacy = readFileSync(join(root, 'src/legacy.js'), 'utf8');
	const variants = {
		'src/bom.js': `\uFEFF${legacy}`,
		'src/windows.js': legacy.replaceAll('\n', '\r\n'),
		'src/script.js': `#!/usr/bin/env node\n${legacy}`,
		'src/unicode.js': legacy.replace('exports.sign', '/* schlüssel 🔑 */ exports.sign'),
	};
	for (const [path, text] of Object.entries(variants)) {
		writeFileSync(join(root, path), text);
	}

	paths = [...fixtures.paths, ...Object.keys(variants).map(path => join(root, path))];
	reference = await eslint(root, '10', 'everywhere');
}, 120_000);

afterAll(() => {
	rmSync(root, {recursive: true, force: true});
});

describe('the reference', () => {
	test.each(ruleIds)('holds enough of %s', ruleId => {
		expect(reference.filter(line => line.includes(` ${ruleId} `)).length).toBeGreaterThanOrEqual(minimum[ruleId] ?? Number.POSITIVE_INFINITY);
	});
});

describe('says the same as ESLint 10', () => {
	test('ESLint 10 with its own parser for JavaScript', async () => {
		expect(await eslint(root, '10', 'typescript')).toEqual(reference);
	});

	test('ESLint 9.15', async () => {
		expect(await eslint(root, '9', 'everywhere')).toEqual(reference);
	});

	test('the scanner', () => {
		expect(scanner(root, paths)).toEqual(reference);
	});

	test('oxlint, which reads programs only, and no configuration comments', () => {
		const isElsewhere = (line: string) => /\.[cm]?[jt]sx?:/.test(line) && !line.startsWith('src/configured.js:');
		expect(oxlint(root).filter(isElsewhere)).toEqual(reference.filter(isElsewhere));
	});
});

test('the filter drops no finding', async () => {
	const findings = async (noFilter: boolean) => {
		const found = [];
		for await (const finding of scan([root], {noCache: true, noFilter})) {
			found.push(finding);
		}

		return found;
	};

	const filtered = await findings(true);
	expect(filtered.length).toBeGreaterThan(30);
	expect(await findings(false)).toEqual(filtered);
});
