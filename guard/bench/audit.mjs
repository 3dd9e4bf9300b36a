// What a record costs on this disk: one writer that waits for each, and many that share a sync.
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {performance} from 'node:perf_hooks';
import {fileAudit, verifyAudit} from '../dist/audit/index.js';

const entry = {event: 'key.load', outcome: 'success', name: 'JWT_SECRET_KEY', bytes: 48};

async function measure(title, records, writers, options) {
	const folder = await mkdtemp(join(tmpdir(), 'jwt-audit-bench-'));
	const audit = await fileAudit(folder, options);
	const latencies = [];
	const start = performance.now();
	await Promise.all(Array.from({length: writers}, async () => {
		for (let count = 0; count < records / writers; count++) {
			const before = performance.now();
			await audit.write(entry);
			latencies.push(performance.now() - before);
		}
	}));
	const seconds = (performance.now() - start) / 1000;
	await audit.close();
	latencies.sort((left, right) => left - right);
	const verifying = performance.now();
	const report = await verifyAudit(folder);
	const verified = (performance.now() - verifying) / 1000;
	console.log(`${title}: ${Math.round(records / seconds)} records/s, latency median ${latencies[latencies.length >> 1].toFixed(2)} ms, 99 % ${latencies[Math.floor(latencies.length * 0.99)].toFixed(2)} ms; verify ${Math.round(report.records / verified)} records/s (${report.ok ? 'ok' : 'broken'})`);
	await rm(folder, {recursive: true});
}

await measure('one writer               ', 500, 1, {});
await measure('100 writers, shared syncs', 20_000, 100, {});
await measure('100 writers, a sync each ', 1000, 100, {largestGroup: 1});
