import type {Place} from '../finding.js';
import {rulePage} from '../rule-page.js';
import type {ReportedFinding, ScanResult} from '../scanner/scan-result.js';
import type {FrameLine} from './frame.js';
import {ignoreHints} from './ignore-hint.js';
import {printable} from './printable.js';

/** How text is set off on a terminal; without colours each returns what it gets. */
export interface Styles {
	readonly strong: (text: string) => string;
	readonly faint: (text: string) => string;
	readonly error: (text: string) => string;
	readonly warning: (text: string) => string;
}

export interface StylishOptions {
	readonly styles: Styles;
	/** The masked lines of a finding; empty where none may be shown. */
	readonly frameFor: (finding: ReportedFinding) => readonly FrameLine[];
}

const maximumRelated = 5;

/** Findings for people, file by file. */
export function stylish({findings}: Pick<ScanResult, 'findings'>, options: StylishOptions): string {
	if (findings.length === 0) {
		return '';
	}

	const {styles} = options;
	const lines: string[] = [];
	let path: string | undefined;
	for (const finding of findings) {
		if (finding.path !== path) {
			path = finding.path;
			lines.push(styles.strong(printable(path)));
		}

		lines.push(...describe(finding, options), '');
	}

	const ruleIds = [...new Set(findings.map(({ruleId}) => ruleId))].sort();
	const pages = new Set(ruleIds.map(id => rulePage(id.slice(id.lastIndexOf('/') + 1))));
	lines.push(
		...[...pages].map(page => styles.faint(`More: ${page}`)),
		...ignoreHints(findings).map(hint => styles.faint(`To ignore one: ${hint}`)),
		'',
	);
	return `${lines.join('\n')}\n`;
}

function describe(finding: ReportedFinding, {styles, frameFor}: StylishOptions): string[] {
	const {severity, span: {start}, message, ruleId} = finding;
	// What one line calls two places is one line of the report.
	const related = [...new Set(finding.related.map(other => `${other.kind === 'use' ? 'used in' : 'from'} ${printable(placeOf(other))}`))];
	return [
		`  ${styles.faint(`${start.line}:${start.column}`)}  ${styles[severity](severity)}  ${printable(message)}  ${styles.faint(printable(ruleId))}`,
		...frameFor(finding).flatMap(line => showLine(line, styles)),
		...related.slice(0, maximumRelated).map(line => styles.faint(`    ${line}`)),
		...related.length > maximumRelated ? [styles.faint(`    and in ${related.length - maximumRelated} more places`)] : [],
	];
}

function showLine({number, text, marked: [from, to]}: FrameLine, styles: Styles): string[] {
	const margin = `    ${String(number).padStart(5)} | `;
	return [
		styles.faint(margin) + printable(text),
		styles.faint(' '.repeat(margin.length - 2) + '| ') + ' '.repeat(from) + styles.error('^'.repeat(Math.max(1, to - from))),
	];
}

function placeOf({path, span: {start}}: Place): string {
	return `${path}:${start.line}:${start.column}`;
}
