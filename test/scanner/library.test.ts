import {expect, it} from 'vitest';
import {scan, ScanError, type ScanOptions} from '../../src/scanner/index.js';
import {temporaryTree} from './temporary-tree.js';

const hole = `import jwt from 'jsonwebtoken';\njwt.sign({}, 'fake-fake-fake');\n`;

it('yields findings, and returns the result', async () => {
	const root = temporaryTree({'a.ts': hole});
	const found = [];
	const running = scan([root], {noCache: true});
	let step = await running.next();
	while (!step.done) {
		found.push(step.value);
		step = await running.next();
	}

	expect(found).toMatchObject([{ruleId: 'jwt-secrets/no-hardcoded-secret', path: 'a.ts', span: {start: {line: 2, column: 14}}}]);
	expect(step.value).toMatchObject({root, findings: found, failures: [], summary: {errors: 1}});
});

it('takes one path, and the options of the command line', async () => {
	const root = temporaryTree({'lib/a.test.ts': hole});
	expect((await scan(root, {noCache: true}).next()).done).toBe(true);
	expect((await scan(root, {noCache: true, includeTests: true}).next()).value).toMatchObject({role: 'test'});
});

it.each([
	[{includeTest: true}, 'There is no option `includeTest`; did you mean `includeTests`?'],
	[{format: 'json'}, 'There is no option `format`'],
	[{noCache: 'yes'}, 'The option `noCache` must be a boolean.'],
])('refuses %j', async (options, message) => {
	const first = scan([], options as ScanOptions).next();
	await expect(first).rejects.toThrow(message);
	await expect(first).rejects.toBeInstanceOf(ScanError);
});

it('refuses a path that does not exist', async () => {
	await expect(scan('no-such-path').next()).rejects.toMatchObject({code: 'BAD_PATH'});
});
