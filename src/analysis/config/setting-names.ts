import {environmentKeys, groupEndings} from '../../knowledge/config-shapes.js';
import type {ConfigEntry} from '../../languages/config/tree.js';
import {isRefused, isSentence} from '../innocence.js';
import {wordsOf} from '../names.js';
import type {Tables} from '../tables.js';
import {entriesAround} from './nodes.js';

export interface SettingName {
	readonly name: string;
	/** Outermost first. */
	readonly parents: readonly string[];
	/** How many of the parents, from the outside, stand around a list of variables and say nothing of what is in it. */
	readonly outside: number;
	/** A variable of an environment, whatever the file. */
	readonly isVariable: boolean;
}

/** `Jwt:Key`, `Jwt__Key` and `jwt.key` are paths. */
const separators = /\.|:+|__/;

export function settingName(name: string, around: Omit<SettingName, 'name'> = {parents: [], outside: 0, isVariable: true}): SettingName {
	const parts = name.split(separators).filter(part => part !== '');
	return {...around, name: parts.at(-1) ?? name, parents: [...around.parents, ...parts.slice(0, -1)]};
}

/** What an entry is called, with the keys that stand around it. */
export function nameOfEntry(entry: ConfigEntry): SettingName {
	const keys = [...entriesAround(entry)].map(({key}) => key.text);
	const inside = keys.findIndex(key => environmentKeys.has(key.toLowerCase()));
	const split = (names: readonly string[]): string[] => names.toReversed().flatMap(name => name.split(separators).filter(part => part !== ''));
	const outer = inside === -1 ? [] : split(keys.slice(inside));
	return settingName(entry.key.text, {
		parents: [...outer, ...split(inside === -1 ? keys : keys.slice(0, inside))],
		outside: outer.length,
		isVariable: inside === 0 || /^[A-Z][A-Z\d_]*$/.test(entry.key.text),
	});
}

/** Whether a setting's name means a JWT secret. Names of variables stand for themselves, those of settings with their parents. */
export function meansSecret({means}: Tables, {name, parents, outside}: SettingName): boolean {
	const near = parents.slice(outside);
	const isMeant = (around: readonly string[]): boolean => means(name, {parents: around.flatMap(parent => withoutGroup(parent)), isRead: true});
	return (isMeant(near) || outside > 0 && isMeant(parents)) && !isSentence(near) && !isRefused([...near, name]);
}

/** `JwtSettings` is the group of what concerns JWTs. */
function withoutGroup(parent: string): string[] {
	const words = [...wordsOf(parent)];
	while (words.length > 0 && groupEndings.has(words.at(-1) ?? '')) {
		words.pop();
	}

	return words.length > 0 ? [words.join('_')] : [];
}

/** `jwt.secret`: a name that says nothing by itself is shown with its parent. */
export function shownName({means}: Tables, {name, parents, outside, isVariable}: SettingName): string {
	const parent = isVariable && outside === parents.length ? undefined : parents.at(-1);
	return parent === undefined || means(name, {isRead: true}) ? name : `${parent}.${name}`;
}
