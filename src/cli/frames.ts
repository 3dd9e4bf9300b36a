import {join} from 'node:path';
import {frameOf, type FrameLine} from '../report/frame.js';
import type {HiddenRanges} from '../report/hidden-ranges.js';
import {readText} from '../scanner/read-text.js';
import type {ReportedFinding} from '../scanner/scan-result.js';

/** Reads the reported lines. Findings come file by file, so one file is held at a time. */
export async function createFrames(root: string): Promise<(finding: ReportedFinding) => readonly FrameLine[]> {
	const {hiddenRanges} = await import('../report/hidden-ranges.js');
	let path: string | undefined;
	let hidden: HiddenRanges | undefined;
	return finding => {
		if (finding.path !== path) {
			path = finding.path;
			const read = readText(join(root, path), true);
			hidden = 'text' in read ? hiddenRanges(path, read.text) : undefined;
		}

		return hidden ? frameOf(hidden.text, hidden.ranges, finding.span) : [];
	};
}
