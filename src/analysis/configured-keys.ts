import {configFiles, type ConfigFileRow} from '../knowledge/config-files.js';
import type {Origin} from './origin.js';
import {parsePosition} from './position.js';
import type {SourceFile} from './source-file.js';
import type {Tables} from './tables.js';
import {originsOf} from './trace.js';

/** Where the keys come from that a framework takes out of a file by its place: `auth.secret` in Strapi's `config/admin.ts`. */
export function configuredKeysOf(tables: Tables, file: SourceFile): {readonly key: string; readonly origin: Origin}[] {
	const path = file.path.replaceAll('\\', '/');
	return configFiles.filter(row => row.path.test(path) && (row.mentions?.test(file.text) ?? true) && (row.beside ?? []).every(member => isThere(tables, file, member)) && !(row.unless ?? []).some(member => isThere(tables, file, member)))
		.flatMap(({keys}: ConfigFileRow) => keys.flatMap(key => exportedAt(tables, file, key).map(origin => ({key, origin}))));
}

/** A member that is only looked for is none. */
function isThere(tables: Tables, file: SourceFile, member: string): boolean {
	return exportedAt(tables, file, member).some(({kind, node}) => kind !== 'unknown' || node.type !== 'Program');
}

function exportedAt(tables: Tables, file: SourceFile, member: string): Origin[] {
	const {steps} = parsePosition(`0.${member}`);
	return [['default', ...steps], ['default', '()', ...steps]].flatMap(access => originsOf(tables, file, file.ast, access));
}
