import {parse} from 'jsonc-parser';
import {describe, expect, it} from 'vitest';
import {languageEndings, type LanguageId} from '../../src/knowledge/languages.js';
import {fencesOf} from './fences.js';
import {readPage} from './pages.js';

const fences = fencesOf(readPage('docs/editors.md'));

/** What VS Code and Neovim call a language. Absent: Vue and the like, which the parsers of those lint, and what is not in the preset. */
const named: Partial<Record<LanguageId, readonly [code: string, neovim: string]>> = {
	dockerfile: ['dockerfile', 'dockerfile'],
	dotenv: ['dotenv', 'env'],
	hcl: ['terraform', 'terraform'],
	ini: ['ini', 'dosini'],
	json: ['json', 'json'],
	powershell: ['powershell', 'ps1'],
	properties: ['properties', 'jproperties'],
	python: ['python', 'python'],
	shell: ['shellscript', 'sh'],
	systemd: ['systemd-unit-file', 'systemd'],
	toml: ['toml', 'toml'],
	yaml: ['yaml', 'yaml'],
};

describe('the page about editors', () => {
	const code = parse(fences.find(({language}) => language === 'jsonc')?.code ?? '') as {readonly 'eslint.validate': readonly string[]};
	const neovim = fences.find(({language}) => language === 'lua')?.code ?? '';

	it.each([...new Set(Object.values(languageEndings))].filter(language => named[language]))('lists %s', language => {
		const [inCode = '', inNeovim = ''] = named[language] ?? [];
		expect(code['eslint.validate']).toContain(inCode);
		expect(neovim).toContain(`'${inNeovim}'`);
	});
});
