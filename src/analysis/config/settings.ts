import {
	commandKeys, defaultMembers, environmentKeys, nameMembers, referenceKinds, inertKeys, valueMembers,
} from '../../knowledge/config-shapes.js';
import {
	shifted, type ConfigEntry, type ConfigMapping, type ConfigNode, type ConfigScalar, type ConfigSequence, type Range,
} from '../../languages/config/tree.js';
import type {SourceFile} from '../source-file.js';
import {assignmentsIn} from './assignments.js';
import {kubernetesKind} from './kubernetes.js';
import {configNodesOf, entriesAround, entryAround, isKey, memberOf, textOf} from './nodes.js';
import {nameOfEntry, settingName, type SettingName} from './setting-names.js';

/** A value that a configuration file gives a name to. */
export interface Setting {
	readonly name: SettingName;
	/** In the tree, or made for a part of a longer text. */
	readonly value: ConfigScalar;
	/** Acts only when nobody sets it. */
	readonly isDefault: boolean;
	/** Kubernetes keeps the values of a Secret so. */
	readonly isBase64: boolean;
	/** A shell takes it apart: a `$` in it is a variable's. */
	readonly isCommand: boolean;
}

/** What is simply written. */
export const plain = {isDefault: false, isBase64: false, isCommand: false};

/** Every value with its name, in all the shapes that formats have for that. */
export function * settingsOf(file: SourceFile): Generator<Setting> {
	for (const entry of configNodesOf(file, 'ConfigEntry')) {
		if (entry.value?.type === 'ConfigScalar' && !isInert(entry)) {
			yield * entrySettings(entry, entry.value);
		}
	}

	for (const mapping of configNodesOf(file, 'ConfigMapping')) {
		yield * pairIn(mapping);
	}

	for (const sequence of configNodesOf(file, 'ConfigSequence')) {
		yield * flagsIn(sequence);
	}

	for (const scalar of configNodesOf(file, 'ConfigScalar')) {
		yield * assignedIn(file, scalar);
	}
}

function * entrySettings(entry: ConfigEntry, value: ConfigScalar): Generator<Setting> {
	const word = entry.key.text.toLowerCase();
	const owner = entryAround(entry);
	const isFallback = defaultMembers.has(word);
	// `JWT_SECRET: {value: x}`, `variable "jwt_secret" { default = "x" }`
	if (owner && entry.parent === owner.value && (isFallback || valueMembers.has(word))) {
		const isType = isFallback && entryAround(owner)?.key.text === 'properties';
		yield * isType ? [] : [{...plain, name: nameOfEntry(owner), value, isDefault: isFallback}];
		return;
	}

	const kind = kubernetesKind(entry);
	if (kind === undefined || !referenceKinds.has(kind)) {
		yield {...plain, name: nameOfEntry(entry), value, isDefault: entry.isDefault, isBase64: kind === 'secret' && owner?.key.text === 'data'};
	}
}

/** `- name: JWT_SECRET` and below it `value: x`. */
function * pairIn(mapping: ConfigMapping): Generator<Setting> {
	const name = textOf(memberOf(mapping, nameMembers)?.value);
	if (name === undefined || /\s/.test(name)) {
		return;
	}

	const value = memberOf(mapping, valueMembers);
	const fallback = memberOf(mapping, defaultMembers);
	for (const entry of [value, fallback]) {
		if (entry?.value?.type === 'ConfigScalar' && !isInert(entry)) {
			yield {...plain, name: settingName(name), value: entry.value, isDefault: entry === fallback};
		}
	}
}

/** `["--jwt-secret", "x"]` */
function * flagsIn({items}: ConfigSequence): Generator<Setting> {
	for (const [index, item] of items.entries()) {
		const next = items[index + 1];
		const flag = item.type === 'ConfigScalar' ? /^--?([A-Za-z][\w.-]*)$/.exec(item.text)?.[1] : undefined;
		if (flag !== undefined && next?.type === 'ConfigScalar' && !next.text.startsWith('-')) {
			yield {...plain, name: settingName(flag), value: next};
		}
	}
}

const mayTell = /secret|key/i;

/** Assignments in the text of a value: a list of `NAME=x`, a command, the script of a job. */
function * assignedIn(file: SourceFile, scalar: ConfigScalar): Generator<Setting> {
	const raw = file.text.slice(...scalar.inner);
	if (!raw.includes('=') && !raw.includes('--') || !mayTell.test(raw) || isKey(scalar) || scalar.style === 'expression' || !isAssigning(scalar) || isInert(scalar)) {
		return;
	}

	const [offset] = scalar.inner;
	const at = (place: Range): Range => shifted(place, offset);
	// A list's item is one assignment as a whole, with the spaces in it.
	const single = scalar.style === 'script' || scalar.parent?.type !== 'ConfigSequence' || isBelow(scalar, commandKeys) ? null : /^([A-Za-z_][\w.:-]*)=([^]*)$/.exec(raw);
	// Travis lists several in one item.
	if (single && !/\s[A-Za-z_]\w*=/.test(raw)) {
		const [, name = '', value = ''] = single;
		const start = name.length + 1;
		const quoted = /^(\\?["'])([^]*)\1$/.exec(value);
		const inner: Range = quoted ? [start + (quoted[1]?.length ?? 0), raw.length - (quoted[1]?.length ?? 0)] : [start, raw.length];
		yield {...plain, name: settingName(name), value: part(file, scalar, name, at([start, raw.length]), at(inner), 'plain')};
		return;
	}

	for (const {name, value, inner, style} of assignmentsIn(raw, candidate => mayTell.test(candidate))) {
		const text = raw.slice(...name);
		yield {...plain, name: settingName(text), value: part(file, scalar, text, at(value), at(inner), style), isCommand: style !== 'single'};
	}
}

function isAssigning(scalar: ConfigScalar): boolean {
	return scalar.style === 'script' || isBelow(scalar, commandKeys) || isBelow(scalar, environmentKeys)
		|| scalar.parent?.type === 'ConfigSequence' && /^(?:export\s+)?[A-Za-z_][\w.:-]*=/.test(scalar.text);
}

function isBelow(node: ConfigNode, keys: ReadonlySet<string>): boolean {
	let steps = 0;
	for (const {key} of entriesAround(node)) {
		if (keys.has(key.text.toLowerCase())) {
			return true;
		}

		// `scripts: {start: …}`, `env: {global: […]}`
		if (++steps === 2) {
			return false;
		}
	}

	return false;
}

/** Whether what stands around a value keeps it from being one that anything runs with. */
export function isInert(node: ConfigNode): boolean {
	for (const {key} of entriesAround(node)) {
		if (inertKeys.has(key.text.toLowerCase())) {
			return true;
		}
	}

	return false;
}

const parts = new WeakMap<SourceFile, Map<string, ConfigScalar>>();

/** A part of a longer text as a value of its own; the same node whenever the same part is meant. */
export function part(file: SourceFile, parent: ConfigScalar, symbol: string, range: Range, inner: Range, style: ConfigScalar['style']): ConfigScalar {
	let known = parts.get(file);
	if (!known) {
		known = new Map();
		parts.set(file, known);
	}

	const key = range.join('-');
	const found = known.get(key);
	if (found) {
		return found;
	}

	const made: ConfigScalar & {readonly symbol: string} = {type: 'ConfigScalar', symbol, text: file.text.slice(...inner), style, inner, range, parent};
	known.set(key, made);
	return made;
}
