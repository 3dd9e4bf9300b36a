import type {TSESTree} from '@typescript-eslint/utils';
import {unwrap, type Node} from './ast.js';
import {writtenPath} from './callee-index.js';

/** Whether a condition without `!`, `&&` and `||` that came out as `outcome` shows what is asked. */
export type Shows = (condition: Node, outcome: boolean) => boolean;

/** The same for a value that is one of several; `undefined` stands for any other (`default:`). */
export type ShowsOneOf = (value: Node, options: readonly (Node | undefined)[]) => boolean;

/** Whether a place is reached only after conditions that show what is asked: around it, or left the block before it. */
export function isReachedOnlyWhen(place: Node, shows: Shows, showsOneOf?: ShowsOneOf): boolean {
	let child = place;
	for (let parent = child.parent; parent; child = parent, parent = child.parent) {
		if (parent.type === 'ConditionalExpression' || parent.type === 'IfStatement') {
			if (child !== parent.test && implies(parent.test, child === parent.consequent, shows)) {
				return true;
			}
		} else if (parent.type === 'LogicalExpression' && child === parent.right) {
			if (parent.operator === '&&' && implies(parent.left, true, shows)) {
				return true;
			}
		} else if (parent.type === 'SwitchCase') {
			if (child !== parent.test && showsOneOf?.(parent.parent.discriminant, optionsOf(parent.parent, parent)) === true) {
				return true;
			}
		} else if ((parent.type === 'BlockStatement' || parent.type === 'Program') && leftUnless(parent.body, child, shows)) {
			return true;
		}
	}

	return false;
}

/** The values that lead to a case: its own, and those of the cases before it that fall through. */
function optionsOf({cases}: TSESTree.SwitchStatement, place: TSESTree.SwitchCase): (Node | undefined)[] {
	const options = [place.test ?? undefined];
	for (let index = cases.indexOf(place) - 1; index >= 0; index--) {
		const before = cases[index];
		const last = before?.consequent.at(-1);
		if (!before || last && (endsCase(last) || leaves(last))) {
			break;
		}

		options.push(before.test ?? undefined);
	}

	return options;
}

function endsCase(statement: Node): boolean {
	const last = statement.type === 'BlockStatement' ? statement.body.at(-1) : statement;
	return last?.type === 'BreakStatement' || last?.type === 'ContinueStatement';
}

/** An earlier `if (!isFine) throw …` in the same block. */
function leftUnless(body: readonly Node[], place: Node, shows: Shows): boolean {
	for (const statement of body) {
		if (statement === place) {
			return false;
		}

		if (statement.type === 'IfStatement' && !statement.alternate && leaves(statement.consequent) && implies(statement.test, false, shows)) {
			return true;
		}
	}

	return false;
}

function leaves(statement: Node): boolean {
	const last = statement.type === 'BlockStatement' ? statement.body.at(-1) : statement;
	return last?.type === 'ThrowStatement' || last?.type === 'ReturnStatement'
		|| last?.type === 'ExpressionStatement' && last.expression.type === 'CallExpression' && ['process.exit', 'sys.exit'].includes(writtenPath(last.expression.callee).join('.'));
}

/** Whether a condition that came out as `outcome` shows what is asked. */
export function implies(condition: Node, outcome: boolean, shows: Shows, depth = 0): boolean {
	if (depth > 8) {
		return false;
	}

	const node = unwrap(condition);
	if (node.type === 'UnaryExpression' && node.operator === '!') {
		return implies(node.argument, !outcome, shows, depth + 1);
	}

	if (node.type === 'LogicalExpression') {
		const left = implies(node.left, outcome, shows, depth + 1);
		const right = () => implies(node.right, outcome, shows, depth + 1);
		return (node.operator === '&&') === outcome ? left || right() : left && right();
	}

	return shows(node, outcome);
}
