import {isCall, isFunction, outer, stringOf, unwrap, type Node} from './ast.js';
import {nameOf} from './callee-index.js';
import {isOwnModule, rootModule} from './module-bindings.js';
import {meansJwtSecret, wordsOf} from './names.js';
import {isShown} from './sinks.js';
import {variableOf, type SourceFile} from './source-file.js';
import {packageOf} from './specifier.js';

/** Names of things that hold texts for people. */
const textHolders = new Set([
	'message', 'messages', 'error', 'errors', 'label', 'labels', 'translation', 'translations', 'i18n', 'locale', 'text', 'texts', 'title', 'titles',
	'description', 'descriptions', 'help', 'hint', 'hints', 'placeholder', 'placeholders', 'tooltip', 'tooltips', 'docs', 'strings', 'types', 'columns',
]);

/**
 * Whether a text is itself a name (a variable's, a setting's, an injection token) or a sentence, so that standing under a
 * telling name proves nothing. Where it becomes a key it is reported all the same.
 */
export function isNameLike(text: string): boolean {
	return /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/.test(text) // an environment variable
		|| /(?!\p{ASCII})\p{L}/u.test(text) // a sentence of another language
		|| /^[A-Z][^\n]*\s/.test(text) // 'The JWT secret …', 'JWT Secret'
		|| /[{<]{1,2}\s*[\w.%= -]+\s*[}>]{1,2}/.test(text) // a template
		|| /^(?:https?:|\.{0,2}\/|\$[({]?\w|%\w+%$|ENC\[|!\w|(?:arn|vault|op|ref|ssm|gcp|awssm|secretref|akv):|projects\/)/.test(text) // a place
		|| /^(?:string\b[\s\w.<>=|?]*|str|text|password|secret\(\)|required|optional)$/.test(text) // a type
		|| /^\W*(?:redacted|hidden|masked|removed|filtered|omitted)?\W*$/i.test(text) // what stands in its place
		|| /[\w-]+[.:/][\w-]+/.test(text) && !/\d/.test(text) && meansJwtSecret(text) // a setting's path
		|| /^[a-z]+(?:[A-Z][a-z]+)+$/.test(text) && meansJwtSecret(text); // a setting's name
}

/** Whether another program puts the value there before this one runs: `{{cookiecutter.secret_key}}`. */
export function isPlaceholder(text: string): boolean {
	return /^\s*\{\{[^{}]*\}\}\s*$/.test(text);
}

/** Names of values that are refused, not used. */
const refused = new Set([
	'weak', 'insecure', 'unsafe', 'forbidden', 'denied', 'deny', 'denylist', 'blocked', 'blocklist', 'blacklist', 'banned', 'disallowed', 'refused', 'rejected',
	'known', 'published', 'compromised', 'leaked', 'bad', 'placeholder', 'placeholders', 'guess', 'guesses',
	'invalid', 'wrong', 'incorrect', 'malformed', 'expired', 'missing', // names of errors
]);

/** Whether names around a place say that values stand there which the program refuses. */
export function isRefused(names: readonly string[]): boolean {
	return names.some(name => wordsOf(name).some(word => refused.has(word)));
}

/** Whether names around a place say that texts for people stand there. */
export function isSentence(parents: readonly string[]): boolean {
	return parents.some(parent => wordsOf(parent).some(word => textHolders.has(word)));
}

/** `secret ? '***' : 'none'` says whether there is a secret: the text acts where it is set, and is not used in its place. */
export function saysWhether(means: (name: string) => boolean, text: Node): boolean {
	const {parent, child} = outer(text);
	if (parent?.type !== 'ConditionalExpression' || parent.test === child) {
		return false;
	}

	let test = unwrap(parent.test);
	let isSet = parent.consequent === child;
	for (; test.type === 'UnaryExpression' && test.operator === '!'; test = unwrap(test.argument)) {
		isSet = !isSet;
	}

	const name = test.type === 'Identifier' || test.type === 'MemberExpression' ? nameOf(test) : undefined;
	// `secret ? 'set' : 'missing'` uses neither text.
	const isStatus = stringOf(parent.consequent) !== undefined && stringOf(parent.alternate) !== undefined;
	return (isSet || isStatus) && name !== undefined && means(name);
}

/** Whether a name is only ever compared with (a deny list's entry), and never used. */
export function isCompared(file: SourceFile, target: Node): boolean {
	if (target.type !== 'Identifier') {
		return false;
	}

	const variable = variableOf(file, target);
	const uses = variable?.references.filter(reference => reference.isRead()) ?? [];
	return uses.length > 0 && uses.every(({identifier}) => {
		const {parent, child} = outer(identifier);
		if (parent?.type === 'BinaryExpression') {
			return parent.operator === '===' || parent.operator === '==' || parent.operator === '!==' || parent.operator === '!=';
		}

		return parent?.type === 'CallExpression' && parent.arguments.includes(child as never) && /^(?:includes|has|equals|timingSafeEqual|isEqual)$/.test(nameOf(parent.callee) ?? '');
	});
}

/**
 * `new Upload({authSecret})` of a package that knows nothing of JWTs: the option is that package's, unless its name says
 * JWT. What a configuration's call is given is no option of it.
 */
export function isOptionOfAnother(packages: ReadonlySet<string>, file: SourceFile, target: Node, name: string): boolean {
	const object = target.parent?.type === 'Property' ? target.parent.parent : undefined;
	const construction = object && outer(object).parent;
	if (construction?.type !== 'NewExpression' || wordsOf(name).some(word => word === 'jwt' || word === 'jws')) {
		return false;
	}

	const module = rootModule(file, construction.callee);
	return module !== undefined && !isOwnModule(module) && !packages.has(packageOf(module));
}

/** Whether a text is only there to be read by people: a log says `not set` where there is no secret. */
export function isForPeople(file: SourceFile, node: Node): boolean {
	let current = node;
	while (current.parent && !isCall(current.parent) && /Expression$|Literal$|^Property$|^SpreadElement$/.test(current.parent.type) && !isFunction(current.parent)) {
		current = current.parent;
	}

	return current.parent?.type === 'JSXExpressionContainer' || isCall(current.parent) && isShown(file, current);
}
