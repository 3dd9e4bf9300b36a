import {didYouMean} from './did-you-mean.js';
import type {ScanOptions} from './options.js';
import {createRulesEngine} from './rules-engine.js';
import {runScan} from './scan.js';
import {ScanError} from './scan-error.js';
import type {ReportedFinding, ScanResult} from './scan-result.js';

export type {Finding, Place, Position, RelatedPlace, Severity, Span} from '../finding.js';
export type {Role} from '../knowledge/roles.js';
export type {ScanOptions} from './options.js';
export type {IgnoredReport, ReportedFinding, ScanResult, SkipReason, Skipped, Summary} from './scan-result.js';
export {ScanError} from './scan-error.js';

const known: Readonly<Record<keyof ScanOptions, 'string' | 'boolean'>> = {
	config: 'string',
	noConfig: 'boolean',
	noIgnores: 'boolean',
	reportUnusedIgnores: 'boolean',
	includeTests: 'boolean',
	noCache: 'boolean',
	noFilter: 'boolean',
};

/**
 * Scans files and folders as the command `jwt-secrets scan` does, and yields its findings.
 *
 * ```js
 * for await (const {path, span, message} of scan(['src'])) {
 *   console.log(`${path}:${span.start.line} ${message}`);
 * }
 * ```
 *
 * @param paths Files and folders; the working directory when empty.
 * @param options Named as on the command line.
 * @returns Behind the last finding, the result as a whole: what was ignored, skipped, and could not be done.
 * @throws {ScanError} `BAD_PATH`, `BAD_CONFIG` or `BAD_OPTION`: what is asked for cannot be done.
 */
export async function * scan(paths: string | readonly string[] = [], options: ScanOptions = {}): AsyncGenerator<ReportedFinding, ScanResult, undefined> {
	for (const [name, value] of Object.entries(options)) {
		checkOption(name, value);
	}

	const result = await runScan(typeof paths === 'string' ? [paths] : paths, options, {createEngine: createRulesEngine});
	yield * result.findings;
	return result;
}

function checkOption(name: string, value: unknown): void {
	if (!Object.hasOwn(known, name)) {
		const meant = didYouMean(name, Object.keys(known));
		throw new ScanError('BAD_OPTION', `There is no option \`${name}\`${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`);
	}

	const type = known[name as keyof ScanOptions];
	if (value !== undefined && typeof value !== type) {
		throw new ScanError('BAD_OPTION', `The option \`${name}\` must be a ${type}.`);
	}
}
