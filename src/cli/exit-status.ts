import type {ScanResult} from '../scanner/scan-result.js';

export const exitStatus = {clean: 0, found: 1, failed: 2, interrupted: 130} as const;

/** What could not be done counts more than what was found. */
export function exitStatusOf({failures, summary}: Pick<ScanResult, 'failures' | 'summary'>, maxWarnings = Number.POSITIVE_INFINITY): number {
	if (failures.length > 0) {
		return exitStatus.failed;
	}

	return summary.errors > 0 || summary.warnings > maxWarnings ? exitStatus.found : exitStatus.clean;
}
