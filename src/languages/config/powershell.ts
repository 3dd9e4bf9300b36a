import {linesOf} from './lines-of.js';
import {quotedAt} from './quoted.js';
import type {Reader} from './reader.js';
import type {ConfigEntry} from './tree.js';

/** `$env:X = '…'`, `$Script:x = "…"`, `[string]$X = '…'` in a parameter list, `X = '…'` in a table, each up to the value. */
const assignment = /(?:\$(?:(?:env|script|global|private|local):)?\{?([A-Za-z_]\w*)\}?|(?:^|[{;])[ \t]*(["']?)([A-Za-z_][\w.-]*)\2)[ \t]*=[ \t]*(?:\[[\w.]+\][ \t]*)?(?=["'])/g;
/** `[Environment]::SetEnvironmentVariable('X', 'value')`, `Set-Item Env:X 'value'`. */
const call = /(?:SetEnvironmentVariable\([ \t]*["']([A-Za-z_]\w*)["'][ \t]*,[ \t]*|Set-(?:Item|Content)\b[^\n;|]{0,200}?\bEnv:\\?([A-Za-z_]\w*)["']?[ \t]+(?:-Value[ \t]+)?)(?=["'])/gi;

/** PowerShell: what is assigned to variables, and what stands in its data files. */
export const readPowershell: Reader = (text, tree) => {
	const entries: ConfigEntry[] = [];
	let next = 0;
	let isComment = false;
	let isParameters = false;
	for (const {text: line, start} of linesOf(text)) {
		if (isComment || /^\s*<#/.test(line)) {
			isComment = !line.includes('#>');
			continue;
		}

		if (start < next) {
			continue;
		}

		const comment = /^\s*#(.*)$/.exec(line);
		if (comment) {
			tree.comment([start + line.indexOf('#'), start + line.length], comment[1] ?? '');
			continue;
		}

		isParameters = /^\s*param\s*\(/i.test(line) || isParameters && !/^\s*\)/.test(line);
		for (const match of [...line.matchAll(assignment), ...line.matchAll(call)]) {
			const name = match[1] ?? match[3] ?? match[2] ?? '';
			const value = quotedAt(text, start + match.index + match[0].length);
			const keyStart = start + match.index + match[0].indexOf(name);
			if (value) {
				entries.push(tree.entry(tree.scalar([keyStart, keyStart + name.length]), tree.scalar(value.range, value), isParameters));
				next = value.range[1];
			}
		}
	}

	return [tree.mapping(entries, [0, text.length])];
};
