// Brings the schedule forward as fast as the promise allows, until it is killed.
import process from 'node:process';
import {setTimeout as pause} from 'node:timers/promises';
import {fileStore, rotate} from '../../../dist/ring/index.js';
import {times} from './times.mjs';

const store = fileStore(process.argv[2], {writeTimeout: times.writeTimeout, env: {NODE_ENV: 'test'}});
for (;;) {
	try {
		await rotate({...times, store, mode: 'now'});
	} catch {
		// The store is out of reach for a while: look again.
	}

	await pause(20);
}
