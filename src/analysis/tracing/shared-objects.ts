import {unwrap, type Node} from '../ast.js';
import {rootVariable} from '../file-keys.js';
import {isOwnModule, rootModule} from '../module-bindings.js';
import {readPart, sharedMembersAt, sharedValuesFor} from '../shared-objects.js';
import type {SourceFile} from '../source-file.js';
import {orderDefaults} from './defaults.js';
import type {State, Trace} from './state.js';

/** What the program puts on an object that a framework hands around; whether there is such a value. */
export function traceShared(trace: Trace, file: SourceFile, node: Node, state: State): boolean {
	const reads = sharedMembersAt(file, node, state.access);
	if (reads.length === 0 || isLocal(file, node)) {
		return false;
	}

	const before = trace.origins.length;
	/** More than one path may lead to what is put there. */
	const seen = new Set<Node>();
	for (const read of reads) {
		for (const value of filesOf(trace, file, node, state).flatMap(each => sharedValuesFor(each, read))) {
			const access = readPart(value, read);
			if (access && !seen.has(value.node)) {
				seen.add(value.node);
				const behind = value.isDefault ? state.behind ?? {file, node, names: read.steps.slice(-1)} : state.behind;
				trace.trace(value.file, value.node, {...state, access, behind});
			}
		}
	}

	orderDefaults(trace, file, node, state, before);
	return seen.size > 0;
}

/** The file itself, and the one that the object comes from. */
function filesOf(trace: Trace, file: SourceFile, node: Node, {isCautious}: State): readonly SourceFile[] {
	const module = rootModule(file, node);
	const origin = module !== undefined && isOwnModule(module) ? file.resolve(module, isCautious ? trace.tables.mayLead : undefined) : undefined;
	return origin ? [file, origin] : [file];
}

/** An object that is written out in the file is no framework's, whatever it is called. */
function isLocal(file: SourceFile, node: Node): boolean {
	const definition = rootVariable(file, node)?.defs[0];
	return definition?.type === 'Variable' && definition.node.init !== null && unwrap(definition.node.init).type === 'ObjectExpression';
}
