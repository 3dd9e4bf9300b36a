import {describe, expect, test} from 'vitest';
import {languageOf} from '../../src/languages/language-of.js';

const named: Readonly<Record<string, readonly string[]>> = {
	dotenv: [
		'.env', 'api/.env.local', '.env.production.local', 'staging.env', '.example.env', 'env.example', 'templates/env', '.env-example', '.ENV', 'prod.env.dist', '.dev.vars', '.flaskenv', 'env.template', '.env.ci', 'dotenv_sample',
	],
	yaml: ['docker-compose.yml', 'values.yaml', '.github/workflows/ci.yml', 'app.yaml.example', 'values.yaml.gotmpl', 'config.yml.dist', 'playbook.yml.j2'],
	json: ['appsettings.Development.json', 'app.json', 'config.json.example', '.vscode/launch.json', 'local.settings.json', 'x.jsonc', 'default.json5'],
	toml: ['fly.toml', 'wrangler.toml', 'settings.toml'],
	dockerfile: ['Dockerfile', 'Dockerfile.dev', 'api.Dockerfile', 'Containerfile', 'docker/dockerfile-prod'],
	hcl: ['main.tf', 'prod.tfvars', 'app.nomad', 'terraform.tfvars.example'],
	shell: ['deploy.sh', '.envrc', 'Procfile', 'entrypoint.sh.template', 'Makefile'],
	powershell: ['Set-Env.ps1'],
	properties: ['application-dev.properties'],
	ini: ['alembic.ini', 'setup.cfg', 'supervisord.conf'],
	systemd: ['app.service'],
	markup: ['App.vue', 'Page.svelte', 'index.astro'],
};

describe.each(Object.entries(named))('%s', (language, paths) => {
	test.each(paths)('%s', path => {
		expect(languageOf(path)).toBe(language);
	});
});

describe('no language of ours', () => {
	test.each([
		'env.ts', '.env.js', 'src/env.mjs', 'env.d.ts', 'environment.ts', 'env/index.ts', '.env.vault', '.env.keys', '.env.gpg', 'server.js', 'logo.png', 'LICENSE', 'example', 'venv', 'inventory',
		'package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'config/custom-environment-variables.json', 'locales/en.json', 'config/locales/de.yml', 'i18n/fr/auth.json', 'messages_de.properties', 'tsconfig.json', 'a.ipynb', 'api.postman_collection.json', 'types.schema.json',
	])('%s', path => {
		expect(languageOf(path)).toBeUndefined();
	});
});
