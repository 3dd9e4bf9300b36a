import type {ReportedFinding, ScanResult} from '../../src/scanner/scan-result.js';
import {finding, span} from '../scanner/fake-engine.js';

export function reported(more: Partial<ReportedFinding> = {}): ReportedFinding {
	return {...finding('src/config.ts', span(3, 7, 5)), fingerprint: 'jwt-secrets/no-hardcoded-secret::src/config.ts::key::1', ...more};
}

export function result(more: Partial<Omit<ScanResult, 'summary'>> & {readonly summary?: Partial<ScanResult['summary']>} = {}): ScanResult {
	return {
		root: '/r',
		findings: [],
		ignored: [],
		failures: [],
		seconds: 1.25,
		...more,
		summary: {listed: 4, analysed: 2, skipped: {}, notable: [], notes: [], roles: {}, errors: 0, warnings: 0, ignored: 0, ...more.summary},
	};
}
