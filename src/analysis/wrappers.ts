import {knownLanguageOf} from '../languages/language-of.js';
import {argumentFor} from './arguments.js';
import {unwrap, type CallNode, type FunctionNode, type Node} from './ast.js';
import {classOf} from './callee.js';
import {nameOf} from './callee-index.js';
import {exportsSecret} from './exported-secrets.js';
import {handmadeUsesOf} from './handmade.js';
import {keyUsesOf, useAt, type KeyUse, type ParameterUse, type Wrappers} from './key-uses.js';
import {isOwnModule, rootModule, rootSubmodule} from './module-bindings.js';
import {wordsOf} from './names.js';
import {stepsOf, type Origin} from './origin.js';
import {plainCall} from './plain-call.js';
import {sharedMembersAt, type SharedMember} from './shared-objects.js';
import {dialectOf, nodesOf, type SourceFile} from './source-file.js';
import {reexportedBy} from './relevance.js';
import type {Offer, Tables} from './tables.js';
import {originsOf} from './trace.js';

/** A use, with where its key may come from. */
export interface TracedUse extends KeyUse {
	readonly origins: readonly Origin[];
}

interface Flow {
	readonly uses: readonly TracedUse[];
	readonly wrappers: Wrappers;
}

/** What the second visitor of a file sees when files import each other in a circle. */
const underWay: Flow = {uses: [], wrappers: new Map()};
/** A wrapper around a wrapper around a wrapper …: further than anybody writes. */
const maximumRounds = 6;

const flows = new WeakMap<Tables, WeakMap<SourceFile, Flow>>();

/**
 * Every place where a file makes a JWT key of something, through functions of its own and of the files that it imports:
 * a call of `signToken(claims, key)` is a use of `key`.
 */
export function tracedUsesOf(tables: Tables, file: SourceFile): readonly TracedUse[] {
	return flowOf(tables, file).uses;
}

/** The functions of a file that hand a parameter on as a key. */
function wrappersOf(tables: Tables, file: SourceFile): Wrappers {
	return flowOf(tables, file).wrappers;
}

export function offerOf(tables: Tables, file: SourceFile): Offer | undefined {
	return offerIn(judge(tables, file, newWalk()));
}

/** What an import leads to. */
export function offerOfImport(tables: Tables, resolve: SourceFile['resolve'], specifier: string): Offer | undefined {
	return offerIn(judgeImport(tables, resolve, specifier, newWalk()));
}

type Judgement = Offer | 'none' | 'underWay';

/** One walk along what files pass on of each other. */
interface Walk {
	/** The files that were met: circles end there, and nothing is looked at twice. */
	readonly seen: Set<string>;
	/** A file was met whose own wrappers are being looked for at this moment. */
	isOpen: boolean;
}

function newWalk(): Walk {
	return {seen: new Set(), isOpen: false};
}

function offerIn(judgement: Judgement): Offer | undefined {
	return judgement === 'wrapper' || judgement === 'secret' ? judgement : undefined;
}

function judgeImport(tables: Tables, resolve: SourceFile['resolve'], specifier: string, walk: Walk): Judgement {
	const path = resolve.pathOf?.(specifier, tables.offers);
	const known = path === undefined ? undefined : tables.offers.get(path);
	if (known) {
		return known;
	}

	const found = path === undefined ? undefined : resolve.read?.(path);
	// A file that only passes on what others export needs no parsing.
	if (path !== undefined && found && !tables.mayMatter(found.text, knownLanguageOf(path))) {
		return remember(tables, path, walk, () => strongest(reexportedBy(path, found.text).map(inner => judgeImport(tables, found.resolve, inner, walk))));
	}

	const target = resolve(specifier, tables.mayLead);
	return target ? judge(tables, target, walk) : 'none';
}

function strongest(judgements: readonly Judgement[]): Judgement {
	return (['wrapper', 'secret', 'underWay'] as const).find(judgement => judgements.includes(judgement)) ?? 'none';
}

function judge(tables: Tables, file: SourceFile, walk: Walk): Judgement {
	return remember(tables, file.path, walk, () => judgeAnew(tables, file, walk));
}

function remember(tables: Tables, path: string, walk: Walk, answer: () => Judgement): Judgement {
	const known = tables.offers.get(path);
	if (known || walk.seen.has(path)) {
		return known ?? 'underWay';
	}

	const isStart = walk.seen.size === 0;
	walk.seen.add(path);
	const judgement = answer();
	if (judgement === 'wrapper' || judgement === 'secret') {
		tables.offers.set(path, judgement);
		return judgement;
	}

	// What was met offers nothing once all that it leads to was met: in a circle nobody knows that before the start does.
	const isKnown = isStart ? !walk.isOpen : judgement === 'none';
	for (const offerless of isKnown ? isStart ? walk.seen : [path] : []) {
		if (!tables.offers.has(offerless)) {
			tables.offers.set(offerless, 'none');
		}
	}

	return isKnown ? 'none' : judgement;
}

function judgeAnew(tables: Tables, file: SourceFile, walk: Walk): Judgement {
	const flow = flowOf(tables, file);
	if (flow.wrappers.size > 0 || sharedKeysOf(flow, file).length > 0) {
		return 'wrapper';
	}

	const imported = dialectOf(file) === undefined ? [] : nodesOf(file, 'ImportDeclaration').map(({source}) => source.value).filter(specifier => isOwnModule(specifier));
	const passedOn = [...imported, ...nodesOf(file, 'ExportAllDeclaration', 'ExportNamedDeclaration').flatMap(({source}) => source ? [source.value] : [])];
	const judgement = strongest(passedOn.map(specifier => judgeImport(tables, file.resolve, specifier, walk)));
	if (judgement === 'wrapper' || judgement === 'secret') {
		return judgement;
	}

	if (exportsSecret(tables, file)) {
		return 'secret';
	}

	walk.isOpen ||= flow === underWay;
	return flow === underWay ? 'underWay' : judgement;
}

