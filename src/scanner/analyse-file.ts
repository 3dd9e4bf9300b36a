import {relative, sep} from 'node:path';
import {fileKeysOf} from '../analysis/file-keys.js';
import {isQuiet, roleOf} from '../analysis/roles.js';
import type {SourceFile} from '../analysis/source-file.js';
import {tablesOf} from '../analysis/tables.js';
import {offerOf} from '../analysis/wrappers.js';
import type {Finding, Place} from '../finding.js';
import type {ParsedSource} from '../languages/parse-file.js';
import {rules} from '../../rules/index.js';
import type {EngineOptions, FileReport, IgnoreDirective, IgnoredFinding, SourceText, Unread} from './engine.js';
import type {DirectiveCoverage} from './host/coverage.js';
import type {ConfiguredRule, Message} from './host/rule.js';
import {runRules, type HostResult} from './host/run-rules.js';
import {faultOf} from './fault.js';
import {placeKey} from './order.js';
import {createSources} from './sources-of-imports.js';
import {withTimeLimit} from './time-limit.js';

const prefix = 'jwt-secrets/';
/** A file takes a few milliseconds; one that takes this long is made to. */
const timeLimit = 10_000;

/** As the recommended preset has them; the others can be switched on by a comment, as in ESLint. */
const configured: readonly ConfiguredRule[] = Object.entries(rules).map(([name, rule]) => {
	const docs = rule.meta.docs;
	const severity = !docs.presets.includes('recommended') ? 0 : docs.recommendedAs === 'error' ? 2 : 1;
	return {id: `${prefix}${name}`, rule, severity};
});

export function createAnalysis({root, settings, noIgnores}: EngineOptions): (file: SourceText) => FileReport | Unread {
	const sources = createSources(root);
	return file => {
		try {
			const found = withTimeLimit(() => {
				const parsed = sources.parse(file);
				return 'unread' in parsed ? parsed : analyse(file, parsed);
			}, timeLimit);
			return found ?? {unread: `took longer than ${timeLimit / 1000} s`, mayPass: true};
		} catch (error) {
			// One file less is better than none.
			return {unread: `${faultOf(error)}; please report it`, mayPass: true};
		}
	};

	function analyse(file: SourceText, source: ParsedSource): FileReport {
		const parsed = file.keyNames ? {...source, file: {...source.file, keyNames: file.keyNames}} : source;
		const collected: Finding[] = [];
		const uses: {readonly origin: Place; readonly use: Place}[] = [];
		const role = roleOf(relative(file.root, file.path).split(sep).join('/'), settings.roles);
		const result = runRules(configured, {
			file: parsed.file,
			declaredBy: parsed.declaredBy,
			// Made only for files that hold a directive.
			get comments() {
				return parsed.comments;
			},
			prefix,
			settings: {'jwt-secrets': settings},
			inlineConfig: !noIgnores,
			services: {
				collect: finding => collected.push(finding),
				collectUse: (origin, use) => uses.push({origin, use}),
				file: parsed.file,
				root: file.root,
				project: sources.project,
			},
		});
		const {findings, ignored} = matchFindings(result, collected, file.path, role);
		return {
			role, findings, ignored, uses,
			concernsImporters: offerOf(tablesOf(settings), parsed.file) !== undefined,
			...keyNamesOf(settings, parsed.file, role),
			directives: result.directives.flatMap(coverage => directiveOf(coverage, file.path)),
			...parsed.isLineBased === true && {isLineBased: true},
			...parsed.hasErrors === true && {hasErrors: true},
			// Only a cache asks.
			get dependencies() {
				return sources.dependenciesOf(file.path);
			},
			failures: result.failures.map(({ruleId, error}) => `${ruleId} failed with ${error}`),
		};
	}
}

/** The names that tell nothing by themselves; those that do need no program to speak for them. */
function keyNamesOf(settings: EngineOptions['settings'], file: SourceFile, role: Finding['role']): Pick<FileReport, 'keyNames'> {
	const tables = tablesOf(settings);
	const names = isQuiet(role) ? [] : [...fileKeysOf(tables, file).names].filter(name => !tables.means(name, {isRead: true}));
	return names.length > 0 ? {keyNames: names} : {};
}

/** The host decides which findings stand; the collected ones know more than its messages can say. */
function matchFindings({messages}: HostResult, collected: readonly Finding[], path: string, role: Finding['role']): Pick<FileReport, 'findings' | 'ignored'> {
	const byMessage = new Map(collected.map(finding => [`${placeKey(finding)}\0${finding.ruleId}\0${finding.message}`, finding]));
	const findings: Finding[] = [];
	const ignored: IgnoredFinding[] = [];
	for (const message of messages) {
		const plain = plainFinding(message, path, role);
		const known = byMessage.get(`${placeKey(plain)}\0${plain.ruleId}\0${plain.message}`);
		// A comment may lower what a rule says; the rule itself may mean less by one of its messages.
		const finding = {...known ?? plain, severity: known?.severity === 'warning' ? known.severity : plain.severity};
		const [suppression] = message.suppressions ?? [];
		if (suppression) {
			ignored.push({finding, ...suppression.justification !== '' && {reason: suppression.justification}});
		} else {
			findings.push(finding);
		}
	}

	return {findings, ignored};
}

/** What the host itself says, of a directive that cannot be read for example, has a message only. */
function plainFinding({ruleId, messageId, message, severity, line, column, endLine, endColumn}: Message, path: string, role: Finding['role']): Finding {
	return {
		ruleId: ruleId ?? `${prefix}directive`,
		messageId: messageId ?? 'directive',
		message,
		severity: severity === 2 ? 'error' : 'warning',
		role, path,
		span: {start: {line, column}, end: {line: endLine ?? line, column: endColumn ?? column}},
		related: [],
		anchor: '',
	};
}

function directiveOf({at, ruleId, isEnable, from, to, justification, isUsed}: DirectiveCoverage, path: string): IgnoreDirective[] {
	return isEnable ? [] : [{
		place: {path, span: {start: at, end: at}},
		ruleIds: ruleId === undefined ? [] : [ruleId],
		from, ...to && {to},
		...justification !== '' && {reason: justification},
		isUsed,
	}];
}
