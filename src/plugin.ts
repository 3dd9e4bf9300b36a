import {rules} from '../rules/index.js';
import type {Preset, Rule} from './create-rule.js';
import {fileGlobs, scriptGlobs} from './knowledge/languages.js';
import {ciGlobs} from './knowledge/roles.js';
import {filesLanguage} from './languages/eslint/language.js';
import {ownPackage} from './own-package.js';

type Severity = 'error' | 'warn';

const prefix = 'jwt-secrets';

/** ESLint alone calls it, and its versions declare it differently: what it is given and gives back is between the two. */
interface Language {
	readonly fileType: 'text';
	readonly lineStart: 1;
	readonly columnStart: 0;
	readonly nodeTypeKey: 'type';
	readonly visitorKeys: Record<string, string[]>;
	validateLanguageOptions(): void;
	normalizeLanguageOptions(): never;
	matchesSelectorClass(): boolean;
	parse(file: never): never;
	createSourceCode(file: never, result: never): never;
}

interface PresetConfig {
	readonly name: string;
	readonly plugins?: Record<string, {readonly rules: Readonly<Record<string, Rule>>}>;
	readonly files?: string[];
	readonly ignores?: string[];
	readonly language?: string;
	readonly rules: Record<string, Severity>;
}

/** The rules of this package as an ESLint plugin, with its presets for flat config. */
const plugin = {
	meta: {name: ownPackage.name, version: ownPackage.version, namespace: prefix},
	rules,
	languages: {files: filesLanguage as Language},
	configs: {} as Record<Preset | 'files', PresetConfig[]>,
};

plugin.configs.recommended = preset('recommended');
plugin.configs.strict = preset('strict');

plugin.configs.files = [
	{name: `${prefix}/files`, plugins: {[prefix]: plugin}, files: [...fileGlobs], ignores: [...scriptGlobs], language: `${prefix}/files`, rules: severities('recommended', recommendedAs => recommendedAs)},
	{name: `${prefix}/files/ci`, files: ciGlobs.flatMap(folder => fileGlobs.map(glob => folder.replace(/\*\*$/, glob))), rules: severities('recommended', () => 'warn')},
];

export default plugin;

/** Derived from the rules' metadata. What stands in CI's own files is a warning, as in the scanner. */
function preset(name: Preset): PresetConfig[] {
	return [
		{
			name: `${prefix}/${name}`,
			plugins: {[prefix]: plugin},
			rules: severities(name, recommendedAs => recommendedAs),
		},
		{name: `${prefix}/${name}/ci`, files: [...ciGlobs], rules: severities(name, () => 'warn')},
	];
}

function severities(name: Preset, severityOf: (recommendedAs: Severity) => Severity): Record<string, Severity> {
	return Object.fromEntries(Object.entries(rules)
		.filter(([, {meta}]) => meta.docs.presets.includes(name))
		.map(([id, {meta}]) => [`${prefix}/${id}`, severityOf(meta.docs.recommendedAs)]));
}
