import type {TSESTree} from '@typescript-eslint/utils';
import {isClass, keyOf, unwrap, type ClassNode, type Node} from './ast.js';
import {classOf, referenceOf} from './callee.js';
import {exportOf, type Located} from './exports.js';
import {dialectOf, variableOf, type SourceFile} from './source-file.js';
import type {Tables} from './tables.js';

const maximumDepth = 6;

/** A field of a class that reads its fields from the environment: `class Settings(BaseSettings): jwt_secret: str = 'x'`. */
export interface SettingField {
	readonly field: TSESTree.PropertyDefinition;
	/** Its type shows nothing of what it holds. */
	readonly isOpaque: boolean;
}

/** The setting that a member of a class, or of the class whose `this` a node sees, is. */
export function settingField(tables: Tables, file: SourceFile, node: Node, name: string): SettingField | undefined {
	const owner = dialectOf(file) === undefined ? undefined : isClass(node) ? node : classOf(node);
	const field = owner?.body.body.find(member => member.type === 'PropertyDefinition' && keyOf(member) === name);
	return owner && field?.type === 'PropertyDefinition' && isSettingsClass(tables, file, owner) ? {field, isOpaque: isOpaque(tables, file, field)} : undefined;
}

/** The settings that a class declares. */
export function settingFieldsOf(tables: Tables, file: SourceFile, owner: ClassNode): SettingField[] {
	return dialectOf(file) !== undefined && isSettingsClass(tables, file, owner)
		? owner.body.body.flatMap(member => member.type === 'PropertyDefinition' ? [{field: member, isOpaque: isOpaque(tables, file, member)}] : [])
		: [];
}

/** Whether a key of a class is the name of a setting. */
export function isSettingKey(tables: Tables, file: SourceFile, key: Node): boolean {
	const owner = key.parent?.type === 'PropertyDefinition' ? key.parent.parent.parent : undefined;
	return owner !== undefined && dialectOf(file) !== undefined && isSettingsClass(tables, file, owner);
}

function isSettingsClass(tables: Tables, file: SourceFile, owner: ClassNode, depth = 0): boolean {
	const base = owner.superClass && unwrap(owner.superClass);
	if (!base || depth > maximumDepth) {
		return false;
	}

	const reference = referenceOf(file, base);
	if (reference?.module !== undefined && tables.settingsClasses.has(`${reference.module}#${reference.path.join('.')}`)) {
		return true;
	}

	const declared = base.type === 'Identifier' ? classNamed(file, base) : undefined;
	return declared !== undefined && isClass(declared.node) && isSettingsClass(tables, declared.file, declared.node, depth + 1);
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
