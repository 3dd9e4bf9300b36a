import {createRule} from '../src/create-rule.js';
import {describe, holesToReport, isSetting, placed} from '../src/hole-reports.js';
import {messages as settingMessages, withoutValue} from '../src/setting-suggestions.js';
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
		emptyValue: settingMessages.emptyValue,
		hardcodedSecret: '{{subject}} ({{size}}{{note}}) is written in source code{{where}}. Load it at start-up with `{{load}}` and rotate it.',
		committedSecret: '{{subject}} ({{size}}{{note}}) is written in a configuration file. Set it where the service is deployed, from a secret store, and rotate it.',
		trackedSecret: '{{subject}} ({{size}}{{note}}) is in git: an ignore file names this file, but it is tracked all the same. Run `git rm --cached` on it, and rotate the secret.',
	},
	* check(file) {
		for (const hole of holesToReport(file, 'hardcoded')) {
			const messageId = !isSetting(hole) ? 'hardcodedSecret' : file.role !== 'example' && file.isTrackedAnyway() ? 'trackedSecret' : 'committedSecret';
			yield {
				...placed(hole), messageId, data: describe(file, hole),
				suggestions: [...usingGuard(file, hole), ...withoutValue(file, hole)],
			};
		}
	},
});
