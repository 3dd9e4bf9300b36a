import type {Node} from '../../analysis/ast.js';
import type {ParsedFile} from '../../analysis/parse.js';
import type {HostServices} from '../../host-services.js';
import {coverageOf, ruleDirectives, type DirectiveCoverage} from './coverage.js';
import {applyInlineConfigs, missingRule, problemAt} from './file-config.js';
import {mergeOptions} from './options.js';
import {createMessage, type ReportDescriptor} from './report.js';
import type {ConfiguredRule, Message} from './rule.js';
import {createSourceCode, isScript, type SourceCode} from './source-code.js';
import {comparePositions, suppress} from './suppress.js';
import {createListener, visit, type Listener} from './visit.js';

export interface HostInput extends ParsedFile {
	/** Rule ids begin with it; directives about other rules are other tools' business. */
	readonly prefix: string;
	readonly settings?: Readonly<Record<string, unknown>>;
	readonly services?: HostServices;
	/** `false`: as if no directive and no configuration comment stood in the file. */
	readonly inlineConfig?: boolean;
}

/** A rule that threw. Neither its words nor its stack: they may hold what it looked at. */
export interface RuleFailure {
	readonly ruleId: string;
	/** The class of the error. */
	readonly error: string;
}

export interface HostResult {
	/** Sorted by position; suppressed ones included. */
	readonly messages: readonly Message[];
	readonly failures: readonly RuleFailure[];
	/** What the file's directives say about our rules, used or not. */
	readonly directives: readonly DirectiveCoverage[];
}

/** Runs ESLint rules over one file as ESLint would, with the part of its API that every host has. */
export function runRules(rules: readonly ConfiguredRule[], input: HostInput): HostResult {
	const sourceCode = createSourceCode(input, input.services ?? {});
	const isOfScript = isScript(input.file);
	// One search spares most files the reading of their comments.
	if (input.inlineConfig === false || !input.file.text.includes(isOfScript ? 'eslint' : '-next-line')) {
		const {messages, failures} = execute(rules, sourceCode, input);
		return {messages: messages.sort(comparePositions), failures, directives: []};
	}

	const config = applyInlineConfigs(rules, isOfScript ? sourceCode.getAllComments() : [], {prefix: input.prefix, getLoc: sourceCode.getLoc});
	const {directives, problems} = sourceCode.getDisableDirectives();
	const ours = directives.flatMap(directive => ruleDirectives(directive, sourceCode.getLoc));
	const known = new Set(rules.map(({id}) => id));
	const isMissing = (id: string | null): id is string => id?.startsWith(input.prefix) === true && !known.has(id);

	const {messages, failures} = execute(config.rules, sourceCode, input);
	const all = [
		...config.problems,
		...problems.filter(({node}) => node.value.includes(input.prefix)).map(({loc, message}) => problemAt(loc, message, null)),
		...ours.flatMap(({ruleId, source}) => isMissing(ruleId) ? [problemAt(sourceCode.getLoc(source.node), missingRule(ruleId), ruleId)] : []),
		...messages,
	].sort(comparePositions);
	const valid = ours.filter(({ruleId}) => !isMissing(ruleId));
	const suppressed = suppress(all, valid);
	return {messages: suppressed.messages, failures, directives: coverageOf(valid, suppressed.used, known, sourceCode.getLoc)};
}

function execute(
	rules: readonly ConfiguredRule[],
	sourceCode: SourceCode,
	{file, settings = {}}: HostInput,
): {readonly messages: Message[]; readonly failures: readonly RuleFailure[]} {
	const messages: Message[] = [];
	const failures: RuleFailure[] = [];
	const listeners: Listener[] = [];
	for (const {id, rule, severity, options} of rules) {
		if (severity === 0) {
			continue;
		}

		const attempt = (task: () => void): void => {
			try {
				task();
			} catch (error) {
				if (!failures.some(({ruleId}) => ruleId === id)) {
					failures.push({ruleId: id, error: error instanceof Error ? error.name : 'unknown'});
				}
			}
		};

		const context = {
			id, settings, sourceCode,
			filename: file.path,
			physicalFilename: file.path,
			options: mergeOptions(rule.meta?.defaultOptions, options),
			report: (descriptor: ReportDescriptor) => {
				messages.push(createMessage({id, rule, severity, sourceCode}, descriptor));
			},
		};
		attempt(() => {
			for (const [type, listen] of Object.entries(rule.create(context as never))) {
				if (typeof listen === 'function') {
					listeners.push(createListener(type, node => {
						attempt(() => {
							(listen as (node: Node) => void)(node);
						});
					}));
				}
			}
		});
	}

	visit(file.ast, listeners);
	return {messages, failures};
}
