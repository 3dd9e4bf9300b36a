/**
 * One rule file runs in ESLint, in oxlint and in our own small host (DESIGN, law 4), so rules and analysis may use only
 * what all of them have: an allow-list for the two host objects, and a few names that are host-only on whatever holds
 * them.
 */
const allowed = {
	context: new Set(['cwd', 'filename', 'id', 'options', 'physicalFilename', 'report', 'settings', 'sourceCode']),
	sourceCode: new Set([
		'ast', 'getAllComments', 'getDeclaredVariables', 'getDisableDirectives', 'getLoc', 'getScope', 'getText', 'parserServices', 'text',
	]),
};
const hostOnly = new Set(['loc', 'tokens', 'getTokens', 'getAncestors', 'getNodeByRangeIndex', 'getTokenBefore', 'getTokenAfter', 'getFirstToken', 'getLastToken']);
const nodeType = /^[A-Z]\w*(?::exit)?$/;
const selector = /^[A-Z]\w*\s*[\s>~+:[,]|^\*$|^:/;

/** @type {import('eslint').Rule.RuleModule} */
export default {
	meta: {
		type: 'problem',
		docs: {description: 'Disallow host features that only ESLint has'},
		schema: [],
		messages: {
			hostMember: '`{{object}}.{{member}}` is not in every host of the rules. See DESIGN, law 4, for what is.',
			hostOnlyName: '`{{member}}` exists only in ESLint\'s host. Ask `sourceCode.getLoc` or walk the tree instead.',
			selector: 'Selectors exist only in ESLint\'s host. Listen by node type and look at `parent`.',
		},
	},
	create: context => ({
		MemberExpression(node) {
			const member = nameOf(node);
			const object = objectOf(node.object);
			if (member === undefined) {
				return;
			}

			if (Object.hasOwn(allowed, object ?? '')) {
				if (!allowed[object].has(member)) {
					context.report({node: node.property, messageId: 'hostMember', data: {object, member}});
				}
			} else if (hostOnly.has(member)) {
				context.report({node: node.property, messageId: 'hostOnlyName', data: {member}});
			}
		},
		Property(node) {
			const {key} = node;
			if (node.parent.type === 'ObjectPattern') {
				if (!node.computed && key.type === 'Identifier' && hostOnly.has(key.name)) {
					context.report({node: key, messageId: 'hostOnlyName', data: {member: key.name}});
				}
			} else if (key.type === 'Literal' && typeof key.value === 'string' && selector.test(key.value) && !nodeType.test(key.value) && isFunction(node.value)) {
				context.report({node: key, messageId: 'selector'});
			}
		},
	}),
};

function nameOf(node) {
	if (!node.computed) {
		return node.property.name;
	}

	return node.property.type === 'Literal' ? String(node.property.value) : undefined;
}

/** `sourceCode` of `sourceCode`, `context.sourceCode` and `this.context.sourceCode`. */
function objectOf(node) {
	return node.type === 'MemberExpression' ? nameOf(node) : node.type === 'Identifier' ? node.name : undefined;
}

function isFunction(node) {
	return node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression' || node.type === 'Identifier';
}
