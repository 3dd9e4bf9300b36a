import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {createRulesEngine} from '../../src/scanner/rules-engine.js';
import {runScan} from '../../src/scanner/scan.js';
import type {ScanOptions} from '../../src/scanner/options.js';
import {git, temporaryRepository, temporaryTree, type Files} from './temporary-tree.js';

async function placesIn(root: string, options: ScanOptions = {noCache: true}): Promise<string[]> {
	const {findings} = await runScan([root], options, {createEngine: createRulesEngine, cwd: root});
	return findings.map(({path, span: {start}, messageId}) => `${path}:${start.line} ${messageId}`);
}

const places = (files: Files) => placesIn(temporaryRepository(files));
const signing = `import jwt from 'jsonwebtoken'; export const sign = claims => jwt.sign(claims, process.env.SECRET_KEY);`;
const settings = {
	'a.env': 'SECRET_KEY=not-a-real-key\n',
	'compose.yml': 'services:\n  a:\n    environment:\n      SECRET_KEY: ${SECRET_KEY:-not-a-real-key}\n      SECRET: other\n',
	'k8s.yaml': 'env:\n- name: SECRET_KEY\n  value: not-a-real-key\n',
};

test('a name that says nothing counts where code of the repository signs with it', async () => {
	expect(await places({...settings, 'src/z.js': signing})).toEqual(['a.env:1 committedSecret', 'compose.yml:4 fallbackSecret', 'k8s.yaml:3 committedSecret']);
});

test('and not where code does something else with it, or only a test signs with it', async () => {
	expect(await places(settings)).toEqual([]);
	expect(await places({...settings, 'src/z.js': `import jwt from 'jsonwebtoken'; jwt.sign(claims, process.env.JWT_SECRET); session(process.env.SECRET_KEY);`})).toEqual([]);
	expect(await places({...settings, 'test/z.js': signing})).toEqual([]);
});

test('nor where the code is in another repository', async () => {
	const root = temporaryTree({'one/a.env': 'SECRET_KEY=not-a-real-key\n', 'two/z.js': signing});
	git(join(root, 'one'), 'init', '--quiet');
	git(join(root, 'two'), 'init', '--quiet');
	expect(await placesIn(root)).toEqual([]);
});

test('what was remembered of a file does not outlive the code that it rests on', async () => {
	const root = temporaryRepository({'a.env': 'SECRET_KEY=not-a-real-key\nJWT_SECRET=not-a-real-key\n', 'z.js': signing});
	const before = ['a.env:1 committedSecret', 'a.env:2 committedSecret'];
	expect(await placesIn(root, {})).toEqual(before);
	expect(await placesIn(root, {})).toEqual(before);
	writeFileSync(join(root, 'z.js'), `export const key = 'jwt';`);
	expect(await placesIn(root, {})).toEqual(['a.env:2 committedSecret']);
	writeFileSync(join(root, 'z.js'), signing);
	expect(await placesIn(root, {})).toEqual(before);
});

test('in Python a setting is read under a name of its own, and in capitals', async () => {
	const settingsClass = (body: string) => `import jwt\nfrom pydantic import Field\nfrom pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    ${body}\nsettings = Settings()\njwt.encode({}, settings.secret_key)\n`;
	const env = {'a.env': 'SECRET_KEY=not-a-real-key\nAPP_SECRET_KEY=not-a-real-key\nAPP_KEY=not-a-real-key\n'};
	expect(await places({...env, 'a.py': settingsClass('secret_key: str')})).toEqual(['a.env:1 committedSecret']);
	expect(await places({...env, 'a.py': settingsClass('model_config = {"env_prefix": "app_"}\n    secret_key: str')})).toEqual(['a.env:2 committedSecret']);
	expect(await places({...env, 'a.py': settingsClass('class Config:\n        env_prefix = "APP_"\n    secret_key: str')})).toEqual(['a.env:2 committedSecret']);
	expect(await places({...env, 'a.py': settingsClass('secret_key: str = Field(validation_alias="APP_KEY")')})).toEqual(['a.env:3 committedSecret']);
});

test('a variable counts wherever a chart keeps it, but not among texts and not what tests run with', async () => {
	expect(await places({
		'src/z.js': signing,
		'values.yaml': 'secret_data:\n  SECRET_KEY: bm90LWEtcmVhbC1rZXk\nmessages:\n  SECRET_KEY: Your key\n',
		'pyproject.toml': '[tool.pytest.ini_options]\nenv = ["SECRET_KEY=of-a-test"]\n',
	})).toEqual(['values.yaml:2 committedSecret']);
});

test('a literal in JSON that code imports and signs with is one finding, where it stands', async () => {
	expect(await places({
		'z.js': `import jwt from 'jsonwebtoken'; import config from './config.json' with {type: 'json'}; jwt.sign(claims, config.jwtSecret); jwt.sign(claims, config.salt);`,
		'config.json': '{"jwtSecret": "not-a-real-key",\n"salt": "not-a-real-key-either"}',
	})).toEqual(['config.json:1 committedSecret', 'config.json:2 hardcodedSecret']);
});
