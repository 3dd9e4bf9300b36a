import {mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {git} from '../scanner/temporary-tree.js';
import {LanguageClient} from './language-client.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
let project: string;
let editor: LanguageClient;

beforeAll(async () => {
	project = realpathSync(mkdtempSync(join(tmpdir(), 'jwt-secrets-editor-')));
	mkdirSync(join(project, 'node_modules'));
	for (const name of ['eslint', 'typescript-eslint']) {
		symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name), 'junction');
	}

	symlinkSync(root, join(project, 'node_modules/eslint-plugin-jwt-secrets'), 'junction');
	writeFileSync(join(project, 'package.json'), '{"type": "module"}');
	writeFileSync(join(project, '.gitignore'), 'node_modules\n.env.local\n');
	writeFileSync(join(project, 'eslint.config.js'), `
		import jwtSecrets from 'eslint-plugin-jwt-secrets';
		import tseslint from 'typescript-eslint';
		export default [...jwtSecrets.configs.recommended, ...jwtSecrets.configs.files, {files: ['**/*.ts'], languageOptions: {parser: tseslint.parser}}];
	`);
	git(project, 'init', '--quiet');
	editor = new LanguageClient(project);
	await editor.start();
}, 60_000);

afterAll(() => {
	editor.stop();
	rmSync(project, {recursive: true, force: true});
});

const hole = 'not-a-real-secret';

describe.each([
	['auth.ts', 'typescript', 'export const port = 3000;\n', `export const jwtSecret: string = '${hole}';\n`, 'no-hardcoded-secret'],
	['.env', 'dotenv', 'PORT=3000\n', `PORT=3000\nJWT_SECRET=${hole}\n`, 'no-hardcoded-secret'],
	['compose.yml', 'yaml', 'services: {}\n', `services:\n  api:\n    environment:\n      JWT_SECRET: \${JWT_SECRET:-${hole}}\n`, 'no-fallback-secret'],
	['appsettings.json', 'json', '{}\n', `{"Jwt": {"Key": "${hole}"}}\n`, 'no-hardcoded-secret'],
])('%s while it is edited', (name, language, before, after, rule) => {
	test('shows a finding when it is typed, offers actions, and takes it back', async () => {
		writeFileSync(join(project, name), before);
		editor.open(name, language, before);
		expect(await editor.diagnostics(name)).toEqual([]);

		editor.change(name, after);
		const [first, ...others] = await editor.diagnostics(name);
		expect(others).toEqual([]);
		expect(first?.code).toBe(`jwt-secrets/${rule}`);
		expect(first?.message).not.toContain(hole);
		expect(first && await editor.actions(name, first)).toEqual(expect.arrayContaining([expect.stringContaining(`jwt-secrets/${rule}`)]));

		editor.change(name, before);
		expect(await editor.diagnostics(name)).toEqual([]);
	});
});

test('a file that git ignores and does not track is silent', async () => {
	writeFileSync(join(project, '.env.local'), `JWT_SECRET=${hole}\n`);
	editor.open('.env.local', 'dotenv', `JWT_SECRET=${hole}\n`);
	expect(await editor.diagnostics('.env.local')).toEqual([]);
});
