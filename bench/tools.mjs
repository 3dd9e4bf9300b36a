import {rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {cache, gitleaksProgram, npmPeers, ripgrepProgram} from './peers.mjs';

const node = process.execPath;
const command = fileURLToPath(new URL('../bin/jwt-secrets.js', import.meta.url));
const foundSomething = [0, 1];

/** @typedef {import('./measure.mjs').Command & {name: string, absent?: undefined} | {name: string, absent: string}} Tool */

/**
 * Every tool with the command that makes it read the whole of a tree, cheapest first.
 *
 * @param {string} path
 * @returns {Tool[]}
 */
export function tools(path) {
	const npm = npmPeers();
	const jwt = jwtConfigs(npm);
	const warm = join(cache, 'warm');
	rmSync(warm, {recursive: true, force: true});
	const ours = (...options) => ({program: node, args: [command, 'scan', path, '--format', 'json', ...options], statuses: foundSomething});

	return [
		{name: 'node -e 0', program: node, args: ['-e', '0']},
		{name: 'listing and reading alone', program: node, args: [fileURLToPath(new URL('listing.mjs', import.meta.url)), path]},
		{name: 'ripgrep, one word', ...ripgrepProgram(npm), args: ['--ignore-case', '--count', 'jwt', path], statuses: foundSomething},
		{name: 'jwt-secrets, no cache', ...ours('--no-cache')},
		{name: 'jwt-secrets, warm cache', ...ours(), env: {XDG_CACHE_HOME: warm}},
		{name: 'gitleaks dir', ...gitleaksProgram(), args: ['dir', path, '--no-banner', '--redact', '--exit-code', '0', '--log-level', 'error']},
		{
			name: 'oxlint + eslint-plugin-jwt',
			program: node,
			args: [join(npm, 'node_modules/oxlint/bin/oxlint'), '--config', jwt.oxlint, '--disable-nested-config', '--quiet', path],
			statuses: foundSomething,
		},
		{
			name: 'eslint + eslint-plugin-jwt',
			program: node,
			args: [join(npm, 'node_modules/eslint/bin/eslint.js'), '--config', jwt.eslint, '--quiet', '--no-inline-config', '.'],
			// ESLint takes the working directory as the base of `--config`, and refuses files outside it.
			cwd: path,
			statuses: foundSomething,
		},
	];
}

/** One set of rules for both linters: the plugin's recommended preset, and nothing else. */
function jwtConfigs(npm) {
	const oxlint = join(npm, 'oxlintrc.json');
	const eslint = join(npm, 'eslint.config.js');
	const rules = [
		'no-algorithm-none', 'no-algorithm-confusion', 'require-algorithm-whitelist', 'no-decode-without-verify', 'no-weak-secret',
		'no-hardcoded-secret', 'no-timestamp-manipulation', 'require-expiration', 'no-sensitive-payload',
	];
	writeFileSync(oxlint, JSON.stringify({
		plugins: [],
		jsPlugins: ['eslint-plugin-jwt'],
		categories: {correctness: 'off'},
		rules: Object.fromEntries(rules.map(rule => [`jwt/${rule}`, 'error'])),
	}));
	writeFileSync(eslint, `import jwt from 'eslint-plugin-jwt';
import {parser} from 'typescript-eslint';
export default [
	{files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'], languageOptions: {parser}, plugins: {jwt}, rules: jwt.configs.recommended.rules},
];
`);
	return {oxlint, eslint};
}
