import {defineConfig} from 'vitest/config';

/** Run by `scripts/test-editor.mjs`, which installs the server. */
export default defineConfig({
	test: {
		include: ['test/editor/**/*.proof.ts'],
		testTimeout: 30_000,
		hookTimeout: 30_000,
	},
});
