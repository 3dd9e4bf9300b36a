import type {SyntaxNode} from '@lezer/common';
import type {Lowering} from './lowering.js';
import {endOf, literal, make, type RawNode} from './raw-node.js';
import {partNamed, partsOf, placeOf} from './syntax.js';

/** `match x: case 'a': …`; a pattern that is no plain value may fit anything. */
export function lowerMatch(at: Lowering, node: SyntaxNode, bodyOf: (body: SyntaxNode) => RawNode): RawNode[] {
	const parts = partsOf(node);
	const [, subject] = parts;
	const clauses = partNamed(parts, 'MatchBody');
	if (!subject || !clauses) {
		return [];
	}

	const discriminant = at.expression(subject);
	const cases = partsOf(clauses).filter(({name}) => name === 'MatchClause').flatMap(clause => lowerClause(at, clause, bodyOf));
	return [make('SwitchStatement', placeOf(node), {discriminant, cases})];
}

function lowerClause(at: Lowering, clause: SyntaxNode, bodyOf: (body: SyntaxNode) => RawNode): RawNode[] {
	const [, pattern, ...rest] = partsOf(clause);
	const body = partNamed(rest, 'Body');
	if (!pattern || !body) {
		return [];
	}

	const options = pattern.name === 'OrPattern' ? partsOf(pattern).filter(({name}) => name !== 'LogicOp') : [pattern];
	const tests = options.map(option => valueOf(at, option));
	for (const name of tests.includes(undefined) ? captured(at, pattern) : []) {
		at.scopes.current.hoisted.add(name);
		at.scopes.current.declared.add(name);
	}

	const inner = bodyOf(body);
	const consequent = [inner, make('BreakStatement', endOf(inner), {label: null})];
	return tests.map((test, index) => make('SwitchCase', index === tests.length - 1 ? placeOf(clause) : placeOf(options[index] ?? pattern), {
		test: test ?? (pattern.name === 'CapturePattern' ? null : literal(null, placeOf(options[index] ?? pattern), at.text)),
		consequent: index === tests.length - 1 ? consequent : [],
	}));
}

function valueOf(at: Lowering, pattern: SyntaxNode): RawNode | undefined {
	const [value, ...others] = pattern.name === 'LiteralPattern' ? partsOf(pattern) : [];
	return value && others.length === 0 ? at.expression(value) : undefined;
}

function captured(at: Lowering, pattern: SyntaxNode): string[] {
	return pattern.name === 'CapturePattern' ? [at.text.slice(pattern.from, pattern.to)] : partsOf(pattern).flatMap(part => captured(at, part));
}
