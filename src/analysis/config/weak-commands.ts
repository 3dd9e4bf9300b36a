import {shellFences, weakCommands, type WeakCommandRow} from '../../knowledge/commands.js';
import {languageOf} from '../../languages/language-of.js';
import {shifted, type Range} from '../../languages/config/tree.js';
import type {SourceFile} from '../source-file.js';
import {weaknessOf} from '../strength.js';
import type {Tables} from '../tables.js';
import {mayHoldCommand} from './command-words.js';
import {configNodesOf} from './nodes.js';
import {meansSecret, settingName} from './setting-names.js';

export interface WeakCommand {
	readonly range: Range;
	readonly row: WeakCommandRow;
	/** The secret that the same command, comment or block names. */
	readonly name: string;
	readonly bits: number;
}

/** Commands in scripts, in comments of configuration and in the shell blocks of a manual that make a weak JWT secret. */
export function * weakCommandsOf(tables: Tables, file: SourceFile): Generator<WeakCommand> {
	if (!mayHoldCommand(file.text) || configNodesOf(file, 'ConfigDocument').length === 0) {
		return;
	}

	for (const [start, end] of languageOf(file.path) === 'markdown' ? shellBlocks(file.text) : statements(file.text)) {
		const scope = file.text.slice(start, end);
		const name = mayHoldCommand(scope) ? nameIn(tables, scope) : undefined;
		if (name !== undefined) {
			yield * commandsIn(scope).map(({range, ...rest}) => ({...rest, name, range: shifted(range, start)}));
		}
	}
}

function commandsIn(scope: string): Omit<WeakCommand, 'name'>[] {
	const found: Omit<WeakCommand, 'name'>[] = [];
	for (const row of weakCommands) {
		for (const match of scope.matchAll(new RegExp(row.pattern, `${row.pattern.flags}g`))) {
			const range: Range = [match.index, match.index + match[0].length];
			const bits = bitsOf(row, match.groups ?? {});
			// `Get-Random -SetSeed` is told as such.
			if (bits !== undefined && !found.some(other => other.range[0] <= range[0] && range[1] <= other.range[1])) {
				found.push({range, row, bits});
			}
		}
	}

	return found;
}

/** How many random bits come out, where that is too few; nothing when they are enough. */
function bitsOf({kind}: WeakCommandRow, {size, encoding}: Readonly<Record<string, string | undefined>>): number | undefined {
	if (kind !== 'short') {
		return kind === 'uuid' ? 122 : 0;
	}

	const weakness = weaknessOf({row: {callees: [], kind: 'bytes', bitsPerUnit: 8, source: ''}, size: Number(size), encodedAs: encoding === 'hex' ? 'hex' : 'base64'});
	return weakness?.kind === 'short' ? weakness.bits : undefined;
}

function nameIn(tables: Tables, scope: string): string | undefined {
	return scope.match(/[A-Za-z_][\w-]{2,80}/g)?.find(word => /secret|key/i.test(word) && meansSecret(tables, settingName(word)));
}

/** A line with those that it goes on in; comments one below the other are one. */
function * statements(text: string): Generator<Range> {
	let start = 0;
	while (start < text.length) {
		let end = lineEnd(text, start);
		const isComment = /^[ \t]*(?:#|\/\/|;)/.test(text.slice(start, end));
		while (end < text.length && (text[end - 1] === '\\' || text[end - 1] === '`' || isComment && /^\r?\n[ \t]*(?:#|\/\/|;)/.test(text.slice(end, end + 200)))) {
			end = lineEnd(text, end + 1);
		}

		yield [start, end];
		start = end + 1;
	}
}

function lineEnd(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	return end === -1 ? text.length : end;
}

const fence = /^[ \t]*(`{3,}|~{3,})[ \t]*([\w-]*)[^\n]*\n([^]*?)^[ \t]*\1/gm;

function * shellBlocks(text: string): Generator<Range> {
	for (const {0: whole, 2: language = '', 3: code = '', index} of text.matchAll(fence)) {
		if (shellFences.has(language.toLowerCase())) {
			const start = index + whole.indexOf('\n') + 1;
			yield [start, start + code.length];
		}
	}
}
