import {existsSync} from 'node:fs';
import stylistic from '@stylistic/eslint-plugin';
import eslintPlugin from 'eslint-plugin-eslint-plugin';
import {createNodeResolver, importX} from 'eslint-plugin-import-x';
import {defineConfig, globalIgnores} from 'eslint/config';
import tseslint from 'typescript-eslint';
import hostApi from './scripts/internal-rules/host-api.js';

/** Lowest first: a file imports from its own layer and from those above it in this list, never from those below. */
const layers = [
	['src/knowledge'],
	['src/finding.ts'],
	['src/analysis', 'src/languages', 'src/host-services.ts'],
	['src/create-rule.ts'],
	['rules'],
	['src/plugin.ts'],
	['src/scanner'],
	['src/report'],
	['src/cli'],
];
const shipped = ['src/**/*.ts', 'rules/**/*.ts'];
const typed = ['**/*.ts'];
const scripts = ['**/*.js', '**/*.mjs'];

/** What users of ESLint have and users of the scanner pay 300 ms for, or do not have at all. */
const typesOnly = ['@typescript-eslint/utils', '@typescript-eslint/parser', 'typescript', 'typescript-eslint', 'eslint'].map(name => ({
	name,
	allowTypeImports: true,
	message: 'The scanner must start without it: `import type` only.',
}));

