import {keyOf, unwrap, type Node} from './ast.js';
import {isWholeEnvironment} from './environment.js';
import type {Origin} from './origin.js';
import type {SourceFile} from './source-file.js';
import type {Tables} from './tables.js';
import {originsOf} from './trace.js';

/** Configurations nest; nothing is gained by looking further down. */
const maximumDepth = 4;

/** The name of a JWT secret among the members of an object, if there is one. */
export function holdsSecret(tables: Tables, origin: Origin): string | undefined {
	return origin.kind === 'object' ? memberOf(tables, origin.file, origin.node, [], maximumDepth) : undefined;
}

function memberOf(tables: Tables, file: SourceFile, node: Node, parents: readonly string[], depth: number): string | undefined {
	if (node.type !== 'ObjectExpression' || depth === 0) {
		return undefined;
	}

	for (const property of node.properties) {
		if (property.type === 'SpreadElement') {
			const spread = unwrap(property.argument);
			if (isWholeEnvironment(tables, file, spread)) {
				return 'process.env';
			}

			const inner = originsOf(tables, file, spread, [], true).map(origin => origin.kind === 'object' ? memberOf(tables, origin.file, origin.node, parents, depth - 1) : undefined);
			const name = inner.find(found => found !== undefined);
			if (name !== undefined) {
				return name;
			}

			continue;
		}

		const key = keyOf(property);
		const value = unwrap(property.value);
		if (key === undefined) {
			continue;
		}

		if (value.type === 'ObjectExpression' || value.type === 'Identifier') {
			const origins = value.type === 'ObjectExpression' ? [] : originsOf(tables, file, value, [], true);
			const below = value.type === 'ObjectExpression'
				? memberOf(tables, file, value, [...parents, key], depth - 1)
				: origins.map(origin => origin.kind === 'object' ? memberOf(tables, origin.file, origin.node, [...parents, key], depth - 1) : undefined).find(found => found !== undefined);
			if (below !== undefined) {
				return below;
			}
		}

		if (isSecretMember(tables, file, key, value, parents)) {
			return [...parents, key].join('.');
		}
	}

	return undefined;
}

/** A member that is named like a secret and may hold a text, or that holds a variable that is. */
function isSecretMember(tables: Tables, file: SourceFile, key: string, value: Node, parents: readonly string[]): boolean {
	const origins = originsOf(tables, file, value, [], true);
	const visible = origins.filter(({isHidden}) => !isHidden);
	if (visible.some(origin => (origin.kind === 'variable' || origin.kind === 'setting') && tables.means(origin.name, {isRead: true}))) {
		return true;
	}

	return tables.means(key, {parents}) && visible.some(({kind, node}) => kind === 'variable' || kind === 'setting' || kind === 'text' || kind === 'generated' || kind === 'parameter' || kind === 'unknown' && node.type === 'CallExpression');
}
