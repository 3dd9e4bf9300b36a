import {ESLint} from 'eslint';
import tseslint from 'typescript-eslint';

const prefix = 'jwt-secrets/';

/**
 * Our rules' share of an ESLint run, by ESLint's own clock: beside typescript-eslint's recommended preset without types,
 * which is the least that a TypeScript project runs.
 *
 * @param {string} path
 */
export async function eslintShare(path) {
	const {default: plugin} = await import('../dist/src/plugin.js');
	const files = ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'];
	const eslint = new ESLint({
		cwd: path,
		stats: true,
		overrideConfigFile: true,
		allowInlineConfig: false,
		overrideConfig: [
			...tseslint.configs.recommended.map(config => ({...config, files})),
			...[plugin.configs.recommended].flat().map(config => ({files, ...config})),
		],
	});

	let total = 0;
	const byRule = new Map();
	for (const {stats} of await eslint.lintFiles(['.'])) {
		for (const pass of stats?.times.passes ?? []) {
			total += pass.total;
			for (const [rule, {total: time}] of Object.entries(pass.rules ?? {})) {
				if (rule.startsWith(prefix)) {
					byRule.set(rule, (byRule.get(rule) ?? 0) + time);
				}
			}
		}
	}

	const ours = [...byRule.values()].reduce((sum, time) => sum + time, 0);
	return {
		share: ours / total,
		seconds: total / 1000,
		byRule: [...byRule].map(([rule, time]) => ({rule, share: time / total})).toSorted((a, b) => b.share - a.share),
	};
}
