export interface ExpressionDefaults {
	/** What the expression reads. */
	readonly names: readonly string[];
	readonly defaults: readonly {readonly text: string; readonly range: readonly [number, number]}[];
}

/**
 * What makes a text in an expression the value that acts when nothing else is there: `default "x"`, `default('x')`,
 * `|| 'x'`, `or .Values.y "x"`, `coalesce(var.y, "x")`, `ENV.fetch("Y") { "x" }`, `y != "" ? y : "x"`.
 */
const makesDefault = /(?:\|\||\?\?|\bor\b|\bdefault\b\s*\(?|\bd\(|\bcoalesce\b[^;]*|\btry\([^;]*,|\blookup\([^;]*,|\bfetch\s*\(?[^;{]*,|\bfetch\s*\([^;]*\)\s*\{|\b(?:get)?env\b\s*\(?\s*["'][^"']*["']\s*,|\bternary\b|\?[^?;]*:)\s*$/;
const quoted = /"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`([^`]*)`/g;
/** Calls that are given the name of a variable. */
const readsVariable = /(?:\benv\b|\bENV\b|getenv|environ|lookup|\.Env\b|fetch|\bget)[^"']*$/;
const longest = 2000;

/** Reads the expression of a template, of a workflow or of Terraform for the texts that it falls back to. */
export function defaultsInExpression(code: string): ExpressionDefaults {
	const names: string[] = [];
	const defaults: ExpressionDefaults['defaults'][number][] = [];
	if (code.length > longest) {
		return {names, defaults};
	}

	let rest = '';
	let last = 0;
	for (const match of code.matchAll(quoted)) {
		const [whole, double, single, back] = match;
		const text = double ?? single ?? back ?? '';
		const before = code.slice(0, match.index);
		rest += code.slice(last, match.index);
		last = match.index + whole.length;
		if (readsVariable.test(before) && /^[A-Za-z_][\w.-]*$/.test(text) && !/,\s*$|\{\s*$|default/.test(before.slice(before.search(readsVariable)))) {
			names.push(text);
		} else if (makesDefault.test(before) && text.trim() !== '') {
			defaults.push({text, range: [match.index + 1, match.index + 1 + text.length]});
		}
	}

	rest += code.slice(last);
	names.push(...(rest.match(/[A-Za-z_][\w.]*\w/g) ?? []).filter(word => !/^(?:default|or|and|if|else|quote|b64enc|squote|env|ENV|lookup|coalesce|try|fetch|toString|Values|var|local|secrets|vars|inputs)$/.test(word)));
	return {names, defaults};
}
