import type {ReportedFinding, ScanResult} from '../scanner/scan-result.js';
import {printableJson} from './printable.js';

/** Counts up when a reader of the report would have to change. */
const formatVersion = 1;

/** The report as data; the same from run to run, so it holds no time. */
export function json({findings, summary}: Pick<ScanResult, 'findings' | 'summary'>): string {
	return printableJson({version: formatVersion, findings: findings.map(finding => plain(finding)), summary});
}

function plain({ruleId, messageId, message, severity, path, span, role, secretName, value, related, fingerprint}: ReportedFinding): object {
	return {
		ruleId, messageId, message, severity, path, span, role,
		...secretName !== undefined && {secretName},
		...value && {value},
		related, fingerprint,
	};
}
