import type {TSESTree} from '@typescript-eslint/utils';
import type {SettingsClass} from '../knowledge/types.js';
import {argumentIn, keywordsOf} from './arguments.js';
import {decoratorsOf, isCall, isClass, keyOf, stringOf, unwrap, type CallNode, type ClassNode, type Node} from './ast.js';
import {classOf, referenceOf} from './callee.js';
import {basesOf} from './class-members.js';
import {exportOf, type Located} from './exports.js';
import {dialectOf, variableOf, type SourceFile} from './source-file.js';
import type {Tables} from './tables.js';

const maximumDepth = 6;

/** A field of a class that reads its fields from the environment: `class Settings(BaseSettings): jwt_secret: str = 'x'`. */
export interface SettingField {
	readonly file: SourceFile;
	readonly field: TSESTree.PropertyDefinition;
	/** Its type shows nothing of what it holds. */
	readonly isOpaque: boolean;
	/** What the settings show as a whole does not hold it. */
	readonly isLeftOut: boolean;
	/** The variables that it is read from, as they are usually written. */
	readonly variables: readonly string[];
}

/** The setting that a member of a class, or of the class whose `this` a node sees, is. */
export function settingField(tables: Tables, file: SourceFile, node: Node, name: string): SettingField | undefined {
	const owner = dialectOf(file) === undefined ? undefined : isClass(node) ? node : classOf(node);
	const field = owner?.body.body.find(member => member.type === 'PropertyDefinition' && keyOf(member) === name);
	return owner && field?.type === 'PropertyDefinition' ? fieldsOf(tables, file, owner, [field])[0] : undefined;
}

/** The settings that a class declares or inherits. */
export function settingFieldsOf(tables: Tables, file: SourceFile, owner: ClassNode, depth = 0): SettingField[] {
	const bases = dialectOf(file) === undefined || depth > maximumDepth ? [] : basesOf(file, owner);
	const own = bases.length === 0 ? [] : fieldsOf(tables, file, owner, owner.body.body.filter(member => member.type === 'PropertyDefinition'));
	const inherited = bases.flatMap(base => {
		const declared = base.type === 'Identifier' ? classNamed(file, base) : undefined;
		return declared && isClass(declared.node) ? settingFieldsOf(tables, declared.file, declared.node, depth + 1) : [];
	});
	const names = new Set(own.map(({field}) => keyOf(field)));
	return [...own, ...inherited.filter(({field}) => !names.has(keyOf(field)))];
}

/** The setting whose name a key of a class is. */
export function settingAtKey(tables: Tables, file: SourceFile, key: Node): SettingField | undefined {
	const field = key.parent;
	return field?.type === 'PropertyDefinition' && dialectOf(file) !== undefined ? fieldsOf(tables, file, field.parent.parent, [field])[0] : undefined;
}

function fieldsOf(tables: Tables, file: SourceFile, owner: ClassNode, fields: readonly TSESTree.PropertyDefinition[]): SettingField[] {
	const family = fields.length === 0 ? undefined : familyOf(tables, file, owner);
	return !family ? [] : fields.flatMap(field => {
		const name = keyOf(field);
		return name === undefined || family.kind.prefixes.some(path => path.startsWith(`${name}.`))
			? []
			: [{file, field, isOpaque: isOpaque(tables, file, field), isLeftOut: isLeftOut(tables, file, field, family), variables: variablesOf(tables, file, field, name, family)}];
	});
}

interface Family {
	readonly kind: SettingsClass;
	/** What the names of all variables begin with. */
	readonly prefix: string | undefined;
}

/** Which kind of settings a class declares, if it does. */
function familyOf(tables: Tables, file: SourceFile, owner: ClassNode, depth = 0): Family | undefined {
	for (const base of depth > maximumDepth ? [] : basesOf(file, owner)) {
		const reference = referenceOf(file, base);
		const kind = reference?.module === undefined ? undefined : tables.settingsClasses.get(`${reference.module}#${reference.path.join('.')}`);
		const declared = kind || base.type !== 'Identifier' ? undefined : classNamed(file, base);
		const family = kind ? {kind, prefix: undefined} : declared && isClass(declared.node) ? familyOf(tables, declared.file, declared.node, depth + 1) : undefined;
		if (family) {
			return {...family, prefix: prefixIn(owner, family.kind) ?? family.prefix};
		}
	}

	return undefined;
}

