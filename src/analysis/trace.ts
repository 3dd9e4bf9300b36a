import {keyOf, returnsOf, stringOf, unwrap, type FunctionNode, type Node} from './ast.js';
import {writtenPath} from './callee-index.js';
import type {Origin, OriginKind} from './origin.js';
import type {Step} from './position.js';
import type {SourceFile} from './source-file.js';
import type {Tables} from './tables.js';
import {traceCall} from './tracing/calls.js';
import {traceConditional, traceLogical} from './tracing/choices.js';
import {traceClass, traceThis} from './tracing/classes.js';
import {traceIdentifier} from './tracing/identifiers.js';
import {traceArray, traceLiteral, traceObject} from './tracing/literals.js';
import {traceMember} from './tracing/members.js';
import {traceImport, traceProgram} from './tracing/modules.js';
import {maximumDepth, start, type State, type Trace} from './tracing/state.js';
import {traceText} from './tracing/text.js';

/** How many expressions one question may look at; a question that needs more is answered with what was found. */
const budget = 4000;

const answered = new WeakMap<Tables, WeakMap<Node, Map<string, readonly Origin[]>>>();

/** Where the value of an expression, or of a part of it, may come from. Every possible origin is listed once. */
export function originsOf(tables: Tables, file: SourceFile, node: Node, access: readonly Step[] = [], isCautious = false): readonly Origin[] {
	let byNode = answered.get(tables);
	if (!byNode) {
		byNode = new WeakMap();
		answered.set(tables, byNode);
	}

	const answers = byNode.get(node) ?? new Map<string, readonly Origin[]>();
	byNode.set(node, answers);
	const question = `${isCautious ? '?' : ''}${access.join('.')}`;
	let origins = answers.get(question);
	if (!origins) {
		const tracer = new Tracer(tables, {left: budget});
		tracer.trace(file, node, {...start, access, isCautious});
		origins = tracer.origins;
		answers.set(question, origins);
	}

	return origins;
}

class Tracer implements Trace {
	readonly origins: Origin[] = [];
	readonly tables: Tables;
	/** Shared with the traces beside this one, so that all of a question is bounded. */
	readonly #steps: {left: number};
	/** Nodes under way, with what is asked of them: a cycle ends here. */
	readonly #active = new Map<Node, Set<string>>();

	constructor(tables: Tables, steps: {left: number}) {
		this.tables = tables;
		this.#steps = steps;
	}

	trace(file: SourceFile, expression: Node, state: State): void {
		const node = unwrap(expression);
		const question = state.access.join('.');
		const active = this.#active.get(node) ?? new Set();
		if (--this.#steps.left < 0 || state.depth > maximumDepth || active.has(question)) {
			return;
		}

		this.#active.set(node, active.add(question));
		this.#dispatch(file, node, {...state, depth: state.depth + 1, route: {step: {file, node}, before: state.route}});
		active.delete(question);
	}

	#dispatch(file: SourceFile, node: Node, state: State): void {
		switch (node.type) {
			case 'Literal': {
				return traceLiteral(this, file, node, state);
			}

			case 'TemplateLiteral': {
				return traceText(this, file, node, state);
			}

			case 'TaggedTemplateExpression': {
				// `String.raw`; what other tags make is not known.
				const isRaw = writtenPath(node.tag).join('.') === 'String.raw';
				return isRaw ? traceText(this, file, node.quasi, state) : this.found(file, node, state, {kind: 'unknown'});
			}

			case 'BinaryExpression': {
				if (node.operator === '+') {
					return traceText(this, file, node, state);
				}

				this.trace(file, node.left, {...state, weakOnly: true});
				return this.trace(file, node.right, {...state, weakOnly: true});
			}

			case 'LogicalExpression': {
				return traceLogical(this, file, node, state);
			}

			case 'ConditionalExpression': {
				return traceConditional(this, file, node, state);
			}

			case 'YieldExpression': {
				// Effects are awaited so; what a generator is sent is not known.
				return node.delegate ? this.trace(file, node.argument, state) : this.found(file, node, state, {kind: 'unknown'});
			}

			case 'AssignmentExpression': {
				return this.trace(file, node.right, state);
			}

			case 'SequenceExpression': {
				const last = node.expressions.at(-1);
				return last && this.trace(file, last, state);
			}

			case 'ObjectExpression': {
				return traceObject(this, file, node, state);
			}

			case 'ArrayExpression': {
				return traceArray(this, file, node, state);
			}

			case 'Identifier': {
				return traceIdentifier(this, file, node, state);
			}

			case 'MemberExpression': {
				return traceMember(this, file, node, state);
			}

			case 'ThisExpression': {
				return traceThis(this, file, node, state);
			}

			case 'CallExpression':
			case 'NewExpression': {
				return traceCall(this, file, node, state);
			}

			case 'FunctionDeclaration':
			case 'FunctionExpression':
			case 'ArrowFunctionExpression': {
				return this.#function(file, node, state);
			}

			case 'ClassDeclaration':
			case 'ClassExpression': {
				return traceClass(this, file, node, state);
			}

			case 'TSEnumDeclaration': {
				const member = node.body.members.find(candidate => keyOf(candidate) === state.access[0]);
				return member?.initializer && this.trace(file, member.initializer, {...state, access: state.access.slice(1)});
			}

			case 'Program': {
				return traceProgram(this, file, state);
			}

			case 'ImportExpression': {
				const specifier = stringOf(node.source);
				return specifier === undefined ? this.found(file, node, state, {kind: 'unknown'}) : traceImport(this, file, specifier, node, state);
			}

			default: {
				return this.found(file, node, state, {kind: 'unknown'});
			}
		}
	}

	found(file: SourceFile, node: Node, state: State, origin: OriginKind): void {
		if (state.weakOnly && origin.kind !== 'generated') {
			return;
		}

		const {behind, route, isDerived, isHidden, decodedAs, encodedAs} = state;
		this.origins.push({...origin, file, node, behind, route, isDerived, isHidden, decodedAs, encodedAs});
	}

	/** The origins of something beside the question, under the same frames. */
	aside(file: SourceFile, node: Node, state: State): Origin[] {
		const tracer = new Tracer(this.tables, this.#steps);
		tracer.trace(file, node, {...start, frame: state.frame, depth: state.depth, isCautious: state.isCautious});
		return tracer.origins;
	}

	#function(file: SourceFile, node: FunctionNode, state: State): void {
		const [step, ...rest] = state.access;
		if (step !== '()' && !state.weakOnly) {
			return this.found(file, node, state, {kind: 'function', fn: node});
		}

		for (const value of returnsOf(node)) {
			this.trace(file, value, step === '()' ? {...state, access: rest} : state);
		}
	}
}
