import {rollup} from 'rollup';
import {dts} from 'rollup-plugin-dts';

/** What several entries have in common, without the types of Node and with them. */
const neutral = /build\/(?:algorithms|brand|decode-secret|environment|secret-error|web-key|adapters\/(?:given|.*-algorithm|token-life)|policy\/octets|redact\/(?:redactor|secret-values|automaton)|time\/duration)\.d\.ts$/;
const node = /build\/(?:secret|load-secret|require-secrets?|adapters\/ring|audit\/(?:audit|entry)|ring\/(?:snapshot|key-state|stored-key))\.d\.ts$/;

/**
 * Joins declarations: one file for each entry, and what several have in common. What no entry leads to is left out, and
 * so are examples, which the README has.
 *
 * @param input - the declaration of each entry, by its name.
 * @returns what was written.
 */
export async function bundleDeclarations(input, folder) {
	const bundle = await rollup({
		input,
		external: /^(?!\.{1,2}\/|\/|[A-Z]:)/,
		plugins: [dts(), {name: 'tidy', renderChunk: tidied}],
		onLog(level, log, handle) {
			// Types without a name of their own in an entry are written out in full, or inferred, by whoever uses them.
			if (log.plugin !== 'dts') {
				handle(level, log);
			}
		},
	});
	const {output} = await bundle.write({
		dir: folder,
		format: 'es',
		entryFileNames: '[name].d.ts',
		chunkFileNames: ({name}) => `shared/${name.replace(/\.d$/, '')}.d.ts`,
		manualChunks: id => neutral.test(id) ? 'neutral' : node.test(id) ? 'node' : undefined,
		minifyInternalExports: false,
		hoistTransitiveImports: false,
	});
	await bundle.close();
	return output;
}

/** Without examples, a comment of one line on one line, indented by tabs. */
function tidied(code) {
	return code
		.replaceAll(/(?:\n[\t ]*\*)?\n[\t ]*\* @example[^]*?(?=\n[\t ]*\*\/)/g, '')
		.replaceAll(/\/\*\*\n[\t ]*\* ([^\n]*)\n[\t ]*\*\//g, '/** $1 */')
		.replaceAll(/^(?: {4})+/gm, indent => '\t'.repeat(indent.length / 4));
}
