import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Ajv, type ErrorObject} from 'ajv';
import {findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError} from 'jsonc-parser';
import {didYouMean} from '../did-you-mean.js';
import {packageFolder} from '../own-package.js';
import {ScanError} from '../scan-error.js';
import type {Settings} from '../../settings.js';

const maximumLength = 1_000_000;

/**
 * Reads settings from JSON with comments.
 *
 * @throws {ScanError} that names every mistake with its line and column, and quotes no value.
 */
export function parseSettings(text: string, path: string): Settings {
	const problem = (offset: number, message: string): string => `${path}:${positionOf(text, offset)}: ${message}`;
	if (text.length > maximumLength) {
		throw new ScanError('BAD_CONFIG', `${path}: this is too long for a configuration.`);
	}

	const {tree, error} = parseJson(text.replace(/^\uFEFF/, ' '));
	if (!tree || error) {
		throw new ScanError('BAD_CONFIG', problem(error?.offset ?? 0, `this is no JSON (${error?.reason ?? 'empty'}).`));
	}

	const value: unknown = getNodeValue(tree);
	const validate = new Ajv({allErrors: true, verbose: true}).compile<Settings>(readSchema());
	if (!validate(value)) {
		const lines = (validate.errors ?? []).filter(isSpecific).map(error => problem(offsetOf(tree, error), describe(error)));
		throw new ScanError('BAD_CONFIG', [...new Set(lines)].join('\n'));
	}

	const wrong = (value.roles ?? []).findIndex(({pattern}) => !isPattern(pattern));
	if (wrong !== -1) {
		const node = findNodeAtLocation(tree, ['roles', wrong, 'pattern']);
		throw new ScanError('BAD_CONFIG', problem(node?.offset ?? 0, '`pattern` is no valid regular expression.'));
	}

	return value;
}

function parseJson(text: string): {readonly tree?: Node | undefined; readonly error?: {readonly offset: number; readonly reason: string}} {
	const errors: ParseError[] = [];
	try {
		const tree = parseTree(text, errors, {allowTrailingComma: true});
		const [first] = errors;
		return first ? {error: {offset: first.offset, reason: printParseErrorCode(first.error)}} : {tree};
	} catch {
		// The parser follows nesting by recursion.
		return {error: {offset: 0, reason: 'nested too deeply'}};
	}
}

function readSchema(): object {
	return JSON.parse(readFileSync(join(packageFolder(), 'schema', 'config.json'), 'utf8')) as object;
}

/** An alternative is described as a whole, not by what each of its parts lacks. */
function isSpecific({schemaPath}: ErrorObject): boolean {
	return !schemaPath.includes('/anyOf/');
}

function describe({keyword, instancePath, params, parentSchema, schema}: ErrorObject): string {
	const name = instancePath === '' ? 'The configuration' : `\`${instancePath.slice(1).replaceAll('/', '.')}\``;
	switch (keyword) {
		case 'additionalProperties': {
			const key = String(params['additionalProperty']);
			const known = Object.keys((parentSchema as {readonly properties?: object}).properties ?? {});
			const meant = didYouMean(key, known);
			return `unknown key \`${key}\`${meant === undefined ? `; known are ${known.join(', ')}` : `; did you mean \`${meant}\`?`}`;
		}

		case 'required': {
			return `${name} lacks \`${String(params['missingProperty'])}\`.`;
		}

		case 'anyOf': {
			return `${name} needs \`modules\` and \`callees\`, or \`paths\`.`;
		}

		case 'type': {
			return `${name} must be ${article(String(params['type']))}.`;
		}

		case 'enum': {
			return `${name} must be one of ${(schema as readonly string[]).join(', ')}.`;
		}

		case 'const': {
			return `${name} must be ${JSON.stringify(schema)}.`;
		}

		case 'pattern': {
			return `${name} is no position such as 1 or 0.secret.`;
		}

		case 'minLength':
		case 'minItems': {
			return `${name} is empty.`;
		}

		default: {
			return `${name} is not valid.`;
		}
	}
}

function article(type: string): string {
	return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}

function offsetOf(tree: Node, {keyword, instancePath, params}: ErrorObject): number {
	const path = instancePath.split('/').slice(1).map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'));
	const node = findNodeAtLocation(tree, path.map(part => /^\d+$/.test(part) ? Number(part) : part)) ?? tree;
	if (keyword !== 'additionalProperties') {
		return node.offset;
	}

	return node.children?.find(property => property.children?.[0]?.value === params['additionalProperty'])?.offset ?? node.offset;
}

function isPattern(pattern: string): boolean {
	try {
		return new RegExp(pattern).source !== '';
	} catch {
		return false;
	}
}

function positionOf(text: string, offset: number): string {
	const before = text.slice(0, offset).split(/\r\n|\r|\n/);
	return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
