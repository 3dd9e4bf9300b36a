import {answersOf} from './answers.js';
import {argumentAt} from './arguments.js';
import type {Node} from './ast.js';
import {writtenPath} from './callee-index.js';
import {CarrierFinder, type Carrier} from './carriers.js';
import {keyCallsOf} from './key-uses.js';
import {parsePosition} from './position.js';
import {sinksOf, type Shown} from './sinks.js';
import type {SourceFile} from './source-file.js';
import type {Tables} from './tables.js';

/** A secret, or something that holds one, where other people get to see it. */
export interface Leak extends Carrier {
	readonly kind: Shown['kind'] | 'claims';
	readonly sink: string;
}

/** Every place where a file shows a JWT secret. */
export function leaksOf(tables: Tables, file: SourceFile): Leak[] {
	const finder = new CarrierFinder(tables, file);
	const shown: readonly (Omit<Shown, 'kind'> & {readonly kind: Leak['kind']})[] = [...sinksOf(file), ...answersOf(file), ...claimsOf(tables, file)];
	const seen = new Set<Node>();
	return shown.flatMap(({node, kind, sink, members}) => [...finder.carriersIn(node, members)].flatMap(carrier => {
		if (seen.has(carrier.node)) {
			return [];
		}

		seen.add(carrier.node);
		return [{...carrier, kind, sink}];
	}));
}

/** The Claims Set of a token can be read by whoever holds it. */
function claimsOf(tables: Tables, file: SourceFile): {node: Node; kind: 'claims'; sink: string; members?: undefined}[] {
	return keyCallsOf(tables, file).flatMap(({call, shape}) => {
		const {index, steps} = parsePosition(shape.claims ?? '0');
		const argument = shape.claims === undefined || steps.length > 0 ? undefined : argumentAt(call, index);
		return argument ? [{node: argument, kind: 'claims' as const, sink: writtenPath(call.callee).join('.')}] : [];
	});
}
