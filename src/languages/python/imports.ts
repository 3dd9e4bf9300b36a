import type {SyntaxNode} from '@lezer/common';
import {pythonNamespace} from '../../analysis/specifier.js';
import type {Lowering} from './lowering.js';
import {identifier, make, span, startOf, type Place, type RawNode} from './raw-node.js';
import {partNamed, partsOf, placeOf, splitAt, splitAtCommas} from './syntax.js';

/** `import a.b as c`, `from .a import b as c`, `from a import *` */
export function lowerImport(at: Lowering, node: SyntaxNode): RawNode[] {
	const parts = partsOf(node);
	const [before, names] = splitAt(parts, 'import');
	const groups = splitAtCommas(names.filter(({name}) => name !== '(' && name !== ')'));
	const place = placeOf(node);
	if (!partNamed(before, 'from')) {
		return groups.flatMap(group => importModule(at, group));
	}

	const source = textOf(at, before.slice(1)).replaceAll(/\s/g, '');
	const where = before[1] ? span(placeOf(before[1]), placeOf(before.at(-1) ?? before[1])) : place;
	if (names[0]?.name === '*') {
		return [make('ExportAllDeclaration', place, {source: moduleText(source, where), exported: null, exportKind: 'value', attributes: [], isStarImport: true})];
	}

	return [declarationOf(groups.flatMap(group => {
		const imported = group[0];
		const local = group.at(-1);
		if (!imported || !local) {
			return [];
		}

		const nameOf = (part: SyntaxNode) => identifier(at.text.slice(part.from, part.to), placeOf(part));
		at.scopes.current.declared.add(at.text.slice(local.from, local.to));
		return [make('ImportSpecifier', span(placeOf(imported), placeOf(local)), {imported: nameOf(imported), local: nameOf(local), importKind: 'value'})];
	}), moduleText(source, where), place)];
}

/** `import a.b` binds `a`, `import a.b as c` binds `c` to `a.b`. */
function importModule(at: Lowering, group: readonly SyntaxNode[]): RawNode[] {
	const [path, alias] = splitAt(group, 'as');
	const [first] = path;
	const last = path.at(-1);
	if (!first || !last) {
		return [];
	}

	const where = span(placeOf(first), placeOf(last));
	const [local] = alias;
	const name = local ?? first;
	const text = at.text.slice(name.from, name.to);
	at.scopes.current.declared.add(text);
	const place = span(where, placeOf(name));
	return [declarationOf(
		[make('ImportNamespaceSpecifier', placeOf(name), {local: identifier(text, placeOf(name))})],
		moduleText(local ? textOf(at, path) : at.text.slice(first.from, first.to), where), place,
	)];
}

function declarationOf(specifiers: readonly RawNode[], source: RawNode, place: Place): RawNode {
	return make('ImportDeclaration', place, {specifiers, source, importKind: 'value', attributes: []});
}

function moduleText(name: string, place: Place): RawNode {
	return make('Literal', place, {value: pythonNamespace + name, raw: name});
}

function textOf(at: Lowering, parts: readonly SyntaxNode[]): string {
	return parts.map(part => at.text.slice(part.from, part.to)).join('');
}

/** What Python knows without an import comes from the module `builtins`, as it says itself. */
export function importBuiltins(names: readonly string[], place: Place): RawNode[] {
	const where = startOf(place);
	return names.length === 0 ? [] : [declarationOf(
		names.map(name => make('ImportSpecifier', where, {imported: identifier(name, where), local: identifier(name, where), importKind: 'value'})),
		moduleText('builtins', where), where,
	)];
}
