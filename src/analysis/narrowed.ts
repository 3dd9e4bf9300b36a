import type {TransformRow} from '../knowledge/types.js';
import {stringOf, unwrap, type CallNode, type Node} from './ast.js';
import {argumentAt} from './arguments.js';
import {parsePosition} from './position.js';

/** Whether a member of an object is still in what a call makes of the object: `pick(config, ['port'])`, `omit(config, 'jwtSecret')`. */
export function keepsMember({keeps, drops}: TransformRow, call: CallNode, path: string): boolean {
	const steps = path.split('.');
	const kept = keeps === undefined ? 'nothing' : namesAt(call, keeps);
	const dropped = drops === undefined ? 'nothing' : namesAt(call, drops);
	return (kept === 'nothing' || kept !== 'unknown' && steps.some(step => kept.has(step)))
		&& (dropped === 'nothing' || dropped !== 'unknown' && !steps.some(step => dropped.has(step)));
}

/** The names from a position on; a function, or a list that is made elsewhere, is made to hide something: stay quiet. Without any, nothing is said of the members. */
function namesAt(call: CallNode, position: string): ReadonlySet<string> | 'nothing' | 'unknown' {
	const {index} = parsePosition(position);
	const given = typeof index === 'number' ? call.arguments.slice(index) : [argumentAt(call, index)];
	const values = given.flatMap((argument): readonly (Node | null)[] => {
		if (!argument) {
			return [];
		}

		const inner = unwrap(argument);
		return inner.type === 'ArrayExpression' ? inner.elements : [inner];
	});
	const [first] = values;
	if (!first || first.type === 'Literal' && first.value === null || first.type === 'Identifier' && first.name === 'undefined') {
		return 'nothing';
	}

	const names = values.flatMap(value => (value && stringOf(value)) ?? []);
	return names.length > 0 ? new Set(names) : 'unknown';
}
