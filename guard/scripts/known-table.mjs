// Writes src/policy/known-table.ts from data/known-defaults.tsv. Run: node guard/scripts/known-table.mjs
import {readFileSync, writeFileSync} from 'node:fs';
import {parseKnownDefaults} from './parse-known-defaults.mjs';

const source = new URL('../data/known-defaults.tsv', import.meta.url);
const target = new URL('../src/policy/known-table.ts', import.meta.url);

// The same sequence as src/policy/known-defaults.ts; a test decodes the result and compares it with the source.
function * keystream() {
	for (let state = 1; ;) {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		yield state >>> 24;
	}
}

const mask = keystream();
const plain = new TextEncoder().encode(JSON.stringify(parseKnownDefaults(readFileSync(source, 'utf8'))));
const masked = Buffer.from(plain.map(octet => octet ^ mask.next().value)).toString('base64');

const lines = masked.match(/.{1,112}/g).map(line => `\t'${line}',\n`).join('');

writeFileSync(target, `// Generated from data/known-defaults.tsv by scripts/known-table.mjs. Do not edit.\nexport const knownTable = [\n${lines}].join('');\n`);
