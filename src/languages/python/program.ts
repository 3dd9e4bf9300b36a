import type {SyntaxNode} from '@lezer/common';
import {hoistedDeclarations} from './assignments.js';
import {builtinNames} from './builtins.js';
import {lowerExpression, elementsOf} from './expressions.js';
import {lowerFunction} from './functions.js';
import {importBuiltins} from './imports.js';
import {DeepTreeError, type Lowering} from './lowering.js';
import {make, type RawNode} from './raw-node.js';
import {ScopeStack} from './scopes.js';
import {lowerStatement} from './statements.js';
import {partsOf} from './syntax.js';
import {lowerTarget} from './targets.js';
import {lowerAnnotation} from './types.js';

/** What reads the tree goes down with it. */
const maximumDepth = 400;

/** The whole of a module. */
export function lowerProgram(text: string, script: SyntaxNode): RawNode {
	const scopes = new ScopeStack();
	let depth = 0;
	const deeper = <T>(read: () => T): T => {
		if (++depth > maximumDepth) {
			throw new DeepTreeError();
		}

		const result = read();
		depth--;
		return result;
	};

	const at: Lowering = {
		text, scopes,
		expression: node => deeper(() => lowerExpression(at, node)),
		target: node => lowerTarget(at, node),
		tuple(parts) {
			const [only] = parts;
			const isAlone = parts.length === 1 && only;
			return isAlone ? at.expression(only) : make('ArrayExpression', {start: only?.from ?? 0, end: parts.at(-1)?.to ?? 0}, {elements: elementsOf(at, parts)});
		},
		functionOf: (node, kind) => lowerFunction(at, node, kind),
		type: node => lowerAnnotation(at, node),
		statements: body => deeper(() => partsOf(body).flatMap(part => lowerStatement(at, part))),
	};

	findDefinitions(text, scopes);
	const whole = {start: 0, end: text.length};
	return scopes.within('module', undefined, scope => {
		const statements = at.statements(script);
		const builtins = [...scopes.used].filter(name => builtinNames.has(name) && !scope.declared.has(name));
		const start = {start: 0, end: 0};
		const body = [...importBuiltins(builtins, start), ...hoistedDeclarations(scope.hoisted, start), ...scope.imports, ...statements];
		return make('Program', whole, {body, sourceType: 'module', comments: [], tokens: [], dialect: 'python'});
	});
}

const definition = /^[ \t\f]*(class|(?:async[ \t]+)?def)[ \t]+(\w+)/gm;

/** Names may be called before the line that declares them. */
function findDefinitions(text: string, scopes: ScopeStack): void {
	for (const [, word, name = ''] of text.matchAll(definition)) {
		(word === 'class' ? scopes.classes : scopes.functions).add(name);
	}
}
