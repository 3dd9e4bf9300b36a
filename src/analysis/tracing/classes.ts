import {isClass, type ClassNode, type Node} from '../ast.js';
import {classOf} from '../callee.js';
import {basesOf, classMember, type TellingType} from '../class-members.js';
import type {Step} from '../position.js';
import {settingField, type SettingField} from '../settings-classes.js';
import type {SourceFile} from '../source-file.js';
import {traceShared} from './shared-objects.js';
import {maximumDepth, type State, type Trace} from './state.js';

/** A class itself, or a member that is asked for of it. */
export function traceClass(trace: Trace, file: SourceFile, node: ClassNode, state: State): void {
	const [name, ...rest] = state.access;
	if (name === undefined) {
		return trace.found(file, node, state, {kind: 'class', owner: node});
	}

	traceClassMember(trace, file, node, name, rest, state);
}

/** A member of the object that a method, or a handler of a framework, belongs to. */
export function traceThis(trace: Trace, file: SourceFile, node: Node, state: State): void {
	const [name, ...rest] = state.access;
	if (name !== undefined && !traceShared(trace, file, node, state)) {
		traceClassMember(trace, file, node, name, rest, state);
	}
}

/** What the member may be of a class, or of the class whose `this` a node sees. */
export function traceClassMember(trace: Trace, file: SourceFile, node: Node, name: string, rest: readonly Step[], state: State): void {
	const setting = settingField(trace.tables, file, node, name);
	if (setting) {
		return traceField(trace, file, name, setting, rest, state);
	}

	const values = classMember(file, node, name);
	if (values.length === 0) {
		return traceInherited(trace, file, node, name, rest, state);
	}

	for (const value of values) {
		if ('specifier' in value) {
			traceTyped(trace, file, node, value, rest, state);
		} else {
			trace.trace(value.file, value.node, {...state, access: [...value.access ?? [], ...rest]});
		}
	}
}

/** A field that the environment fills in: its value is a default. */
function traceField(trace: Trace, file: SourceFile, name: string, {field, isOpaque, variables}: SettingField, rest: readonly Step[], state: State): void {
	trace.found(file, field.key, isOpaque && !state.isRevealed ? {...state, isHidden: true} : state, {kind: 'setting', name, variables});
	if (field.value) {
		trace.trace(file, field.value, {...state, access: rest, behind: {file, node: field.key, names: [...state.behind?.names ?? [], name, ...variables]}});
	}
}

/** What a class does not declare, one that it extends may. */
function traceInherited(trace: Trace, file: SourceFile, node: Node, name: string, rest: readonly Step[], state: State): void {
	const heir = isClass(node) ? node : classOf(node);
	const before = trace.origins.length;
	for (const base of heir && state.depth < maximumDepth ? basesOf(file, heir) : []) {
		const [owner] = trace.aside(file, base, {...state, frame: undefined});
		if (owner?.kind === 'class') {
			trace.origins.length = before;
			traceClassMember(trace, owner.file, owner.owner, name, rest, {...state, depth: state.depth + 1});
			if (trace.origins.slice(before).some(({kind}) => kind !== 'unknown')) {
				return;
			}
		}
	}

	if (trace.origins.length === before) {
		trace.found(file, node, state, {kind: 'unknown'});
	}
}

/** A member known only by its type: `constructor(private readonly config: AppConfig)`. */
function traceTyped(trace: Trace, file: SourceFile, node: Node, type: TellingType, rest: readonly Step[], state: State): void {
	if (!traceType(trace, file, type, rest, state)) {
		trace.found(file, node, state, {kind: 'unknown'});
	}
}

/** What is asked for of something that has a type; whether the type tells. */
export function traceType(trace: Trace, file: SourceFile, {specifier, steps}: TellingType, access: readonly Step[], state: State): boolean {
	if (steps) {
		trace.trace(file, specifier, {...state, frame: undefined, access: [...steps, ...access]});
		return true;
	}

	const [name, ...rest] = access;
	const [owner] = name === undefined ? [] : trace.aside(file, specifier, {...state, frame: undefined});
	if (owner?.kind !== 'class' || name === undefined) {
		return false;
	}

	traceClassMember(trace, owner.file, owner.owner, name, rest, state);
	return true;
}
