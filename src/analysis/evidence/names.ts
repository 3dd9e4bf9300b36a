import {keyOf, unwrap, type Node} from '../ast.js';
import {declaredValuesOf, isInSchemaDefault} from '../declared-defaults.js';
import {defaultIn, definitionAround} from '../definitions.js';
import {readOf} from '../environment.js';
import {isCompared, isForPeople, isOptionOfAnother, isRefused, isSentence} from '../innocence.js';
import {overridesOf} from '../merges.js';
import {isHalfOfPair} from '../names.js';
import {namedValuesOf, type NamedValue} from '../named-values.js';
import {originAt, type Origin} from '../origin.js';
import {settingAtKey} from '../settings-classes.js';
import type {SourceFile} from '../source-file.js';
import type {Tables} from '../tables.js';
import {originsOf} from '../trace.js';
import {nameIn, type Evidence} from './evidence.js';

/** Values that stand under a name which means a JWT secret. */
export function * evidenceOfNames(tables: Tables, file: SourceFile): Generator<Evidence> {
	for (const named of namedValuesOf(file)) {
		const {parents, value, target} = named;
		const setting = settingAtKey(tables, file, target);
		const isDefault = named.isDefault || setting !== undefined || isInSchemaDefault(tables, target);
		const name = [named.name, ...setting?.variables ?? []].find(candidate => meansSecret(tables, file, {...named, name: candidate}, setting !== undefined));
		if (name === undefined) {
			continue;
		}

		const definition = definitionAround(tables, file, value);
		if (definition) {
			const described = defaultIn(file, value, definition);
			if (described) {
				const {node, text, range} = described;
				yield {origin: {...originAt(file, node), kind: 'text', text, behind: {file, node: target, names: [name]}}, name: nameIn(parents, name), use: value, isCertain: true, ...range && {range}};
			}

			continue;
		}

		const overrides = target.parent?.type === 'Property' ? overridesOf(tables, file, target.parent) : undefined;
		for (const origin of [...originsOf(tables, file, unwrap(value)), ...describedBy(tables, file, unwrap(value))]) {
			const behind = origin.behind ?? (isDefault ? {file, node: target, names: [name]} : overrides);
			const isCertain = isDefault || origin.behind !== undefined || overrides?.names.includes(name) === true;
			yield {origin: {...origin, behind}, name: nameIn(parents, name), use: value, isCertain};
		}
	}

	yield * declared(tables, file);
}

function meansSecret(tables: Tables, file: SourceFile, {name, parents, value, target}: NamedValue, isSetting: boolean): boolean {
	const isRead = target.type === 'MemberExpression' && readOf(tables, file, target) !== undefined || isSetting;
	return tables.means(name, {parents, isRead}) && !isCompared(file, target) && !isForPeople(file, value)
		&& !isSentence(parents) && !isRefused([...parents, name]) && !isOptionOfAnother(tables.packages, file, target, name)
		&& !isAnothers(name, target);
}

function isAnothers(name: string, target: Node): boolean {
	const object = target.parent?.type === 'Property' ? target.parent.parent : undefined;
	return object?.type === 'ObjectExpression' && isHalfOfPair(name, object, ({properties}) => properties.flatMap(property => keyOf(property) ?? []));
}

/** A setting described by an object: `{env: 'JWT_SECRET', default: 'x'}`. */
function describedBy(tables: Tables, file: SourceFile, node: Node): Origin[] {
	return node.type !== 'ObjectExpression' ? [] : originsOf(tables, file, node, ['default'])
		.filter(({kind}) => kind === 'text' || kind === 'generated')
		.map(origin => ({...origin, behind: origin.behind ?? {file, node, names: []}}));
}

/** Values that a configuration library is told for a setting whose name means a JWT secret. */
function * declared(tables: Tables, file: SourceFile): Generator<Evidence> {
	for (const {names, node, file: where, isDefault, call} of declaredValuesOf(tables, file)) {
		const named = names.find(({name, parents}) => tables.means(name, {parents, isRead: true}));
		const name = named && nameIn(named.parents, named.name);
		for (const origin of name === undefined ? [] : originsOf(tables, where, node)) {
			const behind = origin.behind ?? (isDefault ? {file, node: call, names: name === undefined ? [] : [name]} : undefined);
			yield {origin: {...origin, behind}, name, use: call, isCertain: true};
		}
	}
}
