import {createRule} from '../src/create-rule.js';
import {leaksToReport} from '../src/leak-reports.js';

export default createRule({
	name: 'no-secret-in-log',
	description: 'Disallow JWT secrets in logs, error messages and monitoring',
	weaknesses: ['CWE-532', 'CWE-209'],
	presets: ['recommended', 'strict'],
	recommendedAs: 'error',
	messages: {
		secretInLog: '`{{name}}` reaches `{{sink}}`, and whoever reads the log can sign tokens. Log whether it is set, never the value or a part of it.',
		objectInLog: '`{{sink}}` shows an object that holds the JWT secret `{{name}}`. Pick the members that may be shown.',
		environmentInLog: '`{{sink}}` shows the whole environment, the JWT secret with it. Pick the variables that may be shown.',
		secretInError: '`{{name}}` becomes part of an error, which is logged or answered. Say which setting is wrong, not its value.',
	},
	* check(file) {
		for (const {node, kind, sink, name, extent} of leaksToReport(file, ['log', 'error'])) {
			const messageId = extent === 'environment' ? 'environmentInLog' : extent === 'whole' ? 'objectInLog' : kind === 'error' ? 'secretInError' : 'secretInLog';
			yield {at: node, messageId, data: {name, sink}, secretName: name};
		}
	},
});
