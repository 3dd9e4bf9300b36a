import {createRule} from '../src/create-rule.js';
import {describe, holesToReport, placed} from '../src/hole-reports.js';

export default createRule({
	name: 'no-client-secret',
	description: 'Disallow JWT secrets that bundlers publish or that client code reads',
	weaknesses: ['CWE-522'],
	presets: ['recommended', 'strict'],
	recommendedAs: 'error',
	messages: {
		clientSecret: '{{subject}} reaches every visitor\'s browser, so anyone can sign tokens. Keep it on the server under a name that no bundler publishes, and rotate it.',
	},
	* check(file) {
		for (const hole of holesToReport(file, 'client')) {
			yield {...placed(hole), messageId: 'clientSecret', data: describe(file, hole)};
		}
	},
});
