import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, expectTypeOf, it} from 'vitest';
import {requireSecrets, type Secret, type SecretErrorProblem} from '../src/index.js';
import {signOptions} from '../src/jsonwebtoken.js';
import {testSecretText} from '../src/testing.js';

const guard = join(import.meta.dirname, '..');
const project = mkdtempSync(join(tmpdir(), 'jwt-secrets-guard-'));

/** CommonJS TypeScript, as most servers still are. */
const good = `
	import guard = require('jwt-secrets-guard');
	import {checkSecret} from 'jwt-secrets-guard/policy';
	import {redactor} from 'jwt-secrets-guard/redact';
	import {signOptions} from 'jwt-secrets-guard/jsonwebtoken';
	import {requireSecret as requireWebSecret} from 'jwt-secrets-guard/web';
	const secret = guard.requireSecret('JWT_SECRET_KEY');
	console.log(typeof redactor([secret]).text, signOptions(secret).algorithm, checkSecret('x').length > 0, typeof requireWebSecret);
`;

beforeAll(() => {
	mkdirSync(join(project, 'node_modules/@types'), {recursive: true});
	symlinkSync(guard, join(project, 'node_modules/jwt-secrets-guard'), 'junction');
	symlinkSync(join(guard, '../node_modules/@types/node'), join(project, 'node_modules/@types/node'), 'junction');
	symlinkSync(join(guard, '../node_modules/undici-types'), join(project, 'node_modules/undici-types'), 'junction');
	writeFileSync(join(project, 'package.json'), '{"type": "commonjs"}');
	writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({compilerOptions: {module: 'nodenext', target: 'es2023', lib: ['es2023'], strict: true, types: ['node'], skipLibCheck: false, preserveSymlinks: true}}));
});

afterAll(() => {
	rmSync(project, {recursive: true});
});

function compile(code: string): string {
	writeFileSync(join(project, 'program.ts'), code);
	try {
		execFileSync(process.execPath, [join(guard, '../node_modules/typescript/bin/tsc'), '-p', project], {encoding: 'utf8', stdio: 'pipe'});
		return '';
	} catch (error) {
		return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
	}
}

describe('types', () => {
	it('a CommonJS project compiles and runs', () => {
		expect(compile(good)).toBe('');
		expect(execFileSync(process.execPath, ['program.js'], {cwd: project, encoding: 'utf8', env: {...process.env, JWT_SECRET_KEY: testSecretText()}}).trim()).toBe('function HS256 true function');
	}, 60_000);

	it('a Secret is no string, and is made by the guard only from a name', () => {
		const output = compile('import {requireSecret} from \'jwt-secrets-guard\';\nconst text: string = requireSecret(\'X\');\nrequireSecret(\'X\', {alg: \'none\'});\n');
		expect(output).toContain('Type \'Secret\' is not assignable to type \'string\'');
		expect(output).toContain('"none"');
	}, 60_000);

	it('problems are told apart by their code', () => {
		expectTypeOf<Extract<SecretErrorProblem, {code: 'SECRET_REUSED'}>['other']>().toEqualTypeOf<string>();
		expectTypeOf<Extract<SecretErrorProblem, {code: 'SECRET_MISSING'}>>().not.toHaveProperty('other');
		expectTypeOf(requireSecrets<'access' | 'refresh'>).returns.toEqualTypeOf<Readonly<Record<'access' | 'refresh', Secret>>>();
		expectTypeOf(signOptions<{expiresIn: '15m'}>).returns.toHaveProperty('algorithm');
	});
});
