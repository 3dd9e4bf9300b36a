import type {Finding, RelatedPlace, Span} from '../../src/finding.js';
import type {Engine, EngineOptions, FileReport, IgnoreDirective} from '../../src/scanner/engine.js';

export function span(line: number, column = 1, length = 1): Span {
	return {start: {line, column}, end: {line, column: column + length}};
}

export function finding(path: string, at: Span, more: Partial<Finding> = {}): Finding {
	return {
		ruleId: 'jwt-secrets/no-hardcoded-secret',
		messageId: 'hardcodedSecret',
		message: 'A key is written in source code.',
		severity: 'error',
		role: 'production',
		path,
		span: at,
		related: [],
		anchor: 'key',
		...more,
	};
}

export function origin(path: string, at: Span): RelatedPlace {
	return {kind: 'origin', path, span: at};
}

export function report(more: Partial<FileReport> = {}): FileReport {
	return {role: 'production', findings: [], ignored: [], uses: [], directives: [], dependencies: [], failures: [], concernsImporters: false, ...more};
}

export function directive(path: string, line: number, more: Partial<IgnoreDirective> = {}): IgnoreDirective {
	return {
		place: {path, span: span(line)},
		ruleIds: ['jwt-secrets/no-hardcoded-secret'],
		from: {line: line + 1, column: 1},
		to: {line: line + 2, column: 1},
		isUsed: false,
		...more,
	};
}

/** An engine that reports every `HOLE` in a text, takes a text with `WRAPPER` for one, and remembers what it was asked. */
export function fakeEngine(): {readonly analysed: string[]; readonly createEngine: (options: EngineOptions) => Engine} {
	const analysed: string[] = [];
	return {
		analysed,
		createEngine: () => ({
			canRead: path => /\.[cm]?[jt]sx?$/.test(path),
			mayMatter: text => text.includes('jwt'),
			analyse({path, text}) {
				analysed.push(path);
				if (text.includes('BROKEN')) {
					return {unread: 'a syntax error in line 1'};
				}

				return report({
					concernsImporters: text.includes('WRAPPER'),
					findings: text.split('\n').flatMap((line, index) => line.includes('HOLE') ? [finding(path, span(index + 1, line.indexOf('HOLE') + 1, 4))] : []),
				});
			},
		}),
	};
}
