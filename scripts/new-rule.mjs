// Creates the three files of a rule. Usage: node scripts/new-rule.mjs no-some-thing
import {existsSync, writeFileSync} from 'node:fs';
import {execFileSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

const [name] = process.argv.slice(2);
if (!/^(?:no|require|prefer|valid)-[a-z-]+$/.test(name ?? '')) {
	console.error('Usage: node scripts/new-rule.mjs no-some-thing');
	process.exit(2);
}

const files = {
	[`rules/${name}.ts`]: `import {createRule} from '../src/create-rule.js';

export default createRule({
	name: '${name}',
	description: 'Disallow …',
	weaknesses: [],
	presets: ['strict'],
	recommendedAs: 'error',
	messages: {
		stateFound: 'What is true here. What to do.',
	},
	* check(file) {
		// One question to \`src/analysis/\`, one report for each answer.
	},
});
`,
	[`test/rules/${name}.test.ts`]: `import {describe, it} from 'vitest';

describe('${name}', () => {
	it.todo('reports the hole and is silent about its nearest safe neighbour');
});
`,
	[`docs/rules/${name}.md`]: `<!-- begin generated header -->
<!-- end generated header -->

## Why

## Examples

### Incorrect

### Correct

## What it does not see

## When not to use it

## References
`,
};

const taken = Object.keys(files).find(path => existsSync(new URL(`../${path}`, import.meta.url)));
if (taken !== undefined) {
	console.error(`${taken} exists.`);
	process.exit(2);
}

for (const [path, text] of Object.entries(files)) {
	writeFileSync(new URL(`../${path}`, import.meta.url), text, {flag: 'wx'});
	console.log(path);
}

execFileSync(process.execPath, [fileURLToPath(new URL('generate.mjs', import.meta.url))], {stdio: 'inherit'});
