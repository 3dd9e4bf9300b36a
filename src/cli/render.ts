import type {Styles} from '../report/stylish.js';
import {packageVersion} from '../scanner/own-package.js';
import type {ScanResult} from '../scanner/scan-result.js';
import {createFrames} from './frames.js';
import type {Format} from './outputs.js';

/** The text of a report. Each format is loaded when it is asked for. */
export async function render(format: Format, result: ScanResult, styles: Styles): Promise<string> {
	switch (format) {
		case 'json': {
			const {json} = await import('../report/json.js');
			return json(result);
		}

		case 'sarif': {
			const [{sarif}, {loadRuleFacts}] = await Promise.all([import('../report/sarif.js'), import('../report/rule-facts.js')]);
			return sarif(result, {version: packageVersion(), rules: await loadRuleFacts()});
		}

		case 'stylish': {
			return result.findings.length === 0 ? '' : renderStylish(result, styles);
		}
	}
}

async function renderStylish(result: ScanResult, styles: Styles): Promise<string> {
	const {stylish} = await import('../report/stylish.js');
	return stylish(result, {styles, frameFor: await createFrames(result.root)});
}
