import type {Finding} from '../finding.js';
import {noCache as none} from './cache/no-cache.js';
import {loadSettings} from './config/load.js';
import type {Engine, EngineOptions, FileReport, IgnoreDirective} from './engine.js';
import {createFingerprints} from './fingerprint.js';
import {group, type GroupedFinding} from './group.js';
import {Inspection} from './inspection.js';
import {compareFindings, compareText} from './order.js';
import type {ScanOptions} from './options.js';
import type {IgnoredReport, ReportedFinding, ScanResult} from './scan-result.js';
import type {ListedFile} from './sources/list.js';
import {listTargets} from './sources/targets.js';
import {Tally} from './tally.js';
import {commonFolder, pathBelow, targetOf, topLevelOf, type Target} from './target.js';

export interface ScanParts {
	readonly createEngine: (options: EngineOptions) => Engine | Promise<Engine>;
	/** Folder of relative paths; the process's own by default. */
	readonly cwd?: string;
	readonly onProgress?: (done: number, total: number) => void;
}

export const unusedIgnoreId = 'jwt-secrets/unused-ignore';

/**
 * Scans files and folders.
 *
 * @throws {ScanError} when a path or the configuration cannot be used; what goes wrong later stands in the result.
 */
export async function runScan(paths: readonly string[], options: ScanOptions, {createEngine, cwd = process.cwd(), onProgress}: ScanParts): Promise<ScanResult> {
	const started = performance.now();
	const [first = targetOf('.', cwd), ...others] = paths.map(path => targetOf(path, cwd));
	const targets = [first, ...others];
	const root = commonFolder([first.root, ...others.map(target => target.root)]);
	const settings = {
		...await loadSettings({...options.config !== undefined && {file: options.config}, isOff: options.noConfig ?? false}, root, cwd),
		...options.includeTests && {includeTests: true},
	};
	const noIgnores = options.noIgnores ?? false;
	const engine = await createEngine({root, settings, noIgnores});
	const tally = new Tally(root);
	const files = await listTargets(targets, tally);
	const cache = await openCacheFor(targets, files, {settings, noIgnores}, options, root);
	const inspection = new Inspection(files, {engine, cache, tally, root, noFilter: options.noFilter ?? false, onProgress});
	await inspection.run();
	cache.save();
	if (tally.failures.length === 0 && !tally.hasAnalysed && tally.lost > 0) {
		tally.fail('Files matter here, and not one of them could be analysed.');
	}

	const {findings, ignored} = report(inspection.reports, files, root, options.reportUnusedIgnores ?? false);
	return {
		root, findings, ignored,
		summary: tally.summary(files.size, findings, ignored.length),
		failures: tally.failures,
		seconds: (performance.now() - started) / 1000,
	};
}

async function openCacheFor(targets: readonly Target[], files: ReadonlyMap<string, ListedFile>, decisive: object, {noCache = false, noFilter}: ScanOptions, root: string) {
	if (noCache) {
		return none;
	}

	const [{openCache}, {buildStamp}] = await Promise.all([import('./cache/report-cache.js'), import('./cache/build-stamp.js')]);
	const basis = {...decisive, build: buildStamp(), noFilter, paths: targets.map(({path, root}) => [path, root]).sort()};
	return openCache({basis, root, listed: [...files.keys()]});
}

/** Groups what was said of each file, and turns it into what a report shows: relative paths, severities, fingerprints. */
function report(reports: ReadonlyMap<string, FileReport>, files: ReadonlyMap<string, ListedFile>, root: string, withUnused: boolean) {
	const sorted = new Map([...reports].sort(([a], [b]) => compareText(a, b)));
	const grouped = group(sorted, path => files.has(path));
	const all: GroupedFinding[] = [...grouped.findings];
	if (withUnused) {
		all.push(...unusedIgnores(sorted, grouped.usedDirectives));
		all.sort((a, b) => compareFindings(a.finding, b.finding));
	}

	const fingerprintOf = createFingerprints();
	const findings: ReportedFinding[] = [];
	const ignored: IgnoredReport[] = [];
	for (const {finding, ignored: silenced} of all) {
		const own = files.get(finding.path)?.root ?? topLevelOf(finding.path) ?? root;
		const reported: ReportedFinding = {
			...finding,
			path: pathBelow(root, finding.path),
			severity: finding.role === 'ci' ? 'warning' : finding.severity,
			related: finding.related.map(place => ({...place, path: pathBelow(root, place.path)})),
			fingerprint: fingerprintOf(finding, pathBelow(own, finding.path)),
		};
		if (silenced) {
			ignored.push({...reported, ...silenced});
		} else {
			findings.push(reported);
		}
	}

	return {findings, ignored};
}

/** A directive that names no rule is not ours to judge. */
function unusedIgnores(reports: ReadonlyMap<string, FileReport>, used: ReadonlySet<IgnoreDirective>): GroupedFinding[] {
	return [...reports.values()].flatMap(({role, directives}) => directives
		.filter(directive => !directive.isUsed && directive.ruleIds.length > 0 && !used.has(directive))
		.map(({place, ruleIds}): {readonly finding: Finding} => ({
			finding: {
				...place,
				ruleId: unusedIgnoreId,
				messageId: 'unusedIgnore',
				message: `Nothing is ignored here by ${ruleIds.map(id => `\`${id}\``).join(', ')}. Remove the directive.`,
				severity: 'warning',
				role,
				related: [],
				anchor: ruleIds.join(' '),
			},
		})));
}
