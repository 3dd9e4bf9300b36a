import type {WorkspaceFolder} from 'vscode-languageserver-protocol';

/** What the ESLint extension sends for a file. `probe` is for languages that the user does not list. */
export function settingsOf(workspaceFolder: WorkspaceFolder, validate: 'on' | 'probe'): object {
	return {
		validate,
		packageManager: 'npm',
		useESLintClass: true,
		experimental: {useFlatConfig: false},
		codeActionOnSave: {enable: false, mode: 'all'},
		format: false,
		quiet: false,
		onIgnoredFiles: 'off',
		options: {},
		rulesCustomizations: [],
		run: 'onType',
		problems: {shortenToSingleLine: false},
		nodePath: null,
		workspaceFolder,
		workingDirectory: {mode: 'location'},
		codeAction: {disableRuleComment: {enable: false}, showDocumentation: {enable: true}},
	};
}
