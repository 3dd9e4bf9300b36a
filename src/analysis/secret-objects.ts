import {isCall, keyOf, unwrap, type CallNode, type Node} from './ast.js';
import {typeOfParameter} from './class-members.js';
import {environmentOf, isWholeEnvironment} from './environment.js';
import {stepsOf, type Origin} from './origin.js';
import {settingFieldsOf, type SettingField} from './settings-classes.js';
import {isHmac} from './signing-algorithm.js';
import {variableOf, type SourceFile} from './source-file.js';
import type {Tables} from './tables.js';
import {originsOf} from './trace.js';

/** Configurations nest; nothing is gained by looking further down. */
const maximumDepth = 4;

/** The name of a JWT secret among the members of an object, if there is one. */
export function holdsSecret(tables: Tables, origin: Origin): string | undefined {
	if (origin.kind === 'object') {
		return memberOf(tables, origin.file, origin.node, [], maximumDepth);
	}

	// A framework gives what the parameter's type says.
	if (origin.kind === 'parameter' && origin.access.length === 0) {
		const type = typeOfParameter(origin.fn, origin.index);
		const owner = type && originsOf(tables, origin.file, type.specifier, [], true).find(({kind}) => kind === 'class');
		return owner?.kind === 'class' ? secretSetting(tables, settingFieldsOf(tables, owner.file, owner.owner)) : undefined;
	}

	const made = origin.kind === 'unknown' && isCall(origin.node) ? instanceMember(tables, origin.file, origin.node) : undefined;
	return made ?? validated(tables, origin);
}

/** `new Config()` has what its class declares. */
function instanceMember(tables: Tables, file: SourceFile, node: CallNode): string | undefined {
	const owner = originsOf(tables, file, node.callee, [], true).find(({kind}) => kind === 'class');
	for (const member of owner?.kind === 'class' ? owner.owner.body.body : []) {
		const key = member.type === 'PropertyDefinition' && !member.static && !member.key.type.startsWith('Private') ? keyOf(member) : undefined;
		if (owner && key !== undefined && member.type === 'PropertyDefinition' && member.value && isSecretMember(tables, owner.file, key, unwrap(member.value), [])) {
			return key;
		}
	}

	return owner?.kind === 'class' ? secretSetting(tables, settingFieldsOf(tables, owner.file, owner.owner)) : undefined;
}

/** The setting that is a JWT secret and shows itself. Beside an HMAC's name a `secret_key` is one. */
function secretSetting(tables: Tables, fields: readonly SettingField[]): string | undefined {
	const parents = fields.some(({file, field}) => namesMac(tables, file, field.value)) ? ['jwt'] : [];
	const names = fields.flatMap(({field, isOpaque, isLeftOut, variables}) => isOpaque || isLeftOut ? [] : [[keyOf(field) ?? '', ...variables]]);
	return names.find(([name = '', ...others]) => tables.means(name, {parents, isRead: true}) || others.some(variable => tables.means(variable, {isRead: true})))?.[0];
}

/** Whether a setting falls back to the `alg` value of a MAC (RFC 7518 §3.2). */
function namesMac(tables: Tables, file: SourceFile, value: Node | null): boolean {
	return value !== null && originsOf(tables, file, value).some(origin => origin.kind === 'text' && isHmac(origin.text));
}

/** `z.object({JWT_SECRET: z.string()}).parse(process.env)`: what a schema lets through of the environment, as a whole. */
function validated(tables: Tables, {route}: Origin): string | undefined {
	for (const {file, node} of stepsOf(route)) {
		if (node.type === 'CallExpression' && node.arguments.some(argument => environmentOf(tables, file, argument)) && isValidation(tables, file, node)) {
			const receiver = unwrap(node.callee);
			const parts = [...node.arguments, ...receiver.type === 'MemberExpression' ? [receiver.object] : []];
			return isBoundTo(route, node) ? parts.map(part => declaredSecret(tables, file, part)).find(name => name !== undefined) : undefined;
		}
	}

	return undefined;
}

function isValidation(tables: Tables, file: SourceFile, call: CallNode): boolean {
	return tables.transformCalls.match(file, call).some(({at}) => at === undefined) || tables.transformMethods(file, call).some(({modules, at}) => modules !== undefined && at === undefined);
}

/** Whether names alone lead to a call, so that what is shown is all that it gave back. */
function isBoundTo(route: Origin['route'], call: Node): boolean {
	const steps = [...stepsOf(route)].map(({node}) => node);
	return steps.slice(steps.indexOf(call) + 1).every(({type}) => type === 'Identifier' || type === 'Program');
}

/** A key in a schema that means a secret; the schema may have a name of its own. */
function declaredSecret(tables: Tables, file: SourceFile, expression: Node, depth = 3): string | undefined {
	const node = unwrap(expression);
	if (depth === 0) {
		return undefined;
	}

	if (node.type === 'Identifier') {
		const definition = variableOf(file, node)?.defs[0];
		return definition?.type === 'Variable' && definition.node.init ? declaredSecret(tables, file, definition.node.init, depth - 1) : undefined;
	}

	if (isCall(node)) {
		const receiver = unwrap(node.callee);
		const parts = [...node.arguments, ...receiver.type === 'MemberExpression' && isCall(unwrap(receiver.object)) ? [receiver.object] : []];
		return parts.map(part => declaredSecret(tables, file, part, depth)).find(name => name !== undefined);
	}

	const keys = node.type === 'ObjectExpression' ? node.properties.map(property => keyOf(property)) : [];
	return keys.find(key => key !== undefined && tables.means(key, {isRead: true}));
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
