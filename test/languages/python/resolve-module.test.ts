import {mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {resolvePythonModule} from '../../../src/languages/python/resolve-module.js';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'modules-')));
for (const path of ['app/__init__.py', 'app/main.py', 'app/core/__init__.py', 'app/core/config.py', 'app/auth/jwt.py', 'src/shop/__init__.py', 'src/shop/settings/base.py', 'tool/jwt.py', 'tool/run.py', 'namespace/deep/thing.py', 'plain']) {
	mkdirSync(dirname(join(root, path)), {recursive: true});
	writeFileSync(join(root, path), '');
}

afterAll(() => {
	rmSync(root, {recursive: true});
});

test.each([
	['app/main.py', 'py:.core', 'app/core/__init__.py'],
	['app/main.py', 'py:.core.config', 'app/core/config.py'],
	['app/core/config.py', 'py:..main', 'app/main.py'],
	['app/core/config.py', 'py:.', 'app/core/__init__.py'],
	['app/core/config.py', 'py:app.main', 'app/main.py'],
	['src/shop/settings/base.py', 'py:shop', 'src/shop/__init__.py'],
	['app/main.py', 'py:shop.settings.base', 'src/shop/settings/base.py'],
	['app/main.py', 'py:namespace.deep.thing', 'namespace/deep/thing.py'],
	// A script's own folder comes first, a module's does not.
	['tool/run.py', 'py:jwt', 'tool/jwt.py'],
	['app/auth/jwt.py', 'py:jwt', undefined],
	['app/main.py', 'py:os', undefined],
	['app/main.py', 'py:namespace.deep', undefined],
	['app/main.py', 'py:....main', undefined],
	['app/main.py', 'py:app..main', undefined],
	['app/main.py', 'py:../app/main', undefined],
	['nowhere/main.py', 'py:.other', undefined],
	// A file stands where a folder would have to.
	['app/main.py', 'py:plain.module', undefined],
	['app/main.py', 'py:..plain.module', undefined],
])('%s: %s is %s', (importer, specifier, found) => {
	expect(resolvePythonModule(join(root, importer), specifier, root)).toBe(found === undefined ? undefined : join(root, found));
});

test.runIf(process.platform !== 'win32')('a link is followed, so that it is seen where it leads', () => {
	const elsewhere = realpathSync(mkdtempSync(join(tmpdir(), 'elsewhere-')));
	writeFileSync(join(elsewhere, 'secret.py'), '');
	symlinkSync(join(elsewhere, 'secret.py'), join(root, 'linked.py'));
	expect(resolvePythonModule(join(root, 'tool/run.py'), 'py:linked', root)).toBe(join(elsewhere, 'secret.py'));
	rmSync(elsewhere, {recursive: true});
});
