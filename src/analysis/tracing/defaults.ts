import type {Node} from '../ast.js';
import type {SourceFile} from '../source-file.js';
import {behindOf, type State, type Trace} from './state.js';

/**
 * Among the origins that were found since, a literal beside a read is its default:
 * `if (process.env.X) return process.env.X; return 'y';`.
 */
export function orderDefaults(trace: Trace, file: SourceFile, node: Node, state: State, since: number): void {
	const found = trace.origins.splice(since);
	const read = found.filter(({kind}) => kind === 'variable' || kind === 'setting');
	const behind = read.length === 0 ? undefined : behindOf(file, node, read, state.behind);
	trace.origins.push(...found.map(origin => behind && !origin.behind && (origin.kind === 'text' || origin.kind === 'generated') ? {...origin, behind} : origin));
}
