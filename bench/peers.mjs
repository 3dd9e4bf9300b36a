import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';

/** Peers are installed here by name, once, and never into the repository. */
export const cache = join(tmpdir(), 'jwt-secrets-bench');

const gitleaks = 'github.com/zricethezav/gitleaks/v8@v8.30.1';
const packages = {
	eslint: '10.15.0',
	'eslint-plugin-jwt': '2.2.14',
	oxlint: '1.94.0',
	typescript: '6.0.3',
	'typescript-eslint': '8.73.0',
	'@vscode/ripgrep': '1.18.0',
};

/** Returns the folder in which the peers from npm are installed. */
export function npmPeers() {
	const folder = join(cache, 'npm');
	const manifest = join(folder, 'package.json');
	if (!existsSync(join(folder, 'node_modules/eslint-plugin-jwt'))) {
		mkdirSync(folder, {recursive: true});
		writeFileSync(manifest, JSON.stringify({private: true, type: 'module', dependencies: packages}));
		// The plugin names every JWT library as a peer; it runs without them.
		execFileSync('npm', ['install', '--no-audit', '--no-fund', '--legacy-peer-deps'], {cwd: folder, stdio: ['ignore', 'ignore', 'inherit']});
	}

	return folder;
}

/** The path of gitleaks, built from its Go module where Go is installed; or why there is none. */
export function gitleaksProgram() {
	const found = onPath('gitleaks') ?? join(cache, 'bin/gitleaks');
	if (existsSync(found)) {
		return {program: found};
	}

	if (!onPath('go')) {
		return {absent: 'neither gitleaks nor Go is installed'};
	}

	execFileSync('go', ['install', gitleaks], {
		env: {...process.env, GOPATH: join(cache, 'go'), GOBIN: join(cache, 'bin'), GOFLAGS: '-modcacherw'},
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	return {program: found};
}

export function ripgrepProgram(npm) {
	const packaged = join(npm, `node_modules/@vscode/ripgrep-${process.platform}-${process.arch}/bin/rg`);
	const found = existsSync(packaged) ? packaged : onPath('rg');
	return found ? {program: found} : {absent: 'ripgrep is not installed'};
}

function onPath(name) {
	return (process.env.PATH ?? '').split(delimiter).map(folder => join(folder, name)).find(path => existsSync(path));
}
