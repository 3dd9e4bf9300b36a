import {isCall, keyOf, outer, unwrap, type Node} from './ast.js';
import type {Behind} from './origin.js';
import type {Step} from './position.js';
import type {SourceFile} from './source-file.js';
import type {Tables} from './tables.js';
import {originsOf} from './trace.js';

/**
 * What wins over a member of an object literal that is merged with others, so that the member is a default:
 * `{JWT_SECRET: 'x', ...process.env}`, `Object.assign({JWT_SECRET: 'x'}, process.env)`.
 */
export function overridesOf(tables: Tables, file: SourceFile, property: Node): Behind | undefined {
	const steps: Step[] = [];
	for (let member = property; member.type === 'Property'; member = outer(member.parent).parent ?? file.ast) {
		const key = keyOf(member);
		const object = member.parent;
		if (key === undefined || object.type !== 'ObjectExpression') {
			return undefined;
		}

		steps.unshift(key);
		const merged = mergeOf(tables, file, object, member);
		if (merged) {
			const value = unwrap((property as Extract<Node, {type: 'Property'}>).value);
			return originsOf(tables, file, merged, steps).find(origin => origin.node === value)?.behind;
		}
	}

	return undefined;
}

/** The expression in which something may stand in the place of a member. */
function mergeOf(tables: Tables, file: SourceFile, object: Extract<Node, {type: 'ObjectExpression'}>, member: Node): Node | undefined {
	const after = object.properties.slice(object.properties.indexOf(member as never) + 1);
	const {parent} = outer(object);
	if (isCall(parent) && tables.transformCalls.match(file, parent).some(({merges}) => merges !== undefined)) {
		return parent;
	}

	return after.some(({type}) => type === 'SpreadElement') ? object : undefined;
}
