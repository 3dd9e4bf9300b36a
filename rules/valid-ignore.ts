import {judgeIgnore} from '../src/analysis/ignores.js';
import {createRule} from '../src/create-rule.js';

export default createRule({
	name: 'valid-ignore',
	description: 'Require a reason, and respect the expiry date, where a rule of this plugin is switched off',
	weaknesses: [],
	presets: ['recommended', 'strict'],
	recommendedAs: 'error',
	messages: {
		missingRule: 'This comment names no rule, so it ignores nothing. Write `jwt-secrets-ignore-next-line RULE -- reason`.',
		missingReason: 'This comment switches a rule off and does not say why. Add ` -- reason`, so that the next reader can judge it.',
		expired: 'This comment was to hold until {{date}}. Mend what it hides, or give a new date and reason.',
		malformedDate: '`until={{date}}` is no date. Write it as `until=YYYY-MM-DD`.',
	},
	* check({file, comments}) {
		if (!/jwt-secrets(?:\/|-ignore)/.test(file.text)) {
			return;
		}

		const today = new Date().toISOString().slice(0, 10);
		for (const {value, range} of comments()) {
			const problem = judgeIgnore(value, 'jwt-secrets/', today);
			if (problem) {
				// A comment that hides something must be right in a test as well.
				yield {at: {range}, messageId: problem.kind, data: 'date' in problem ? {date: problem.date} : {}, isReal: true};
			}
		}
	},
});
