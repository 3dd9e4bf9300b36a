import type {Finding, Place, Position, RelatedPlace} from '../finding.js';
import type {FileReport, IgnoreDirective} from './engine.js';
import {compareFindings, comparePlaces, comparePositions, placeKey} from './order.js';

/** Rules that report a literal, or the name or generator that stands for it: where several fit, the first one speaks. */
const literalRules = ['no-client-secret', 'no-fallback-secret', 'no-hardcoded-secret', 'no-weak-secret'].map(name => `jwt-secrets/${name}`);

export interface GroupedFinding {
	readonly finding: Finding;
	/** Present when a directive silences it. */
	readonly ignored?: {readonly reason?: string};
}

export interface Grouped {
	/** Sorted by path, position and rule. */
	readonly findings: readonly GroupedFinding[];
	/** Directives that silence a finding which was moved to their file. */
	readonly usedDirectives: ReadonlySet<IgnoreDirective>;
}

interface Candidate extends GroupedFinding {
	readonly isMoved: boolean;
}

/** All that is said of one place. */
type Cluster = readonly [Candidate, ...Candidate[]];

/**
 * Makes one finding of all that is said about one literal. A rule that sees one file reports at the use; who sees all
 * files reports at the literal, names every use, and obeys the directives there.
 *
 * @param reports What was said of each file, by path.
 * @param isScanned Whether a file is among those that the host looks at; a literal elsewhere is reported at its use.
 */
export function group(reports: ReadonlyMap<string, FileReport>, isScanned: (path: string) => boolean): Grouped {
	const clusters = new Map<string, Cluster>();
	const uses = new Map<string, Place[]>();
	for (const report of reports.values()) {
		for (const candidate of candidatesOf(report, isScanned)) {
			const key = clusterKey(candidate.finding);
			clusters.set(key, [candidate, ...clusters.get(key) ?? []]);
		}

		for (const {origin, use} of report.uses) {
			const key = placeKey(origin);
			uses.set(key, [...uses.get(key) ?? [], use]);
		}
	}

	const usedDirectives = new Set<IgnoreDirective>();
	const findings = [...clusters.values()].map(cluster => {
		const merged = merge(cluster, uses, reports);
		const directive = merged.isMoved && !merged.ignored
			? reports.get(merged.finding.path)?.directives.find(candidate => silences(candidate, merged.finding))
			: undefined;
		if (directive) {
			usedDirectives.add(directive);
		}

		return directive ? {finding: merged.finding, ignored: reasonOf(directive)} : merged;
	});
	return {findings: findings.sort((a, b) => compareFindings(a.finding, b.finding)), usedDirectives};
}

/** Where findings will be moved to: files whose own directives must be known before grouping. */
export function originsOf(report: FileReport): string[] {
	return [...report.findings, ...report.ignored.map(({finding}) => finding)].flatMap(finding => foreignOrigin(finding)?.path ?? []);
}

function candidatesOf(report: FileReport, isScanned: (path: string) => boolean): Candidate[] {
	const all: GroupedFinding[] = [
		...report.findings.map(finding => ({finding})),
		...report.ignored.map(({finding, ...ignored}) => ({finding, ignored})),
	];
	return all.map(candidate => {
		const origin = foreignOrigin(candidate.finding);
		return origin && isScanned(origin.path)
			? {...candidate, finding: moveTo(origin, candidate.finding), isMoved: true}
			: {...candidate, isMoved: false};
	});
}

function foreignOrigin(finding: Finding): RelatedPlace | undefined {
	return literalRules.includes(finding.ruleId)
		? finding.related.find(place => place.kind === 'origin' && place.path !== finding.path)
		: undefined;
}

function moveTo(origin: RelatedPlace, finding: Finding): Finding {
	const {path, span} = finding;
	const others = finding.related.filter(place => place !== origin);
	const {anchor = finding.anchor, message = finding.message} = origin;
	return {...finding, message, path: origin.path, span: origin.span, anchor, related: [{kind: 'use', path, span}, ...others]};
}

function clusterKey(finding: Finding): string {
	const place = placeKey(finding);
	return literalRules.includes(finding.ruleId) ? place : `${place}\0${finding.ruleId}\0${finding.message}`;
}

function merge(cluster: Cluster, uses: ReadonlyMap<string, readonly Place[]>, reports: ReadonlyMap<string, FileReport>): Candidate {
	const best = cluster.reduce((first, other) => compareCandidates(other, first) < 0 ? other : first);
	const {finding} = best;
	const key = placeKey(finding);
	const related = new Map<string, RelatedPlace>();
	const add = (place: RelatedPlace): void => {
		const own = placeKey(place);
		if (own !== key) {
			related.set(`${place.kind}\0${own}`, {kind: place.kind, path: place.path, span: place.span});
		}
	};

	for (const place of cluster.flatMap(candidate => candidate.finding.related)) {
		add(place);
	}

	for (const {path, span} of uses.get(key) ?? []) {
		add({kind: 'use', path, span});
	}

	// Whether a literal is a test's or production's is decided by where it stands, not by who uses it.
	const role = reports.get(finding.path)?.role ?? finding.role;
	return {...best, finding: {...finding, role, related: [...related.values()].sort(comparePlaces)}};
}

/** What is not silenced speaks first, then the rule that comes first, then the literal's own file, then the first use. */
function compareCandidates(a: Candidate, b: Candidate): number {
	return Number(a.ignored !== undefined) - Number(b.ignored !== undefined)
		|| literalRules.indexOf(a.finding.ruleId) - literalRules.indexOf(b.finding.ruleId)
		|| Number(a.isMoved) - Number(b.isMoved)
		|| comparePlaces(a.finding.related[0] ?? a.finding, b.finding.related[0] ?? b.finding);
}

function silences(directive: IgnoreDirective, {ruleId, span}: Finding): boolean {
	return (directive.ruleIds.length === 0 || directive.ruleIds.includes(ruleId)) && isBetween(span.start, directive.from, directive.to);
}

function isBetween(position: Position, from: Position, to: Position | undefined): boolean {
	return comparePositions(from, position) <= 0 && (!to || comparePositions(position, to) < 0);
}

function reasonOf({reason}: IgnoreDirective): {readonly reason?: string} {
	return reason === undefined ? {} : {reason};
}