/** `model_config = SettingsConfigDict(env_prefix='APP_')`, and `class Config: env_prefix = 'APP_'` */
function prefixIn(owner: ClassNode, {prefixes}: SettingsClass): string | undefined {
	for (const [holder = '', option = ''] of prefixes.map(path => path.split('.'))) {
		const member = owner.body.body.find(candidate => candidate.type === 'PropertyDefinition' && keyOf(candidate) === holder);
		const value = member?.type === 'PropertyDefinition' && member.value ? unwrap(member.value) : undefined;
		const options = isCall(value) ? keywordsOf(value) : value;
		const members = options?.type === 'ObjectExpression' ? options.properties : isClass(options) ? options.body.body : [];
		const found = members.find(candidate => keyOf(candidate) === option);
		const prefix = found?.type === 'Property' || found?.type === 'PropertyDefinition' ? stringOf(found.value) : undefined;
		if (prefix !== undefined) {
			return prefix;
		}
	}

	return undefined;
}

/** A name that a field is given by itself stands alone; otherwise it is read under the field's own, in capitals. */
function variablesOf(tables: Tables, file: SourceFile, field: TSESTree.PropertyDefinition, name: string, {kind, prefix = ''}: Family): readonly string[] {
	const call = descriptionOf(tables, file, field);
	const given = call ? kind.aliases.flatMap(position => namesIn(argumentIn(call, position))) : [];
	return given.length > 0 ? given : [(prefix + name).toUpperCase()];
}

function isLeftOut(tables: Tables, file: SourceFile, field: TSESTree.PropertyDefinition, {kind}: Family): boolean {
	const call = descriptionOf(tables, file, field);
	return call !== undefined && Object.entries(kind.leftOut).some(([position, value]) => {
		const argument = argumentIn(call, position);
		return argument?.type === 'Literal' && argument.value === value;
	});
}

/** `Field(default='x', alias='X')`, as the value or beside the type. */
function descriptionOf(tables: Tables, file: SourceFile, field: TSESTree.PropertyDefinition): CallNode | undefined {
	const candidates = [...field.value ? [unwrap(field.value)] : [], ...decoratorsOf(field).map(({expression}) => unwrap(expression))];
	return candidates.filter(candidate => isCall(candidate)).find(call => tables.schemaCalls.match(file, call).length > 0);
}

/** `'X'`, `['X', 'Y']`, `AliasChoices('X', 'Y')` */
function namesIn(node: Node | undefined): string[] {
	const inner = node && unwrap(node);
	const parts = isCall(inner) ? inner.arguments : inner?.type === 'ArrayExpression' ? inner.elements : [inner];
	return parts.flatMap(part => stringOf(part) ?? []);
}

/** The class that a name means, here or in the file that it is imported from. */
function classNamed(file: SourceFile, name: TSESTree.Identifier): Located | undefined {
	const definition = variableOf(file, name)?.defs[0];
	if (definition?.type !== 'ImportBinding') {
		return definition?.type === 'ClassName' ? {file, node: definition.node} : undefined;
	}

	const {node, parent} = definition;
	const target = parent.type === 'ImportDeclaration' && node.type === 'ImportSpecifier' ? file.resolve(parent.source.value) : undefined;
	return target && node.type === 'ImportSpecifier' && node.imported.type === 'Identifier' ? exportOf(target, node.imported.name) : undefined;
}

function isOpaque(tables: Tables, file: SourceFile, {typeAnnotation}: TSESTree.PropertyDefinition): boolean {
	const type = typeAnnotation?.typeAnnotation;
	const reference = type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' ? referenceOf(file, type.typeName) : undefined;
	return reference?.module !== undefined && tables.opaqueTypes.has(`${reference.module}#${reference.path.join('.')}`);
}
