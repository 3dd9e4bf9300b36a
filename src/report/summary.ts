import type {ScanResult, SkipReason, Skipped} from '../scanner/scan-result.js';
import {plural} from './plural.js';
import {printable} from './printable.js';

/** In the order in which the summary counts them. */
const counted: Readonly<Record<SkipReason, (count: number) => string>> = {
	irrelevant: count => `${count} in which nothing matters`,
	language: count => `${count} of other kinds`,
	link: count => plural(count, 'link'),
	binary: count => `${count} binary`,
	minified: count => `${count} minified`,
	large: count => `${count} too large`,
	special: count => `${count} no regular file`,
	absent: count => `${count} not in the work tree`,
	unreadable: count => `${count} unreadable`,
	unread: count => `${count} that could not be parsed`,
};

const maximumNamed = 20;

/** What a scan did, for people. */
export function summary({summary: told, failures, seconds}: ScanResult): string {
	const {listed, analysed, lineBased = 0, partial = 0, errors, warnings, ignored, skipped, notable, notes} = told;
	const reasons = (Object.keys(counted) as SkipReason[]).flatMap(reason => {
		const count = skipped[reason] ?? 0;
		return count === 0 ? [] : [counted[reason](count)];
	});
	const lines = [
		...failures,
		...limited(notable.map(entry => `Not analysed: ${entry.path} (${reasonFor(entry)}).`)),
		...limited(notes),
		`${plural(errors, 'error')}, ${plural(warnings, 'warning')}${ignored > 0 ? `, ${ignored} ignored` : ''}. ${
			plural(listed, 'file')} listed, ${analysed} analysed, in ${seconds.toFixed(1)} s.`,
		...partial > 0 ? [`Read around syntax errors: ${plural(partial, 'file')}.`] : [],
		...lineBased > 0 ? [`Read line by line, because they are not what their names say: ${plural(lineBased, 'file')}.`] : [],
		...reasons.length > 0 ? [`Left out: ${reasons.join(', ')}.`] : [],
		...rolesLine(told.roles),
	];
	return lines.map(line => `${printable(line)}\n`).join('');
}

export function reasonFor({reason, detail}: Skipped): string {
	switch (reason) {
		case 'unread': {
			return detail ?? 'it cannot be parsed';
		}

		case 'unreadable': {
			return detail === 'folder' ? 'the folder cannot be opened' : `it cannot be read: ${detail ?? 'unknown error'}`;
		}

		case 'large': {
			return `too large: ${detail ?? 'more than the limit'}`;
		}

		case 'special': {
			return 'no regular file';
		}

		case 'minified': {
			return 'minified, or a table of data';
		}

		default: {
			return detail ?? reason;
		}
	}
}

/** A tree that is all tests is quiet, and should not look clean. */
function rolesLine(roles: ScanResult['summary']['roles']): string[] {
	const quiet = Object.entries(roles).filter(([role]) => role !== 'production' && role !== 'ci');
	return quiet.length === 0 ? [] : [`Quiet unless a value is evidently real: ${quiet.map(([role, count]) => `${count} ${role}`).join(', ')}.`];
}

function limited(lines: readonly string[]): string[] {
	return lines.length <= maximumNamed ? [...lines] : [...lines.slice(0, maximumNamed), `… and ${lines.length - maximumNamed} more; \`--format json\` names all.`];
}
