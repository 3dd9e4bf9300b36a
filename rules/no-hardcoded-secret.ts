import {createRule} from '../src/create-rule.js';
import {describe, holesToReport, placed} from '../src/hole-reports.js';
import {messages, usingGuard} from '../src/suggestions.js';

export default createRule({
	name: 'no-hardcoded-secret',
	description: 'Disallow JWT secrets that are written in source code',
	weaknesses: ['CWE-321', 'CWE-798'],
	presets: ['recommended', 'strict'],
	recommendedAs: 'error',
	hasSuggestions: true,
	messages: {
		useGuard: messages.useGuard,
		hardcodedSecret: '`{{name}}` ({{bytes}} bytes{{note}}) is written in source code{{where}}. Load it at start-up with `requireSecret` and rotate it.',
	},
	* check(file) {
		for (const hole of holesToReport(file, 'hardcoded')) {
			yield {
				...placed(hole), messageId: 'hardcodedSecret', data: describe(file, hole),
				suggestions: usingGuard(file, hole),
			};
		}
	},
});
