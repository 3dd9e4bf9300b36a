import {spawnSync} from 'node:child_process';
import {generateKeyPairSync, randomBytes} from 'node:crypto';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {describe, expect, it} from 'vitest';
import {leaksOf} from './leaks.js';

const dist = (file: string) => pathToFileURL(join(import.meta.dirname, '../dist', file)).href;
const octets = randomBytes(48);
const text = octets.toString('base64url');
const pem = generateKeyPairSync('ec', {namedCurve: 'P-256', privateKeyEncoding: {format: 'pem', type: 'pkcs8'}, publicKeyEncoding: {format: 'pem', type: 'spki'}}).privateKey;
const der = Buffer.from(pem.replaceAll(/-----.*-----|\n/g, ''), 'base64');

/** A program that holds marked secrets and prints all that a careless one could. */
function drive(code: string) {
	const script = `
		import {format, inspect} from 'node:util';
		import {Worker, MessageChannel, receiveMessageOnPort} from 'node:worker_threads';
		import {deferSecret, requireSecret, requireSecrets, secretsReady} from '${dist('index.js')}';
		import {requireSecret as requireWebSecret} from '${dist('web.js')}';
		import {redactor} from '${dist('redact.js')}';
		const secret = requireSecret('HMAC');
		const {other} = requireSecrets({other: {name: 'HMAC', alg: 'HS384'}});
		const privateKey = requireSecret('PRIVATE', {alg: 'ES256'});
		const deferred = deferSecret('HMAC');
		const web = requireWebSecret('HMAC');
		const derived = secret.derive('refresh');
		const keys = [await secret.cryptoKey(), await web.cryptoKey(), await privateKey.cryptoKey()];
		const all = [secret, other, privateKey, deferred, web, derived, secret.key, privateKey.key, privateKey.verifyKey, ...keys, redactor([secret, privateKey])];
		const refusals = [['HMAC', {encoding: 'hex'}], ['HMAC', {minBytes: 500}], ['HMAC', {alg: 'RS256'}], ['PRIVATE', {}], ['PRIVATE', {alg: 'RS256'}], ['AS_FILE', {}]];
		const errors = refusals.map(([name, options]) => { try { requireSecret(name, options); } catch (error) { return error; } throw new Error('it accepted ' + name); });
		${code}
	`;
	const {stdout, stderr, status} = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
		encoding: 'utf8',
		env: {PATH: process.env['PATH'], HMAC: text, PRIVATE: pem, AS_FILE_FILE: text},
		maxBuffer: 64 * 1024 * 1024,
	});
	return {output: stdout + stderr, status};
}

const leaks = (output: string) => [...leaksOf(Buffer.from(text), output), ...leaksOf(der.subarray(30, 70), output)];

describe('no output of a program that holds secrets has one', () => {
	it.each([
		['prints', 0, `
			for (const value of [...all, ...errors]) {
				console.log(value); console.dir(value, {depth: Infinity, showHidden: true}); console.error('%s %o %O %j', value, value, value, value);
				console.log(inspect(value, {showHidden: true, depth: Infinity, customInspect: false, getters: true}), format('%s', value), JSON.stringify({value}), \`\${Object.prototype.toString.call(value)}\`);
				console.table([value]); console.log(Object.entries(value), Object.getOwnPropertyNames(value), {...value}, Reflect.ownKeys(value));
				try { console.log(\`\${value}\`); } catch (error) { console.log(error); }
			}`],
		['clones and messages', 0, `
			const {port1, port2} = new MessageChannel();
			// A KeyObject takes its octets along in memory, and prints none on the other side either.
			for (const value of [secret, privateKey, web, deferred, secret.key, keys[0]]) {
				try { console.log(structuredClone(value)); } catch (error) { console.log(error); }
				try { port1.postMessage({value}); console.log(receiveMessageOnPort(port2)); } catch (error) { console.log(error); }
			}
			port1.close();
			const worker = new Worker('require("node:worker_threads").parentPort.once("message", message => console.log(message));', {eval: true, execArgv: []});
			worker.postMessage({key: secret.key, secret});`],
		['an uncaught exception', 1, 'throw Object.assign(new Error("failed", {cause: errors[0]}), {secret, privateKey, errors});'],
		['an unhandled rejection', 1, 'Promise.reject(errors[1]);'],
		['a rejection with a secret', 1, 'Promise.reject(secret);'],
		['a warning', 0, 'process.emitWarning(String(secret)); process.emitWarning(errors[2]);'],
		['misuse', 0, `
			for (const run of [() => requireSecret(process.env.HMAC), () => deferSecret(process.env.HMAC), () => requireWebSecret(process.env.HMAC), () => requireSecret('HMAC', {alg: process.env.HMAC}),
				() => privateKey.derive('x'), () => redactor([process.env.HMAC.slice(0, 10)]), () => requireSecrets({x: process.env.HMAC})]) {
				try { run(); throw new Error('it accepted it'); } catch (error) { console.log(error); }
			}
			await secretsReady();`],
	])('by %s', (_, status, code) => {
		const result = drive(code);
		expect(leaks(result.output)).toEqual([]);
		expect(result.status).toBe(status);
		expect(result.output.length).toBeGreaterThan(60);
		expect(result.output).not.toContain('it accepted');
	});

	it.each([
		'console.log({key: Buffer.from(secret.bytes()).toString()})',
		'console.log(Buffer.from(secret.bytes()).toString("hex"))',
		'console.log(Buffer.concat([Buffer.from("x"), Buffer.from(secret.bytes())]).toString("base64"))',
		'console.log(privateKey.key.export({format: "der", type: "pkcs8"}).toString("base64"))',
		'throw new Error(process.env.HMAC)',
		'Promise.reject(process.env.HMAC)',
		'process.emitWarning(process.env.HMAC.slice(10, 16))',
	])('and a planted leak is found: %s', code => {
		expect(leaks(drive(code).output)).not.toEqual([]);
	});
});
