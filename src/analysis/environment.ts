import type {EnvironmentRow} from '../knowledge/types.js';
import {keyOf, type Node} from './ast.js';
import {referenceOf, type Reference} from './callee.js';
import {isOwnModule, rootModule} from './module-bindings.js';
import type {SourceFile} from './source-file.js';
import type {Tables} from './tables.js';

export interface VariableRead {
	readonly name: string;
	/** Every visitor's browser can read it. */
	readonly isClient: boolean;
}

/** The row of an object whose members are environment variables (`process.env`, also under another name). */
export function environmentOf(tables: Tables, file: SourceFile, node: Node): EnvironmentRow | undefined {
	if (node.type !== 'Identifier' && node.type !== 'MemberExpression' && node.type !== 'CallExpression') {
		return undefined;
	}

	// A file of the project that passes the environment on says so by its name, or by the name that it gives it.
	const module = rootModule(file, node);
	if (module !== undefined && isOwnModule(module) && !/env/i.test(module) && !/env/i.test(file.text.slice(...node.range))) {
		return undefined;
	}

	const reference = referenceOf(file, node);
	return reference && rowOf(tables, reference, 0);
}

/** Whether an expression is the environment for certain: then showing it shows every variable. */
export function isWholeEnvironment(tables: Tables, file: SourceFile, node: Node): boolean {
	const row = environmentOf(tables, file, node);
	return row !== undefined && row.isKnownByName !== true;
}

/** The environment variable that an expression reads. */
export function readOf(tables: Tables, file: SourceFile, node: Node): VariableRead | undefined {
	if (node.type === 'MemberExpression') {
		const name = keyOf(node);
		const row = name === undefined ? undefined : environmentOf(tables, file, node.object);
		return row && name !== undefined ? {name, isClient: row.isClient ?? false} : undefined;
	}

	if (node.type !== 'Identifier') {
		return undefined;
	}

	const reference = referenceOf(file, node);
	const row = reference?.module === undefined ? undefined : rowOf(tables, reference, 1);
	const name = reference?.path.at(-1);
	return row && name !== undefined ? {name, isClient: row.isClient ?? false} : undefined;
}

function rowOf(tables: Tables, {module, path}: Reference, membersBelow: number): EnvironmentRow | undefined {
	const written = path.slice(0, path.length - membersBelow).filter(step => step !== 'default').join('.').replaceAll('.()', '()');
	return tables.environments.find(row => row.module === module && row.path === written);
}
