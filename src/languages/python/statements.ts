import type {SyntaxNode} from '@lezer/common';
import {lowerAssignment, lowerUpdate} from './assignments.js';
import {bodiesOf, lowerBody, lowerFor, lowerIf, lowerTry, lowerWith} from './blocks.js';
import {lowerClass, lowerDecorator} from './classes.js';
import {lowerImport} from './imports.js';
import type {Lowering} from './lowering.js';
import {lowerMatch} from './match.js';
import {block, call, declaration, identifier, make, not, startOf, statement, unknownValue, type RawNode} from './raw-node.js';
import {partNamed, partsOf, placeOf, splitAtCommas} from './syntax.js';

/** A statement as the ECMAScript statements that do the same. */
export function lowerStatement(at: Lowering, node: SyntaxNode): RawNode[] {
	const parts = partsOf(node);
	const place = placeOf(node);
	switch (node.name) {
		case 'AssignStatement': {
			return lowerAssignment(at, node);
		}

		case 'UpdateStatement': {
			return lowerUpdate(at, node);
		}

		case 'ExpressionStatement': {
			// A text that is nothing's value is a comment, as a docstring is.
			const [only] = parts;
			return !only || parts.length === 1 && only.name === 'String' ? [] : [statement(at.tuple(parts))];
		}

		case 'YieldStatement': {
			return [statement(at.expression(node))];
		}

		case 'PrintStatement': {
			at.scopes.used.add('print');
			const [word, ...values] = parts;
			return word ? [statement(call(identifier('print', placeOf(word)), values.length === 0 ? [] : [at.tuple(values)], place))] : [];
		}

		case 'ReturnStatement': {
			return [make('ReturnStatement', place, {argument: parts.length > 1 ? at.tuple(parts.slice(1)) : null})];
		}

		case 'RaiseStatement': {
			const [value] = parts.slice(1);
			return [make('ThrowStatement', place, {argument: value ? at.expression(value) : unknownValue(startOf(place))})];
		}

		case 'AssertStatement': {
			return lowerAssert(at, node);
		}

		case 'DeleteStatement': {
			return parts.slice(1).filter(({name}) => name !== ',').map(part => statement(make('UnaryExpression', placeOf(part), {operator: 'delete', prefix: true, argument: at.expression(part)})));
		}

		case 'ScopeStatement': {
			for (const part of parts.slice(1)) {
				at.scopes.current.outer.add(at.text.slice(part.from, part.to));
			}

			return [];
		}

		case 'ImportStatement': {
			const imports = lowerImport(at, node);
			if (!at.scopes.current.isNested && at.scopes.current.kind === 'module') {
				return imports;
			}

			at.scopes.current.imports.push(...imports);
			return [];
		}

		case 'StatementGroup': {
			return parts.flatMap(part => lowerStatement(at, part));
		}

		case 'FunctionDefinition':
		case 'ClassDefinition': {
			return lowerDefinition(at, node, []);
		}

		case 'DecoratedStatement': {
			const decorators = parts.filter(({name}) => name === 'Decorator').map(part => lowerDecorator(at, part));
			const target = parts.at(-1);
			return target && target.name !== 'Decorator' ? lowerDefinition(at, target, decorators) : [];
		}

		case 'IfStatement': {
			return lowerIf(at, parts.slice(1), node.from);
		}

		case 'WhileStatement': {
			const [test] = parts.slice(1);
			const [body, otherwise] = bodiesOf(at, parts);
			return test && body ? [make('WhileStatement', place, {test: test.name === 'Body' ? body : at.expression(test), body}), ...otherwise ? [otherwise] : []] : [];
		}

		case 'ForStatement': {
			return lowerFor(at, node);
		}

		case 'WithStatement': {
			return lowerWith(at, node);
		}

		case 'TryStatement': {
			return lowerTry(at, node);
		}

		case 'MatchStatement': {
			return lowerMatch(at, node, body => lowerBody(at, body));
		}

		default: {
			return [];
		}
	}
}

/** In a block a class or function would be known in that block only. */
function lowerDefinition(at: Lowering, node: SyntaxNode, decorators: readonly RawNode[]): RawNode[] {
	const name = partNamed(partsOf(node), 'VariableName');
	const {isNested, declared} = at.scopes.current;
	const place = placeOf(node);
	const isClass = node.name === 'ClassDefinition';
	if (name) {
		declared.add(at.text.slice(name.from, name.to));
	}

	const value = isClass
		? lowerClass(at, node, decorators, isNested ? 'ClassExpression' : 'ClassDeclaration')
		: {...at.functionOf(node, isNested ? 'FunctionExpression' : 'FunctionDeclaration'), decorators};
	// They are applied where they stand; the function remembers them.
	const applied = isClass ? [] : decorators.map(decorator => statement(decorator['expression'] as RawNode));
	const made = isNested && name ? declaration(identifier(at.text.slice(name.from, name.to), placeOf(name)), value, place) : value;
	return [...applied, made];
}

/** `assert x, 'message'` throws the message. */
function lowerAssert(at: Lowering, node: SyntaxNode): RawNode[] {
	const [test, message] = splitAtCommas(partsOf(node).slice(1)).map(([first]) => first);
	const place = placeOf(node);
	if (!test) {
		return [];
	}

	const condition = at.expression(test);
	const end = {start: place.end, end: place.end};
	const text = message ? [at.expression(message)] : [];
	const error = make('NewExpression', text[0] ?? end, {callee: identifier('AssertionError', text[0] ? startOf(text[0]) : end), arguments: text});
	const thrown = make('ThrowStatement', text[0] ?? end, {argument: error});
	return [make('IfStatement', place, {test: not(condition, condition), consequent: block([thrown], thrown), alternate: null})];
}
