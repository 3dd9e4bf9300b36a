import {answersOf} from './answers.js';
import {argumentAt} from './arguments.js';
import {keyOf, type ClassNode, type Node} from './ast.js';
import {writtenPath} from './callee-index.js';
import {CarrierFinder, type Carrier} from './carriers.js';
import {basesOf} from './class-members.js';
import {keyCallsOf} from './key-uses.js';
import {parsePosition} from './position.js';
import {sinksOf, type Shown} from './sinks.js';
import type {SourceFile} from './source-file.js';
import type {Tables} from './tables.js';
import {originsOf} from './trace.js';

/** How far up a class its members are looked for. */
const maximumDepth = 6;

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
	return shown.flatMap(({node, kind, sink, members, model}) => [...finder.carriersIn(node, members)].flatMap(carrier => {
		if (seen.has(carrier.node) || model && carrier.extent === 'whole' && !letsThrough(tables, file, model, carrier.name)) {
			return [];
		}

		seen.add(carrier.node);
		return [{...carrier, kind, sink}];
	}));
}

/** Whether what a class lets through has a member; nobody knows it of a class of another package. */
function letsThrough(tables: Tables, file: SourceFile, model: Node, path: string): boolean {
	const owner = originsOf(tables, file, model).find(({kind}) => kind === 'class');
	return owner?.kind !== 'class' || declares(tables, owner.file, owner.owner, path.split('.')[0] ?? '');
}

function declares(tables: Tables, file: SourceFile, owner: ClassNode, name: string, depth = 0): boolean {
	return owner.body.body.some(member => keyOf(member) === name) || depth < maximumDepth && basesOf(file, owner).some(base => {
		const above = originsOf(tables, file, base).find(({kind}) => kind === 'class');
		return above?.kind === 'class' && declares(tables, above.file, above.owner, name, depth + 1);
	});
}

/** The Claims Set of a token can be read by whoever holds it. */
function claimsOf(tables: Tables, file: SourceFile): {node: Node; kind: 'claims'; sink: string; members?: undefined; model?: undefined}[] {
	return keyCallsOf(tables, file).flatMap(({plain, shape}) => {
		const {index, steps} = parsePosition(shape.claims ?? '0');
		const argument = shape.claims === undefined || steps.length > 0 ? undefined : argumentAt(plain, index);
		return argument && argument.type !== 'SpreadElement' ? [{node: argument, kind: 'claims' as const, sink: writtenPath(plain.callee).join('.')}] : [];
	});
}
