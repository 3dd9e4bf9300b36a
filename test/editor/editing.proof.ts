import {env} from 'node:process';
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest';
import type {Diagnostic} from 'vscode-languageserver-protocol';
import {startLanguageServer, type LanguageServer, type OpenDocument} from './language-server.js';
import {makeProject, type EditedProject} from './project.js';

const {ESLINT_LANGUAGE_SERVER: program} = env;
if (program === undefined) {
	throw new Error('Run scripts/test-editor.mjs, or say in ESLINT_LANGUAGE_SERVER where the server is.');
}

const sample = 'not-a-real-secret';

interface Edit {
	readonly file: string;
	/** What VS Code calls its language. */
	readonly languageId: string;
	/** As it is opened, without a finding. */
	readonly clean: string;
	/** What is typed, and in the place of what; the sample in it is what must be underlined. */
	readonly typed: readonly [before: string, after: string];
	/** Whether quotes around the sample are underlined too. */
	readonly quote?: string;
	readonly rule: string;
	readonly says: string;
	/** The action that is chosen, and what it leaves in the place of what was typed. */
	readonly action: string;
	readonly leaves: string;
}

const edits: readonly Edit[] = [
	{
		file: 'src/session.ts',
		languageId: 'typescript',
		clean: `import jwt from 'jsonwebtoken';\n\nexport const issue = (sub: string): string => jwt.sign({sub}, process.env.JWT_SECRET);\n`,
		typed: ['process.env.JWT_SECRET', `process.env.JWT_SECRET ?? '${sample}'`],
		quote: '\'',
		rule: 'no-fallback-secret',
		says: '`JWT_SECRET` becomes a literal (17 bytes, too short for HS256) when it is unset. Drop the default, so that the server refuses to start.',
		action: 'Drop the default of `JWT_SECRET`.',
		leaves: 'process.env.JWT_SECRET',
	},
	{
		file: '.env',
		languageId: 'dotenv',
		clean: 'PORT=3000\nJWT_SECRET=\n',
		typed: ['JWT_SECRET=', `JWT_SECRET=${sample}`],
		rule: 'no-hardcoded-secret',
		says: '`JWT_SECRET` (17 bytes, too short for HS256) is written in a configuration file. Set it where the service is deployed, from a secret store, and rotate it.',
		action: 'Take the value of `JWT_SECRET` out of this file.',
		leaves: 'JWT_SECRET=',
	},
	{
		file: 'deploy/compose.yaml',
		languageId: 'yaml',
		clean: 'services:\n  api:\n    environment:\n      JWT_SECRET: ${JWT_SECRET}\n',
		typed: ['${JWT_SECRET}', `\${JWT_SECRET:-${sample}}`],
		rule: 'no-fallback-secret',
		says: '`JWT_SECRET` becomes a literal (17 bytes, too short for HS256) when it is unset. Drop the default, so that the server refuses to start.',
		action: 'Stop with an error when `JWT_SECRET` is not set.',
		leaves: '${JWT_SECRET:?}',
	},
	{
		file: 'app/settings.py',
		languageId: 'python',
		clean: 'import os\n\nJWT_SECRET_KEY = os.environ["JWT_SECRET_KEY"]\n',
		typed: ['os.environ["JWT_SECRET_KEY"]', `os.environ.get("JWT_SECRET_KEY", "${sample}")`],
		quote: '"',
		rule: 'no-fallback-secret',
		says: '`JWT_SECRET_KEY` becomes a literal (17 bytes, too short for HS256) when it is unset. Drop the default, so that the server refuses to start.',
		action: 'Drop the default of `JWT_SECRET_KEY`.',
		leaves: 'os.environ["JWT_SECRET_KEY"]',
	},
];

const configuration = `import * as parser from '@typescript-eslint/parser';
import jwtSecrets from 'eslint-plugin-jwt-secrets';

export default [
	...jwtSecrets.configs.recommended,
	{files: ['**/*.ts'], languageOptions: {parser}},
	...jwtSecrets.configs.files,
];
`;

const files: Readonly<Record<string, string>> = {
	'package.json': '{"private": true}\n',
	'eslint.config.mjs': configuration,
	'.gitignore': 'node_modules/\n.env.local\n',
	'src/keys.ts': 'export const signing = {phrase: process.env.PHRASE};\n',
	'src/tokens.ts': `import jwt from 'jsonwebtoken';\n\nexport const make = (sub: string, mode: string): string => sub + mode;\n`,
	...Object.fromEntries(edits.map(({file, clean}) => [file, clean])),
};

