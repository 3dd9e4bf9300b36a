import {tokensOf} from '../src/analysis/tokens.js';
import {createRule} from '../src/create-rule.js';

export default createRule({
	name: 'no-hardcoded-token',
	description: 'Disallow signed JWTs in source code',
	weaknesses: ['CWE-798'],
	presets: ['recommended', 'strict'],
	recommendedAs: 'warn',
	messages: {
		hardcodedToken: 'A signed JWT ({{alg}}) is written in source code, and whoever reads it can use it. Revoke it, and ask for a token at run time.',
		forgeableToken: 'A published default opens this JWT, so anyone can sign such tokens. Rotate the secret, and ask for a token at run time.',
	},
	* check({file}) {
		for (const {node, alg, isForgeable} of tokensOf(file)) {
			yield isForgeable ? {at: node, messageId: 'forgeableToken'} : {at: node, messageId: 'hardcodedToken', data: {alg}};
		}
	},
});
