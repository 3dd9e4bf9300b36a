import {createRule} from '../src/create-rule.js';
import {describe, holesToReport, placed} from '../src/hole-reports.js';
import {messages as settingMessages, withoutDefault} from '../src/setting-suggestions.js';
import {droppingDefault, messages, usingGuard} from '../src/suggestions.js';

export default createRule({
	name: 'no-fallback-secret',
	description: 'Disallow literal defaults behind JWT secrets that are read from the environment or a configuration',
	weaknesses: ['CWE-1188', 'CWE-1392'],
	presets: ['recommended', 'strict'],
	recommendedAs: 'error',
	hasSuggestions: true,
	messages: {
		...messages,
		requireVariable: settingMessages.requireVariable,
		fallbackSecret: '{{subject}} becomes a literal ({{size}}{{note}}) when it is unset{{where}}. Drop the default, so that the server refuses to start.',
	},
	* check(file) {
		for (const hole of holesToReport(file, 'fallback')) {
			yield {
				...placed(hole), messageId: 'fallbackSecret', data: describe(file, hole),
				suggestions: [...droppingDefault(file, hole), ...usingGuard(file, hole), ...withoutDefault(file, hole)],
			};
		}
	},
});
