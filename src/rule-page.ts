const pages = 'https://github.com/jwt-secrets/jwt-secrets/blob/main/docs/rules';

/** What the scanner and its host report besides the rules, with the rule on whose page it stands. */
const elsewhere: Readonly<Record<string, string>> = {'unused-ignore': 'valid-ignore', directive: 'valid-ignore'};

/** The address of the page about a rule, known without loading the rule. */
export function rulePage(name: string): string {
	return `${pages}/${elsewhere[name] ?? name}.md`;
}
