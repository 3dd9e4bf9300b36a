#!/usr/bin/env node
let main;
try {
	({main} = await import('../dist/cli/main.js'));
} catch (error) {
	if (error.code !== 'ERR_MODULE_NOT_FOUND') {
		throw error;
	}

	process.stderr.write('jwt-secrets: It is not built or not installed completely. Run `npm ci`.\n');
	process.exit(2);
}

process.exitCode = await main(process.argv.slice(2));
