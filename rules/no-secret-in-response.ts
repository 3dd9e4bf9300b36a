import {createRule} from '../src/create-rule.js';
import {leaksToReport} from '../src/leak-reports.js';

export default createRule({
	name: 'no-secret-in-response',
	description: 'Disallow JWT secrets in responses, views and Claims Sets',
	weaknesses: ['CWE-201'],
	presets: ['recommended', 'strict'],
	recommendedAs: 'error',
	messages: {
		secretInResponse: '`{{name}}` is sent by `{{sink}}`, and whoever receives it can sign tokens. Leave it out; a part of it is too much as well.',
		objectInResponse: '`{{sink}}` sends an object that holds the JWT secret `{{name}}`. Pick the members that may be sent.',
		environmentInResponse: '`{{sink}}` sends the whole environment, the JWT secret with it. Pick the variables that may be sent.',
		secretInClaims: '`{{name}}` becomes part of a Claims Set, which whoever holds the token can read. Leave it out.',
	},
	* check(file) {
		for (const {node, kind, sink, name, extent} of leaksToReport(file, ['response', 'claims'])) {
			const messageId = kind === 'claims' ? 'secretInClaims' : extent === 'environment' ? 'environmentInResponse' : extent === 'whole' ? 'objectInResponse' : 'secretInResponse';
			yield {at: node, messageId, data: {name, sink}, secretName: name};
		}
	},
});
