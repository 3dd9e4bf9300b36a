// Writes what is derived: the guard's table of known defaults, the index of rules, the headers of their pages and the
// README's tables.
// Usage: generate.mjs [--check]   With --check it writes nothing and ends with 1 when something is out of date.
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {pageHeader, ruleTable, withBlock} from './generate/markdown.mjs';
import {ruleIndex} from './generate/rule-index.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const isCheck = process.argv.includes('--check');
const stale = [];

if (!isCheck) {
	execFileSync(process.execPath, [join(root, 'guard/scripts/known-table.mjs')], {stdio: 'inherit'});
}

const ruleFiles = readdirSync(join(root, 'rules')).filter(name => name.endsWith('.ts') && name !== 'index.ts');
put('rules/index.ts', ruleIndex(ruleFiles.map(name => name.slice(0, -'.ts'.length))));

// The rest is read from the rules themselves, so they must be built with the index as it is now.
execFileSync('npm', ['run', '--silent', 'build'], {cwd: root, stdio: 'inherit', shell: process.platform === 'win32'});
const {rules} = await import('../dist/rules/index.js');
for (const [name, {meta}] of Object.entries(rules)) {
	put(`docs/rules/${name}.md`, withBlock(read(`docs/rules/${name}.md`), 'header', pageHeader(name, meta)));
}

const readme = read('README.md');
put('README.md', withBlock(withBlock(readme, 'rules', ruleTable(rules)), 'pitch', pitch(readme)));

if (isCheck && stale.length > 0) {
	console.error(`Out of date, run \`npm run generate\`: ${stale.join(', ')}`);
	process.exit(1);
}

/** What the scanner says about the README's first example. */
function pitch(text) {
	const [, filename, code] = /```js filename=(\S+)\n([^]*?)```/.exec(text);
	const folder = mkdtempSync(join(tmpdir(), 'jwt-secrets-pitch-'));
	try {
		mkdirSync(join(folder, dirname(filename)), {recursive: true});
		writeFileSync(join(folder, filename), code);
		const {stdout} = spawnSync(process.execPath, [join(root, 'bin/jwt-secrets.js'), 'scan', '.', '--no-cache'], {
			cwd: folder,
			encoding: 'utf8',
			env: {...process.env, NO_COLOR: '1'},
		});
		return `\`\`\`text\n${stdout.trim()}\n\`\`\``;
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
}

function read(path) {
	return readFileSync(join(root, path), 'utf8');
}

function put(path, text) {
	if (text !== read(path)) {
		stale.push(path);
		if (!isCheck) {
			writeFileSync(join(root, path), text);
		}
	}
}
