import type {TSESTree} from '@typescript-eslint/utils';
import type {Node} from '../ast.js';
import type {Behind, Origin} from '../origin.js';
import type {SourceFile} from '../source-file.js';
import {behindOf, type State, type Trace} from './state.js';

/** `a || b`, `a ?? b`, `a && b`: what stands on the right acts only when the left gives nothing. */
export function traceLogical(trace: Trace, file: SourceFile, node: TSESTree.LogicalExpression, state: State): void {
	if (node.operator === '&&') {
		return trace.trace(file, node.right, state);
	}

	const before = trace.origins.length;
	trace.trace(file, node.left, state);
	const left = trace.origins.slice(before);
	const isAlwaysText = left.length > 0 && left.every(origin => origin.kind === 'text' && origin.text !== '' && !origin.behind);
	if (!isAlwaysText) {
		const behind = left.some(({kind}) => kind !== 'text') || left.length === 0 ? behindOf(file, node.left, left, state.behind) : state.behind;
		trace.trace(file, node.right, {...state, behind});
	}
}

/** A literal in one branch is the default of what the other one gives. */
export function traceConditional(trace: Trace, file: SourceFile, node: TSESTree.ConditionalExpression, state: State): void {
	const collect = (branch: Node, behind: Behind | undefined) => {
		const before = trace.origins.length;
		trace.trace(file, branch, {...state, behind});
		return trace.origins.splice(before);
	};

	let consequent = collect(node.consequent, state.behind);
	let alternate = collect(node.alternate, state.behind);
	if (isDefault(consequent) && !isDefault(alternate)) {
		consequent = collect(node.consequent, behindOf(file, node.alternate, alternate, state.behind));
	} else if (isDefault(alternate) && !isDefault(consequent)) {
		alternate = collect(node.alternate, behindOf(file, node.consequent, consequent, state.behind));
	}

	trace.origins.push(...consequent, ...alternate);
}

function isDefault(origins: readonly Origin[]): boolean {
	return origins.length > 0 && origins.every(({kind}) => kind === 'text' || kind === 'generated');
}
