import process from 'node:process';
import {canary} from './harness/canary.mjs';

/** Rows of Node.js are proven by what the path leads to; hono's helper by asking it. */
export default async function proofs({environments}, prove) {
	process.env.PROOF_SECRET = canary;
	for (const row of environments.filter(({source}) => /^Node\.js .*: run/.test(source))) {
		await prove(row, `${row.module ?? ''} ${row.path}`, async () => {
			const start = row.module ? await import(row.module) : globalThis;
			const found = row.path.split('.').reduce((object, name) => object[name], start);
			return found.PROOF_SECRET === canary || found;
		});
	}

	await prove(environments.find(({module}) => module === 'hono/adapter'), 'hono/adapter env()', async () => {
		const {Hono} = await import('hono');
		const {env} = await import('hono/adapter');
		const app = new Hono().get('/', c => c.text(env(c).PROOF_SECRET));
		return await (await app.request('/', {}, {PROOF_SECRET: canary})).text() === canary;
	});
	delete process.env.PROOF_SECRET;
}
