import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts', 'guard/test/**/*.test.ts'],
		// Processes that keep time with each other need the machine for themselves: `npm run prove:rotation`.
		exclude: ['test/fixtures/**', '**/node_modules/**', ...process.env['PROVE_ROTATION'] === undefined ? ['guard/test/ring/load/**'] : []],
		testTimeout: 60_000,
	},
});
