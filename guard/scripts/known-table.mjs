// Writes src/policy/known-table.ts from data/known-defaults.tsv. Run: node guard/scripts/known-table.mjs
import {readFileSync, writeFileSync} from 'node:fs';
import {parseKnownDefaults, publisherOf} from './parse-known-defaults.mjs';

const source = new URL('../data/known-defaults.tsv', import.meta.url);
const target = new URL('../src/policy/known-table.ts', import.meta.url);

// Of a source in a repository the package names the repository alone: the files are as much text again.
const lines = parseKnownDefaults(readFileSync(source, 'utf8')).flatMap(({product, source, values, prefixes}) => [
	`${product}\t${publisherOf(source)}`,
	...values.map(value => `\t${value}`),
	...prefixes.map(prefix => `\t${prefix}\tprefix`),
]).filter((line, index, all) => line.startsWith('\t') || line !== all.slice(0, index).findLast(other => !other.startsWith('\t')));

// The same turn as in src/policy/known-defaults.ts; a test reads the result back and compares it with the source.
const turned = lines.map(line => line.replace(/[!-~]/g, character => String.fromCharCode(0x21 + (character.charCodeAt(0) - 0x21 + 47) % 94)));
const text = turned.join('\n').replaceAll(/[\\`$]/g, '\\$&');

writeFileSync(target, `// Generated from data/known-defaults.tsv by scripts/known-table.mjs. Do not edit.\nexport const knownTable = \`\n${text}\n\`;\n`);
