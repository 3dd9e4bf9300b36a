import {children, isFunction, unwrap, type Node} from './ast.js';
import {rootModule} from './module-bindings.js';
import {dialectOf, nodesOf, variableOf, type SourceFile, type Variable} from './source-file.js';
import type {Tables} from './tables.js';

/** What stands in the text of whatever can hold a JWT secret: its name, or the environment as a whole. */
export const telling = /secret|jw[ts]|signing|private|\benv\b(?!\s*\??[.[\w])/i;
/** How many variables one question may go through. */
const maximumHops = 6;

/**
 * A quick look at whether tracing an expression could lead to a secret at all: the answer no spares most of what a
 * program logs and sends the trace.
 */
export function createPlausibility(tables: Tables, file: SourceFile, keyNames: () => Iterable<string>): (node: Node) => boolean {
	const variables = new Map<Variable, boolean>();
	const classes = new Map<Node, boolean>();
	let names: ReadonlySet<string> | undefined;

	// A user's own names need not hold any of the usual words.
	if (tables.hasOwnNames) {
		return () => true;
	}

	const tells = (node: Node): boolean => {
		names ??= new Set([...leadingNames(tables, file), ...keyNames()]);
		const text = file.text.slice(node.range[0], node.range[1]);
		return telling.test(text) || [...names].some(name => text.includes(name));
	};

	const ofVariable = (variable: Variable, hops: number): boolean => {
		const known = variables.get(variable);
		if (known !== undefined) {
			return known;
		}

		variables.set(variable, false);
		const values = [
			...variable.defs.flatMap(definition => definition.type === 'Variable' ? definition.node.init ?? [] : definition.type === 'ImportBinding' ? [] : definition.node),
			...variable.references.flatMap(({writeExpr}) => writeExpr ?? []),
			...dialectOf(file) === undefined ? [] : parametersOf(variable),
		];
		const verdict = values.some(value => ofNode(value, hops) || leadsSomewhere(tables, file, rootModule(file, value)));
		variables.set(variable, verdict);
		return verdict;
	};

	const ofNode = (expression: Node, hops: number): boolean => {
		const node = unwrap(expression);
		if (tells(node) || hops === 0) {
			return true;
		}

		return leavesOf(node).some(inner => {
			if (inner.type === 'ThisExpression') {
				return ofClass(inner);
			}

			const variable = variableOf(file, inner);
			return variable !== undefined && (leadsSomewhere(tables, file, rootModule(file, inner)) || ofVariable(variable, hops - 1));
		});
	};

	const ofClass = (node: Node): boolean => {
		let owner: Node | undefined = node;
		while (owner && owner.type !== 'ClassBody') {
			owner = owner.parent;
		}

		if (!owner) {
			return true;
		}

		const verdict = classes.get(owner) ?? tells(owner);
		classes.set(owner, verdict);
		return verdict;
	};

	return node => ofNode(node, maximumHops);
}

/** `settings: Settings = Depends(get_settings)`: the type and the default say what a function is given. */
function parametersOf({defs}: Variable): Node[] {
	return defs.flatMap(({type, node, name}) => type === 'Parameter' && isFunction(node)
		? node.params.filter(({range}) => range[0] <= name.range[0] && name.range[1] <= range[1]).flatMap(parameter => [parameter, ...'typeAnnotation' in name && name.typeAnnotation ? [name.typeAnnotation] : []])
		: []);
}

/** The names that a file imports from files of the project whose texts speak of JWTs. */
function leadingNames(tables: Tables, file: SourceFile): string[] {
	return nodesOf(file, 'ImportDeclaration').flatMap(({source, specifiers}) =>
		leadsSomewhere(tables, file, source.value) ? specifiers.map(({local}) => local.name) : []);
}

function leadsSomewhere(tables: Tables, {resolve}: SourceFile, specifier: string | undefined): boolean {
	// Not a package without a scope: it has no file of ours, unless an alias or the workspace calls one so.
	return specifier !== undefined && !/^(?:node:.*|[a-z][\w-]*)$/.test(specifier) && (resolve.leads?.(specifier, tables.mayLead) ?? true);
}

type Leaf = Extract<Node, {type: 'Identifier' | 'ThisExpression'}>;

/** The names in an expression. Of a whole function the text has told what there is to tell. */
function leavesOf(node: Node): Leaf[] {
	const leaves: Leaf[] = [];
	const stack: Node[] = [node];
	for (let current = stack.pop(); current; current = stack.pop()) {
		if (current.type === 'Identifier' || current.type === 'ThisExpression') {
			leaves.push(current);
		} else if (!isFunction(current)) {
			stack.push(...children(current));
		}
	}

	return leaves;
}
