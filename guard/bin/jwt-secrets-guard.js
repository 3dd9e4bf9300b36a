#!/usr/bin/env node
let main;
try {
	({main} = await import('../dist/cli.js'));
} catch (error) {
	if (error.code !== 'ERR_MODULE_NOT_FOUND') {
		throw error;
	}

	process.stderr.write('jwt-secrets-guard: It is not built or not installed completely. Run `npm ci`.\n');
	process.exit(2);
}

process.exitCode = await main(process.argv.slice(2));
