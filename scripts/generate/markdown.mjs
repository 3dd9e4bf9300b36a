import {weaknessTitles} from './weaknesses.mjs';

/**
 * Replaces what stands between the markers of a generated block.
 *
 * @param {string} text
 * @param {string} name
 * @param {string} content
 */
export function withBlock(text, name, content) {
	const [begin, end] = [`<!-- begin generated ${name} -->`, `<!-- end generated ${name} -->`];
	const [before, rest] = text.split(begin);
	const after = rest?.split(end)[1];
	if (after === undefined) {
		throw new Error(`There is no generated block of the name ${name}.`);
	}

	return `${before}${begin}\n\n${content}\n\n${end}${after}`;
}

/**
 * @param {string} name
 * @param {import('../../src/create-rule.js').Rule['meta']} meta
 */
export function pageHeader(name, {docs, hasSuggestions, fixable}) {
	const lines = [
		`- Presets: ${docs.presets.map(preset => `\`${preset}\` (${severityIn(preset, docs)})`).join(', ')}`,
		docs.weaknesses.length > 0 && `- Weakness: ${docs.weaknesses.map(id => `[${id}: ${titleOf(id)}](${addressOf(id)})`).join(', ')}`,
		fixable && '- 🔧 Fixable with `--fix`',
		hasSuggestions && '- 💡 Offers suggestions',
	];
	return `# jwt-secrets/${name}\n\n> ${docs.description}\n\n${lines.filter(Boolean).join('\n')}`;
}

/** @param {Record<string, import('../../src/create-rule.js').Rule>} rules */
export function ruleTable(rules) {
	const rows = Object.entries(rules).map(([name, {meta: {docs, hasSuggestions}}]) => [
		`[${name}](docs/rules/${name}.md)`,
		docs.description,
		docs.weaknesses.map(id => id.replace('CWE-', '')).join(', ') || '–',
		docs.presets.includes('recommended') ? severityIn('recommended', docs) : '',
		hasSuggestions ? '💡' : '',
	]);
	return [['Rule', 'What it does', 'CWE', '`recommended`', 'Suggestions'], ['---', '---', '---', '---', '---'], ...rows]
		.map(cells => `| ${cells.join(' | ')} |`)
		.join('\n');
}

function severityIn(preset, {recommendedAs}) {
	return preset === 'recommended' ? recommendedAs : 'error';
}

function titleOf(id) {
	const title = weaknessTitles[id];
	if (title === undefined) {
		throw new Error(`The title of ${id} is missing in scripts/generate/weaknesses.mjs.`);
	}

	return title;
}

function addressOf(id) {
	return `https://cwe.mitre.org/data/definitions/${id.replace('CWE-', '')}.html`;
}
