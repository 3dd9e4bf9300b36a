import type {Severity} from '../finding.js';
import {rulePage} from '../rule-page.js';

/** What a report says of a rule besides its findings. */
export interface RuleFacts {
	/** With prefix. */
	readonly id: string;
	readonly description: string;
	readonly url: string;
	/** CWE identifiers: `CWE-321`. */
	readonly weaknesses: readonly string[];
	readonly severity: Severity;
}

/** What the scanner and its host report besides the rules. */
const hostFacts = [
	{name: 'unused-ignore', description: 'A directive ignores a rule that reports nothing there.'},
	{name: 'directive', description: 'A directive cannot be read.'},
];

/** The facts of every rule. Loads the rules. */
export async function loadRuleFacts(): Promise<readonly RuleFacts[]> {
	const {rules} = await import('../../rules/index.js');
	const facts = Object.entries(rules).map(([name, {meta: {docs}}]): RuleFacts => ({
		id: `jwt-secrets/${name}`,
		description: docs.description,
		url: docs.url,
		weaknesses: docs.weaknesses,
		severity: docs.recommendedAs === 'error' ? 'error' : 'warning',
	}));
	return [...facts, ...hostFacts.map(({name, description}): RuleFacts => (
		{id: `jwt-secrets/${name}`, description, url: rulePage(name), weaknesses: [], severity: 'warning'}
	))];
}
