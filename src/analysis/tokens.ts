import {createHmac} from 'node:crypto';
import {knownSecrets} from 'jwt-secrets-guard/policy';
import {publicTokens} from '../knowledge/public-tokens.js';
import {keyOf, stringOf, type Node} from './ast.js';
import {nameOf} from './callee-index.js';
import {tokenTextsOf} from './config/tokens.js';
import {nodesOf, type SourceFile} from './source-file.js';

/** A JWT in compact serialization (RFC 7515 §3.1) that stands in source. */
export interface Token {
	readonly node: Node;
	readonly alg: string;
	/** A published default signed it. */
	readonly isForgeable: boolean;
}

const compact = /\beyJ[\w-]{5,}\.(eyJ[\w-]{5,})\.([\w-]{20,})/;

/** Signed tokens among the texts of a file. */
export function * tokensOf(file: SourceFile): Generator<Token> {
	if (!compact.test(file.text)) {
		return;
	}

	for (const {node, text} of [...nodesOf(file, 'Literal', 'TemplateLiteral').map(node => ({node, text: textOf(node)})), ...tokenTextsOf(file, compact)]) {
		const token = compact.exec(text)?.[0];
		const header = token === undefined ? undefined : claimsIn(token, 0);
		const claims = token === undefined ? undefined : claimsIn(token, 1);
		if (token === undefined || typeof header?.['alg'] !== 'string' || !claims) {
			continue;
		}

		const isForgeable = isSignedByDefault(token, header['alg']);
		if (isForgeable || !isMadeForPublic(claims) && !isDocumentation(node)) {
			yield {node, alg: header['alg'], isForgeable};
		}
	}
}

/** Whether a secret signs one of the tokens that a file holds. */
export function opensTokenIn(file: SourceFile, secret: string): boolean {
	for (const [token] of file.text.matchAll(new RegExp(compact, 'g'))) {
		const alg = claimsIn(token, 0)?.['alg'];
		if (typeof alg === 'string' && isSignedBy(token, alg, secret)) {
			return true;
		}
	}

	return false;
}

function textOf(node: Extract<Node, {type: 'Literal' | 'TemplateLiteral'}>): string {
	return node.type === 'TemplateLiteral' ? node.quasis.map(quasi => quasi.value.raw).join('\n') : stringOf(node) ?? '';
}

function claimsIn(token: string, part: 0 | 1): Record<string, unknown> | undefined {
	try {
		const value: unknown = JSON.parse(Buffer.from(token.split('.')[part] ?? '', 'base64url').toString());
		return typeof value === 'object' && value !== null ? value as Record<string, unknown> : undefined;
	} catch {
		return undefined;
	}
}

function isMadeForPublic(claims: Readonly<Record<string, unknown>>): boolean {
	return publicTokens.some(row => Object.entries(row.claims).every(([name, value]) => claims[name] === value));
}

/** What an API's description shows its readers: `@ApiProperty({example: 'eyJ…'})`, `schema.example({token: 'eyJ…'})`. */
function isDocumentation(text: Node): boolean {
	for (let node: Node | undefined = text; node; node = node.parent) {
		const name = node.type === 'Property' ? keyOf(node) : node.type === 'CallExpression' ? nameOf(node.callee) : undefined;
		if (name === 'example' || name === 'examples') {
			return true;
		}

		if (/Statement$|Declaration$|Function/.test(node.type)) {
			return false;
		}
	}

	return false;
}

function isSignedByDefault(token: string, alg: string): boolean {
	return /^HS(?:256|384|512)$/.test(alg) && [...knownSecrets()].some(secret => isSignedBy(token, alg, secret));
}

function isSignedBy(token: string, alg: string, secret: string): boolean {
	const bits = /^HS(256|384|512)$/.exec(alg)?.[1];
	if (bits === undefined) {
		return false;
	}

	const end = token.lastIndexOf('.');
	return createHmac(`sha${bits}`, secret).update(token.slice(0, end)).digest('base64url') === token.slice(end + 1);
}
