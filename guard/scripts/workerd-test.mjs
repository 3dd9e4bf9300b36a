import {readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

/**
 * Writes what `workerd test` needs to run a program as a Worker without any module of Node: the runtime takes no package,
 * so every module is listed, and the program's imports name files.
 *
 * @param {string} folder Where the package is installed.
 * @param {string} program Imports entries of the package, and leaves its answer in `answer`.
 * @param {string} expected The answer.
 * @returns {string} The file to be given to `workerd test`.
 */
export function writeWorkerdTest(folder, program, expected) {
	const home = 'node_modules/jwt-secrets-guard';
	const modules = new Set();
	const text = program.replaceAll(/'jwt-secrets-guard\/(\w+)'/g, (_, entry) => {
		addModule(`${home}/dist/${entry}.js`);
		return `'./${home}/dist/${entry}.js'`;
	});
	const [imports, rest] = [text.match(/^\s*import .*$/gm) ?? [], text.replaceAll(/^\s*import .*$/gm, '')];
	writeFileSync(join(folder, 'worker.js'), `${imports.join('\n')}
export default {
	async test() {
		${rest}
		if (answer !== ${JSON.stringify(expected)}) {
			throw new Error(answer);
		}
	},
};
`);
	const config = join(folder, 'worker.capnp');
	writeFileSync(config, `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [(name = "main", worker = (
	compatibilityDate = "2026-01-01",
	modules = [${['worker.js', ...modules].map(name => `(name = "${name}", esModule = embed "${name}")`).join(', ')}],
))]);
`);
	return config;

	function addModule(name) {
		if (!modules.has(name)) {
			modules.add(name);
			for (const [, specifier] of readFileSync(join(folder, name), 'utf8').matchAll(/\bfrom "(\.[^"]+)"/g)) {
				addModule(join(dirname(name), specifier));
			}
		}
	}
}