/** The members of objects of a framework that a file makes keys of: whoever imports it may put them there. */
export function sharedKeysIn(tables: Tables, file: SourceFile): SharedMember[] {
	return sharedKeysOf(flowOf(tables, file), file);
}

function sharedKeysOf({uses}: Flow, file: SourceFile): SharedMember[] {
	const steps = uses.flatMap(({origins}) => origins.flatMap(({route}) => [...stepsOf(route)]));
	return steps.flatMap(step => step.file === file ? sharedMembersAt(file, step.node, []) : []);
}

function flowOf(tables: Tables, file: SourceFile): Flow {
	let byFile = flows.get(tables);
	if (!byFile) {
		byFile = new WeakMap();
		flows.set(tables, byFile);
	}

	const known = byFile.get(file);
	if (known) {
		return known;
	}

	byFile.set(file, underWay);
	const flow = follow(tables, file);
	byFile.set(file, flow);
	return flow;
}

function follow(tables: Tables, file: SourceFile): Flow {
	const uses: TracedUse[] = [];
	const wrappers = new Map<FunctionNode, ParameterUse[]>();
	const seen = new Set<string>();
	let pending = [...keyUsesOf(tables, file), ...handmadeUsesOf(file)];
	for (let round = 0; round < maximumRounds && (pending.length > 0 || round === 0); round++) {
		for (const use of pending) {
			const origins = originsOf(tables, file, use.node, use.access);
			uses.push({...use, origins});
			for (const origin of origins) {
				if (origin.kind === 'parameter' && origin.file === file && !isMixedIn(origin, origins)) {
					const list = wrappers.get(origin.fn) ?? [];
					list.push({index: origin.index, access: origin.access, shape: use.shape});
					wrappers.set(origin.fn, list);
				}
			}
		}

		pending = callsOf(tables, file, wrappers).filter(use => {
			const key = `${use.node.range.join('-')}:${use.access.join('.')}`;
			return !seen.has(key) && seen.add(key);
		});
	}

	return {uses, wrappers};
}

/** `JWT_SECRET + surveyId`: what is joined to a key from elsewhere is one only if it is called so. */
function isMixedIn({isDerived, name, access}: Extract<Origin, {kind: 'parameter'}>, all: readonly Origin[]): boolean {
	return isDerived && all.some(other => other.isDerived && other.kind !== 'parameter')
		&& !wordsOf(access.at(-1) ?? name).some(word => word === 'secret' || word === 'key');
}

/** Calls of wrappers, as uses of what they are given. */
function callsOf(tables: Tables, file: SourceFile, own: Wrappers): KeyUse[] {
	const names = new Set([...own.keys()].map(fn => declaredName(fn)));
	return nodesOf(file, 'CallExpression', 'NewExpression').flatMap(call => {
		if (call.arguments.length === 0) {
			return [];
		}

		const plain = plainCall(file, call);
		const found = calledFunction(tables, file, plain, names);
		const uses = found && (found.file === file ? own : wrappersOf(tables, found.file)).get(found.fn);
		return !found ? [] : (uses ?? []).flatMap(({index, access, shape}) => {
			const use = useAt(file, call, argumentFor(plain, found.fn, index), access, shape);
			return use ? [use] : [];
		});
	});
}

function calledFunction(tables: Tables, file: SourceFile, call: CallNode, names: ReadonlySet<string | undefined>): {readonly fn: FunctionNode; readonly file: SourceFile} | undefined {
	const written = unwrap(call.callee);
	const isConstruction = call.type === 'NewExpression' || written.type === 'Super';
	const callee = written.type === 'Super' ? classOf(written)?.superClass : written;
	if (callee?.type !== 'Identifier' && callee?.type !== 'MemberExpression') {
		return undefined;
	}

	if (!names.has(nameOf(callee)) && !importsWrapper(tables, file, callee)) {
		return undefined;
	}

	if (isConstruction) {
		const [owner] = originsOf(tables, file, callee);
		const constructors = owner?.kind === 'class'
			? owner.owner.body.body.flatMap(member => member.type === 'MethodDefinition' && member.kind === 'constructor' ? [member.value] : [])
			: [];
		const [fn] = constructors;
		return owner && fn?.type === 'FunctionExpression' ? {fn, file: owner.file} : undefined;
	}

	const origin = originsOf(tables, file, callee).find(candidate => candidate.kind === 'function');
	return origin?.kind === 'function' ? {fn: origin.fn, file: origin.file} : undefined;
}

/** Whether a callee comes from a file of the project that could hold a wrapper, judged by its text before it is parsed. */
function importsWrapper(tables: Tables, file: SourceFile, callee: Node): boolean {
	return [rootModule(file, callee), rootSubmodule(file, callee)].some(specifier =>
		specifier !== undefined && offerOfImport(tables, file.resolve, specifier) === 'wrapper');
}

/** The name that a function is called by: its own, or that of what it is assigned to. */
function declaredName(fn: FunctionNode): string | undefined {
	if (fn.id) {
		return fn.id.name;
	}

	const {parent} = fn;
	if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier') {
		return parent.id.name;
	}

	if (parent.type === 'MethodDefinition' && parent.kind === 'constructor') {
		const owner = parent.parent.parent;
		return owner.id?.name;
	}

	if ((parent.type === 'MethodDefinition' || parent.type === 'Property' || parent.type === 'PropertyDefinition') && parent.key.type === 'Identifier') {
		return parent.key.name;
	}

	return parent.type === 'AssignmentExpression' ? nameOf(parent.left) : undefined;
}
