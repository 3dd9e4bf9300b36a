import {unsafeChoicesOf} from '../src/analysis/algorithms.js';
import {createRule} from '../src/create-rule.js';

const messageIds = {none: 'unsecuredToken', fromToken: 'algorithmFromToken', publicKey: 'publicKeyWithoutList'} as const;

export default createRule({
	name: 'no-unsafe-algorithm',
	description: 'Disallow JWT algorithms that let an attacker choose how a token is verified',
	weaknesses: ['CWE-347'],
	presets: ['recommended', 'strict'],
	recommendedAs: 'error',
	messages: {
		unsecuredToken: '`none` makes or accepts tokens without a signature, which anyone can write. Name the one algorithm that signs, such as `HS256`.',
		algorithmFromToken: 'The allowed algorithm comes from the token\'s own header, so its author chooses it. Name the algorithms that you sign with.',
		publicKeyWithoutList: 'A public key verifies without a list of algorithms: where a library, or an old version of it, lets the token choose, everybody has the HMAC key. Pass `algorithms`, such as `[\'RS256\']`.',
	},
	* check({tables, file}) {
		for (const {kind, node} of unsafeChoicesOf(tables, file)) {
			yield {at: node, messageId: messageIds[kind]};
		}
	},
});
