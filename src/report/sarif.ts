import type {Location, Log, Notification, PhysicalLocation, Region, ReportingDescriptor, Result, Suppression} from 'sarif';
import type {Place, Span} from '../finding.js';
import type {IgnoredReport, ReportedFinding, ScanResult} from '../scanner/scan-result.js';
import {reasonFor} from './summary.js';
import {printableJson} from './printable.js';
import type {RuleFacts} from './rule-facts.js';

export interface SarifFacts {
	readonly version: string;
	readonly rules: readonly RuleFacts[];
}

const home = 'https://github.com/jwt-secrets/jwt-secrets';

/** SARIF 2.1.0. Paths are relative to the scan's root, which consumers know as `%SRCROOT%`. */
export function sarif(result: ScanResult, {version, rules}: SarifFacts): string {
	const indexes = new Map(rules.map(({id}, index) => [id, index]));
	const log: Log = {
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: [{
			tool: {driver: {name: 'jwt-secrets', version, semanticVersion: version, informationUri: home, rules: rules.map(rule => descriptorOf(rule))}},
			columnKind: 'utf16CodeUnits',
			invocations: [{
				executionSuccessful: result.failures.length === 0,
				toolExecutionNotifications: notificationsOf(result),
			}],
			results: [
				// Where one result says whether it is suppressed, all must.
				...result.findings.map(finding => resultOf(finding, indexes, [])),
				...result.ignored.map(finding => resultOf(finding, indexes, [suppressionOf(finding)])),
			],
		}],
	};
	return printableJson(log);
}

function descriptorOf({id, description, url, weaknesses, severity}: RuleFacts): ReportingDescriptor {
	const name = id.replace(/^.*\//, '').replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
	const sentence = `${description.replace(/\.$/, '')}.`;
	return {
		id, name,
		shortDescription: {text: sentence},
		fullDescription: {text: sentence},
		helpUri: url,
		help: {
			text: `${sentence} Why this matters and how to fix it: ${url}`,
			markdown: `${sentence}\n\n[Why this matters and how to fix it](${url})`,
		},
		defaultConfiguration: {level: severity},
		properties: {
			tags: ['security', ...weaknesses.map(weakness => `external/cwe/${weakness.toLowerCase()}`)],
			precision: 'high',
		},
	};
}

function resultOf(finding: ReportedFinding, indexes: ReadonlyMap<string, number>, suppressions: Suppression[]): Result {
	const {ruleId, severity, message, related, fingerprint, role, secretName} = finding;
	const index = indexes.get(ruleId);
	return {
		ruleId,
		...index !== undefined && {ruleIndex: index},
		level: severity,
		message: {text: message},
		locations: [{physicalLocation: physical(finding)}],
		...related.length > 0 && {
			relatedLocations: related.map((place, position): Location => ({
				id: position + 1,
				physicalLocation: physical(place),
				message: {text: place.kind === 'use' ? 'It is used here.' : 'It comes from here.'},
			})),
		},
		partialFingerprints: {'jwtSecrets/v1': fingerprint},
		suppressions,
		properties: {role, ...secretName !== undefined && {secretName}},
	};
}

function suppressionOf({reason}: IgnoredReport): Suppression {
	return {kind: 'inSource', ...reason !== undefined && {justification: reason}};
}

function notificationsOf({summary, failures}: ScanResult): Notification[] {
	return [
		...failures.map((text): Notification => ({level: 'error', message: {text}})),
		...summary.notable.map((skipped): Notification => ({
			level: 'warning',
			message: {text: `Not analysed: ${reasonFor(skipped)}.`},
			locations: [{physicalLocation: {artifactLocation: artifact(skipped.path)}}],
		})),
		...summary.notes.map((text): Notification => ({level: 'note', message: {text}})),
	];
}

function physical({path, span}: Place): PhysicalLocation {
	return {artifactLocation: artifact(path), region: regionOf(span)};
}

function artifact(path: string): PhysicalLocation['artifactLocation'] & object {
	return {uri: path.replaceAll(/\p{Cs}/gu, '\uFFFD').split('/').map(part => encodeURIComponent(part)).join('/'), uriBaseId: '%SRCROOT%'};
}

function regionOf({start, end}: Span): Region {
	return {startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column};
}