describe.each(['eslint', 'eslint9'])('the language server with %s', version => {
	let project: EditedProject;
	let server: LanguageServer;

	beforeAll(async () => {
		project = makeProject(version, files);
		server = await startLanguageServer(program, project.root);
	});

	afterAll(async () => {
		await server.stop();
		project.remove();
	});

	const open = async (file: string, languageId: string, text: string): Promise<OpenDocument> => server.open(project.path(file), languageId, text);

	test.each(edits)('$file', async ({file, languageId, clean, typed: [before, after], quote = '', ...expected}) => {
		const document = await open(file, languageId, clean);
		expect(await document.diagnostics()).toEqual([]);

		await document.replace(before, after);
		const [finding, ...others] = await document.diagnostics();
		expect(others).toEqual([]);
		expect(finding).toMatchObject({source: 'eslint', severity: 1, code: `jwt-secrets/${expected.rule}`, message: expected.says});
		expect(finding && underlined(document, finding)).toBe(quote + sample + quote);
		expect(finding?.codeDescription?.href).toMatch(new RegExp(`/docs/rules/${expected.rule}\\.md$`));

		const actions = finding ? await document.actions(finding) : [];
		const action = actions.find(({title}) => title.startsWith(expected.action));
		expect(action, actions.map(({title}) => title).join('\n')).toBeDefined();
		if (action) {
			await document.choose(action);
		}

		expect(document.text()).toBe(clean.replace(before, () => expected.leaves));
		expect(await document.diagnostics()).toEqual([]);

		// What was removed by hand goes too.
		await document.replace(expected.leaves, after);
		expect(await document.diagnostics()).toHaveLength(1);
		await document.replace(after, before);
		expect(await document.diagnostics()).toEqual([]);
	});

	test('a constant of another file, when that is saved', async () => {
		const document = await open('src/login.ts', 'typescript', `import jwt from 'jsonwebtoken';\nimport {signing} from './keys.js';\n\nexport const login = (sub: string): string => jwt.sign({sub}, signing.phrase);\n`);
		expect(await document.diagnostics()).toEqual([]);

		project.save('src/keys.ts', `export const signing = {phrase: '${sample}'};\n`);
		const [finding] = await afterPause(document, 1);
		expect(finding).toMatchObject({code: 'jwt-secrets/no-hardcoded-secret'});
		expect(finding?.message).toContain('(src/keys.ts:1)');
		expect(finding && underlined(document, finding)).toBe('signing.phrase');

		project.save('src/keys.ts', 'export const signing = {phrase: process.env.PHRASE};\n');
		await afterPause(document, 0);
	});

	test('a wrapper in another file, when that is saved', async () => {
		const document = await open('src/register.ts', 'typescript', `import {make} from './tokens.js';\n\nexport const register = (sub: string): string => make(sub, '${sample}');\n`);
		expect(await document.diagnostics()).toEqual([]);

		project.save('src/tokens.ts', `import jwt from 'jsonwebtoken';\n\nexport const make = (sub: string, key: string): string => jwt.sign({sub}, key);\n`);
		const [finding] = await afterPause(document, 1);
		expect(finding).toMatchObject({code: 'jwt-secrets/no-hardcoded-secret'});
		expect(finding && underlined(document, finding)).toBe(`'${sample}'`);
	});

	test('a file that git ignores is silent, one that it does not know yet speaks', async () => {
		const text = `JWT_SECRET=${sample}\n`;
		expect(await (await open('.env.local', 'dotenv', text)).diagnostics()).toEqual([]);
		expect(await (await open('.env.production', 'dotenv', text)).diagnostics()).toHaveLength(1);
	});

	test('a language that the user does not list is never asked for', async () => {
		const found = await Promise.all(edits.map(async ({file, languageId, clean, typed: [before, after]}) => {
			const document = await server.open(project.path(file.replace(/[\w.]+$/, 'probed$&')), languageId, clean.replace(before, () => after), 'probe');
			return (await document.diagnostics()).length;
		}));
		expect(found).toEqual(edits.map(({languageId}) => languageId === 'typescript' ? 1 : 0));
	});

	test('a template that is half typed is no error', async () => {
		const document = await open('deploy/values.yaml', 'yaml', 'jwt:\n  secret: {{ .Values.x\n  - "\n');
		expect(await document.diagnostics()).toEqual([]);
	});

	test('nothing of this is an error to the server', () => {
		expect(server.log.filter(line => !/^ESLint (?:server running|library loaded|version \S+ only supports flat)/.test(line))).toEqual([]);
		expect(server.log.join('\n')).not.toContain(sample);
	});
});

function underlined(document: OpenDocument, {range: {start, end}}: Diagnostic): string {
	expect(start.line).toBe(end.line);
	return document.text().split('\n')[start.line]?.slice(start.character, end.character) ?? '';
}

/** Saved files are looked at again after half a second without a question, so that asking more often would never show them. */
async function afterPause(document: OpenDocument, count: number): Promise<readonly Diagnostic[]> {
	return vi.waitFor(async () => {
		const found = await document.diagnostics();
		expect(found).toHaveLength(count);
		return found;
	}, {interval: 700, timeout: 10_000});
}
