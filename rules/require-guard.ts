import {unguardedReadsOf} from '../src/analysis/unguarded-reads.js';
import {createRule} from '../src/create-rule.js';
import {guardingRead, messages} from '../src/suggestions.js';

export default createRule({
	name: 'require-guard',
	description: 'Require a check at start-up for JWT secrets that are read from the environment',
	weaknesses: ['CWE-1188'],
	presets: ['strict'],
	recommendedAs: 'error',
	hasSuggestions: true,
	messages: {
		useGuard: messages.useGuard,
		unguardedSecret: '`{{name}}` is taken from the environment as it stands there, so a missing, short or published value is found by whoever guesses it. Load it with `requireSecret`, which stops the program at start-up.',
	},
	* check(file) {
		for (const {node, name} of unguardedReadsOf(file.tables, file.file)) {
			yield {at: node, messageId: 'unguardedSecret', data: {name}, secretName: name, suggestions: guardingRead(file, node, name)};
		}
	},
});
