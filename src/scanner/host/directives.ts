import {createRequire} from 'node:module';
import type {ConfigCommentParser, DirectiveType} from '@eslint/plugin-kit';
import type {Loc} from '../../analysis/source-file.js';
import type {SourceComment} from './rule.js';

/** One comment that switches rules off or on, as ESLint's `SourceCode` lists it. */
export interface DisableDirective {
	readonly type: DirectiveType;
	readonly node: SourceComment;
	/** The list of rules, as written. */
	readonly value: string;
	readonly justification: string;
}

export interface DirectiveProblem {
	readonly ruleId: null;
	readonly message: string;
	readonly loc: Loc;
	readonly node: SourceComment;
}

export interface DisableDirectives {
	readonly directives: readonly DisableDirective[];
	readonly problems: readonly DirectiveProblem[];
}

const require = createRequire(import.meta.url);
let commentParser: ConfigCommentParser | undefined;

/** Loaded by the first file that holds a directive: most files hold none, and it brings `levn`. */
export function configCommentParser(): ConfigCommentParser {
	commentParser ??= new (require('@eslint/plugin-kit') as typeof import('@eslint/plugin-kit')).ConfigCommentParser();
	return commentParser;
}

const mayBeDirective = /^\s*eslint(?:-(?:dis|en)able|\s)/;
const disableTypes: ReadonlyMap<string, DirectiveType> = new Map([
	['eslint-disable', 'disable'],
	['eslint-enable', 'enable'],
	['eslint-disable-line', 'disable-line'],
	['eslint-disable-next-line', 'disable-next-line'],
]);

/** All comments that switch rules off or on, whosever rules they name. */
export function readDirectives(comments: readonly SourceComment[], getLoc: (comment: SourceComment) => Loc): DisableDirectives {
	const directives: DisableDirective[] = [];
	const problems: DirectiveProblem[] = [];
	for (const node of comments) {
		if (node.type === 'Shebang' || !mayBeDirective.test(node.value)) {
			continue;
		}

		const parsed = configCommentParser().parseDirective(node.value);
		const type = disableTypes.get(parsed?.label ?? '');
		if (!parsed || !type || (node.type === 'Line' && !type.endsWith('-line'))) {
			continue;
		}

		const loc = getLoc(node);
		if (type === 'disable-line' && loc.start.line !== loc.end.line) {
			problems.push({ruleId: null, message: `${parsed.label} comment should not span multiple lines.`, loc, node});
		} else {
			directives.push({type, node, value: parsed.value, justification: parsed.justification});
		}
	}

	return {directives, problems};
}

export interface InlineConfig {
	readonly node: SourceComment;
	/** Rule ids with what they are set to, as written; `undefined` when the comment cannot be read. */
	readonly rules: Readonly<Record<string, unknown>> | undefined;
}

/** Reading a list takes time in the square of its length. */
const longestConfig = 10_000;

/** The comments that configure rules of ours: block comments that begin with `eslint` and nothing behind it. */
export function readInlineConfigs(comments: readonly SourceComment[], prefix: string): readonly InlineConfig[] {
	const configs: InlineConfig[] = [];
	for (const node of comments) {
		if (node.type !== 'Block' || !/^\s*eslint\s/.test(node.value) || !node.value.includes(prefix)) {
			continue;
		}

		const parsed = configCommentParser().parseDirective(node.value);
		if (parsed?.label === 'eslint' && parsed.value.includes(prefix)) {
			const result = parsed.value.length > longestConfig ? undefined : configCommentParser().parseJSONLikeConfig(parsed.value);
			configs.push({node, rules: result?.ok ? result.config : undefined});
		}
	}

	return configs;
}
