import {RuleTester} from 'eslint';
import {describe, it} from 'vitest';
import hostApi from '../../scripts/internal-rules/host-api.js';

RuleTester.describe = describe;
RuleTester.it = it;

new RuleTester().run('host-api', hostApi, {
	valid: [
		'const scope = context.sourceCode.getScope(node);',
		'const {start} = context.sourceCode.getLoc(node);',
		'context.report({node, messageId: "found"});',
		'const create = context => ({CallExpression(node) {}, "Program:exit"() {}});',
		'const named = {"a b": 1};',
		'sourceCode.parserServices.jwtSecrets?.collect?.(finding);',
		'report({loc: span});',
	],
	invalid: [
		{code: 'context.sourceCode.getTokenBefore(node);', errors: [{messageId: 'hostMember'}]},
		{code: 'const {sourceCode} = context; sourceCode.scopeManager;', errors: [{messageId: 'hostMember'}]},
		{code: 'context.languageOptions;', errors: [{messageId: 'hostMember'}]},
		{code: 'const line = node.loc.start.line;', errors: [{messageId: 'hostOnlyName'}]},
		{code: 'const {loc} = node;', errors: [{messageId: 'hostOnlyName'}]},
		{code: 'file.ast["tokens"];', errors: [{messageId: 'hostOnlyName'}]},
		{code: 'const create = () => ({"CallExpression > Identifier"(node) {}});', errors: [{messageId: 'selector'}]},
		{code: 'const create = () => ({"CallExpression[optional=true]": onCall});', errors: [{messageId: 'selector'}]},
		{code: 'const create = () => ({"*"(node) {}});', errors: [{messageId: 'selector'}]},
		{code: 'const create = () => ({":function": onFunction});', errors: [{messageId: 'selector'}]},
	],
});