export default defineConfig(
	globalIgnores(['**/dist/', 'guard/build/', '**/coverage/', '.bench/', 'test/fixtures/', 'test/**/fixtures/']),
	{linterOptions: {reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error'}},
	{
		files: typed,
		extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
		languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
		rules: {
			'@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports', disallowTypeAnnotations: false}],
			'@typescript-eslint/consistent-type-exports': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': ['error', {considerDefaultExhaustiveForUnions: true}],
			'@typescript-eslint/no-import-type-side-effects': 'error',
			'@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
			'@typescript-eslint/no-unused-vars': ['error', {ignoreRestSiblings: true}],
			'@typescript-eslint/ban-ts-comment': ['error', {'ts-expect-error': true}],
			// Node types are compared as strings: their enum is a run-time import of `@typescript-eslint/utils`.
			'@typescript-eslint/no-unsafe-enum-comparison': 'off',
			// A tree of another parser is narrowed by its `type` field and then asserted: the rule cannot see that this is sound.
			'@typescript-eslint/no-unsafe-type-assertion': 'off',
			'@typescript-eslint/prefer-nullish-coalescing': ['error', {ignorePrimitives: {string: true, boolean: true}}],
			'@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true}],
		},
	},
	{
		files: [...typed, ...scripts],
		plugins: {'@stylistic': stylistic},
		rules: {
			...stylistic.configs.customize({indent: 'tab', quotes: 'single', semi: true, braceStyle: '1tbs', quoteProps: 'as-needed', jsx: false}).rules,
			'@stylistic/object-curly-spacing': ['error', 'never'],
			'@stylistic/space-before-function-paren': ['error', {anonymous: 'never', named: 'never', asyncArrow: 'always'}],
			'@stylistic/generator-star-spacing': ['error', 'both'],
			'@stylistic/yield-star-spacing': ['error', 'both'],
			'@stylistic/arrow-parens': ['error', 'as-needed'],
			'@stylistic/block-spacing': 'off',
			'@stylistic/max-statements-per-line': 'off',
			'@stylistic/multiline-ternary': 'off',
			'@stylistic/operator-linebreak': ['error', 'before', {overrides: {'=': 'after'}}],
			'@stylistic/no-mixed-operators': 'off',
			'@stylistic/indent-binary-ops': 'off',
			'@stylistic/quotes': ['error', 'single', {avoidEscape: true, allowTemplateLiterals: 'always'}],
			'@stylistic/spaced-comment': ['error', 'always', {block: {balanced: true}}],
			curly: ['error', 'all'],
			eqeqeq: 'error',
			'no-var': 'error',
			'object-shorthand': 'error',
			'prefer-const': 'error',
		},
	},
	{
		files: [...typed, ...scripts],
		plugins: {'import-x': importX},
		settings: {
			'import-x/resolver-next': [createNodeResolver({
				extensions: ['.ts', '.js', '.mjs', '.json'],
				extensionAlias: {'.js': ['.ts', '.js']},
				conditionNames: ['types', 'import', 'default'],
			})],
		},
		rules: {
			'import-x/no-restricted-paths': ['error', {
				basePath: import.meta.dirname,
				zones: [
					...layers.flatMap((target, index) => {
						const above = layers.slice(index + 1).flat();
						return above.length === 0 ? [] : [{target, from: above, message: 'Imports point one way: see DESIGN, section 6.'}];
					}),
					{target: 'guard/src', from: '.', except: ['guard/src'], message: 'The guard imports nothing outside itself.'},
					{target: ['src', 'rules'], from: 'guard/src', message: 'Import the published name, `jwt-secrets-guard/policy`.'},
					{target: ['src', 'rules', 'guard/src'], from: ['test', 'scripts', 'bench'], message: 'What ships imports nothing that does not.'},
				],
			}],
			'import-x/no-cycle': ['error', {ignoreExternal: true}],
			'import-x/no-duplicates': 'error',
			'import-x/no-default-export': 'off',
			'import-x/order': ['error', {groups: ['builtin', ['external', 'internal', 'unknown'], ['parent', 'sibling', 'index']]}],
		},
	},
	{
		files: shipped,
		rules: {'@typescript-eslint/no-restricted-imports': ['error', {paths: typesOnly}]},
	},
	{
		files: ['src/knowledge/**/*.ts'],
		rules: {
			'no-restricted-syntax': ['error', {
				selector: 'ClassDeclaration, IfStatement, SwitchStatement, ForStatement, ForOfStatement, WhileStatement, ExportNamedDeclaration > FunctionDeclaration',
				message: 'Knowledge is data: it may build rows, but what interprets them belongs in `src/analysis/`.',
			}],
			'@typescript-eslint/no-restricted-imports': ['error', {
				patterns: [{regex: '^(?!\\.{1,2}/|jwt-secrets-guard/policy$)', message: 'Knowledge is data: it imports only other knowledge and the policy.'}],
			}],
		},
	},
	{
		files: ['guard/src/**/*.ts'],
		rules: {
			'@typescript-eslint/no-restricted-imports': ['error', {
				patterns: [{regex: '^(?!\\.{1,2}/|node:)', message: 'The guard has no dependencies.'}],
			}],
		},
	},
	{
		files: ['rules/**/*.ts', 'src/analysis/**/*.ts', 'src/*.ts'],
		plugins: {internal: {rules: {'host-api': hostApi}}},
		rules: {'internal/host-api': 'error'},
	},
	{
		files: ['rules/**/*.ts', 'scripts/internal-rules/*.js'],
		extends: [eslintPlugin.configs.recommended],
		rules: {
			'eslint-plugin/prefer-placeholders': 'error',
			'eslint-plugin/prefer-replace-text': 'error',
			'eslint-plugin/require-meta-type': 'off',
			'eslint-plugin/test-case-shorthand-strings': 'off',
		},
	},
	{
		files: ['src/**/*.ts', 'rules/**/*.ts'],
		ignores: ['src/cli/**'],
		rules: {
			'no-console': 'error',
			'no-restricted-properties': ['error',
				{object: 'process', property: 'exit', message: 'Only `src/cli/` decides the exit status.'},
				{object: 'process', property: 'argv', message: 'Only `src/cli/` reads the command line.'},
			],
		},
	},
	await ourselves(),
);

/** Our own rules on our own code, as soon as there is a build of them. */
async function ourselves() {
	if (!existsSync(new URL('dist/src/plugin.js', import.meta.url))) {
		return [];
	}

	const {default: plugin} = await import('./dist/src/plugin.js');
	return [{files: [...typed, ...scripts], extends: [plugin.configs.recommended]}];
}
