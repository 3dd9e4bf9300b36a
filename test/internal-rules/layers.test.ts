import {fileURLToPath} from 'node:url';
import {ESLint} from 'eslint';
import {describe, expect, it} from 'vitest';

const cwd = fileURLToPath(new URL('../..', import.meta.url));
const boundaries = new Set(['import-x/no-restricted-paths', '@typescript-eslint/no-restricted-imports', 'no-restricted-syntax']);
const eslint = new ESLint({
	cwd,
	ruleFilter: ({ruleId}) => boundaries.has(ruleId),
	overrideConfig: {languageOptions: {parserOptions: {projectService: false}}},
});

/** Each import points the wrong way and has a neighbour that may do the same. */
const pairs = [
	{code: 'import \'../analysis/ast.js\';', wrong: 'src/knowledge/x.ts', right: 'src/languages/x.ts'},
	{code: 'import type {Project} from \'../analysis/project.js\';', wrong: 'src/knowledge/x.ts', right: 'src/scanner/x.ts'},
	{code: 'import \'../create-rule.js\';', wrong: 'src/analysis/x.ts', right: 'src/scanner/x.ts'},
	{code: 'import \'../guard/src/policy.js\';', wrong: 'rules/x.ts', right: 'test/x.ts'},
	{code: 'import \'../../package.json\';', wrong: 'guard/src/x.ts', right: 'src/cli/x.ts'},
	{code: 'import \'eslint\';', wrong: 'rules/x.ts', right: 'test/x.ts'},
	{code: 'import {ESLintUtils} from \'@typescript-eslint/utils\';', wrong: 'src/create-rule.ts', right: 'test/x.ts'},
	{code: 'import commander from \'commander\';', wrong: 'guard/src/x.ts', right: 'src/cli/x.ts'},
	{code: 'export function f() {}', wrong: 'src/knowledge/x.ts', right: 'src/analysis/x.ts'},
];

describe('import layers', () => {
	it.each(pairs)('$wrong may not: $code', async ({code, wrong, right}) => {
		expect(await messagesFor(code, wrong)).not.toEqual([]);
		expect(await messagesFor(code, right)).toEqual([]);
	});

	it('lets everyone import types of what is not there at run time', async () => {
		expect(await messagesFor('import type {TSESTree} from \'@typescript-eslint/utils\';', 'rules/x.ts')).toEqual([]);
	});
});

async function messagesFor(code: string, filePath: string): Promise<string[]> {
	const [result] = await eslint.lintText(code, {filePath});
	return (result?.messages ?? []).map(({message}) => message);
}
