import {returnsOf, type CallNode} from '../ast.js';
import {referenceOf, requiredModule} from '../callee.js';
import {plainCall} from '../plain-call.js';
import {dialectOf, type SourceFile} from '../source-file.js';
import {classesOf, functionsOf, type ClassOrigin} from './called.js';
import {traceClassMember} from './classes.js';
import {orderDefaults} from './defaults.js';
import {traceGenerated} from './generators.js';
import {traceImport, traceSetting} from './modules.js';
import {traceReader, traceReaderChain} from './readers.js';
import {traceDefinition, traceSchemaBefore, traceSchemaCall, traceSchemaMethod, traceSchemaPipe} from './schemas.js';
import {traceShared} from './shared-objects.js';
import type {State, Trace} from './state.js';
import {traceStored} from './stores.js';
import {traceJoin} from './text.js';
import {traceTransform} from './transforms.js';
import {traceUnknownCall} from './unknown-calls.js';

/** What a call gives back: what a table says of it, what the project's own function returns, or nothing we know. */
export function traceCall(trace: Trace, file: SourceFile, node: CallNode, state: State): void {
	const required = requiredModule(node);
	if (required !== undefined) {
		return traceImport(trace, file, required, node, state);
	}

	if (node.type === 'CallExpression' && traceJoin(trace, file, node, state)) {
		return;
	}

	if (traceGenerated(trace, file, node, state) || traceStored(trace, file, node, state) || traceShared(trace, file, node, state) || traceReader(trace, file, node, state) || traceReaderChain(trace, file, node, state)
		|| traceSchemaCall(trace, file, node, state) || traceSchemaPipe(trace, file, node, state) || traceDefinition(trace, file, node, state) || traceTransform(trace, file, node, state) || traceSchemaMethod(trace, file, node, state) || traceSchemaBefore(trace, file, node, state)) {
		return;
	}

	if (node.type === 'NewExpression') {
		if (!instanceMember(trace, classesOf(trace, file, node, state), state) && !madeSetting(trace, file, node, state)) {
			traceUnknownCall(trace, file, node, state);
		}

		return;
	}

	const plain = plainCall(file, node);
	const functions = functionsOf(trace, file, plain, state);
	if (functions.length === 0) {
		// In Python a variable may hold the class, and is called as any function.
		const classes = dialectOf(file) === undefined || state.access.length === 0 ? [] : classesOf(trace, file, node, state);
		return instanceMember(trace, classes, state) ? undefined : traceUnknownCall(trace, file, node, state);
	}

	const before = trace.origins.length;
	for (const origin of functions) {
		for (const value of returnsOf(origin.fn)) {
			trace.trace(origin.file, value, {...state, frame: {fn: origin.fn, call: plain, file, outer: state.frame}});
		}
	}

	// `if (process.env.X) return process.env.X; return 'y';`: what a function gives where it has read nothing is a default.
	orderDefaults(trace, file, node, state, before);
}

/** The part that is asked for of what a class constructs. */
function instanceMember(trace: Trace, classes: readonly ClassOrigin[], state: State): boolean {
	const [name, ...rest] = state.access;
	for (const {file, owner} of name === undefined ? [] : classes) {
		traceClassMember(trace, file, owner, name ?? '', rest, state);
	}

	return name !== undefined && classes.length > 0;
}

/** `Flask(__name__).config['SECRET_KEY']` */
function madeSetting(trace: Trace, file: SourceFile, node: CallNode, state: State): boolean {
	const reference = state.access.length === 0 || dialectOf(file) === undefined ? undefined : referenceOf(file, node.callee);
	return reference?.module !== undefined && traceSetting(trace, file, reference.module, [...reference.path, 'new', ...state.access], node, state);
}
