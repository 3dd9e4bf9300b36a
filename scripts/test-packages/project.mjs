import {mkdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {mustRun} from './run.mjs';

export const sample = 'visibly-fake-sample';

const files = {
	'package.json': '{"private": true}\n',
	'src/session.js': `const jwt = require('jsonwebtoken');\nexports.issue = claims => jwt.sign(claims, '${sample}');\n`,
	'clean/session.js': 'const jwt = require(\'jsonwebtoken\');\nexports.issue = claims => jwt.sign(claims, process.env.JWT_SECRET);\n',
	'import.config.mjs': 'import plugin from \'eslint-plugin-jwt-secrets\';\nexport default [plugin.configs.recommended].flat();\n',
	'require.config.cjs': 'const {default: plugin} = require(\'eslint-plugin-jwt-secrets\');\nmodule.exports = [plugin.configs.recommended].flat();\n',
	'entries.mjs': `import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
const require = createRequire(import.meta.url);
const plugin = (await import('eslint-plugin-jwt-secrets')).default;
assert.equal(plugin.meta.name, 'eslint-plugin-jwt-secrets');
assert.equal(require('eslint-plugin-jwt-secrets').default, plugin, 'import and require give two copies');
const {scan} = await import('eslint-plugin-jwt-secrets/scanner');
assert.equal(typeof scan, 'function');
assert.equal(require('eslint-plugin-jwt-secrets/scanner').scan, scan);
const {requireSecret} = await import('jwt-secrets-guard');
assert.equal(typeof requireSecret, 'function');
assert.equal(require('jwt-secrets-guard').requireSecret, requireSecret);
const {checkSecret} = await import('jwt-secrets-guard/policy');
assert.equal(require('jwt-secrets-guard/policy').checkSecret, checkSecret);
assert.notEqual(checkSecret('secret', {alg: 'HS256'}).length, 0);
const found = [];
for await (const finding of scan(['src'])) found.push(finding);
assert.deepEqual(found.map(({ruleId, path}) => [ruleId, path.split('/').at(-1)]), [['jwt-secrets/no-hardcoded-secret', 'session.js']]);
`,
	'types.mts': `import type {ESLint, Linter} from 'eslint';
import plugin from 'eslint-plugin-jwt-secrets';
import {scan} from 'eslint-plugin-jwt-secrets/scanner';
import {requireSecret} from 'jwt-secrets-guard';
import {checkSecret} from 'jwt-secrets-guard/policy';
export const own: ESLint.Plugin = plugin;
export const config: Linter.Config[] = [plugin.configs.recommended].flat();
for await (const finding of scan(['src'])) console.log(finding.ruleId.length, finding.span.start.line, checkSecret('x', {alg: 'HS256'}).length, requireSecret);
`,
	'tsconfig.json': '{"compilerOptions": {"module": "NodeNext", "target": "ES2023", "lib": ["ES2023", "DOM"], "strict": true, "noEmit": true, "skipLibCheck": true, "types": []}, "include": ["types.mts"]}\n',
};

/** An empty project of somebody else, with the packages installed by name and one hole in it. */
export async function makeProject(folder, {registry, cache, eslint}) {
	for (const [path, text] of Object.entries(files)) {
		await mkdir(dirname(join(folder, path)), {recursive: true});
		await writeFile(join(folder, path), text);
	}

	const install = ['install', '--no-audit', '--no-fund', '--registry', registry, '--cache', cache];
	await mustRun('npm', [...install, 'eslint-plugin-jwt-secrets', 'jwt-secrets-guard', `eslint@${eslint}`], {cwd: folder});
}
