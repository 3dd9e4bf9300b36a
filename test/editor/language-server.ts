import {spawn} from 'node:child_process';
import {pathToFileURL} from 'node:url';
import {
	ApplyWorkspaceEditRequest, CodeActionRequest, ConfigurationRequest, createProtocolConnection, DiagnosticRefreshRequest, DidChangeTextDocumentNotification,
	DidOpenTextDocumentNotification, DocumentDiagnosticRequest, ExitNotification, ExecuteCommandRequest, InitializedNotification, InitializeRequest,
	LogMessageNotification, RegistrationRequest, ShutdownRequest, StreamMessageReader, StreamMessageWriter,
	type CodeAction, type Diagnostic, type TextEdit,
} from 'vscode-languageserver-protocol/node';
import {apply, createBuffer, type Buffer} from './buffer.js';
import {settingsOf} from './extension-settings.js';
import {within} from './within.js';

/** A file that is open in the editor. What is typed into it is not saved. */
export interface OpenDocument {
	readonly text: () => string;
	/** Types a text in the place of another that stands there once. */
	readonly replace: (before: string, after: string) => Promise<void>;
	readonly diagnostics: () => Promise<readonly Diagnostic[]>;
	/** What the light bulb offers for a finding. */
	readonly actions: (diagnostic: Diagnostic) => Promise<readonly CodeAction[]>;
	/** Chooses an action and lets the server edit the document. */
	readonly choose: (action: CodeAction) => Promise<void>;
}

export interface LanguageServer {
	/** With `probe` for a language that the user does not list in the settings. */
	readonly open: (path: string, languageId: string, text: string, validate?: 'on' | 'probe') => Promise<OpenDocument>;
	/** What the server said of itself; an error in a rule or a configuration stands here. */
	readonly log: readonly string[];
	readonly stop: () => Promise<void>;
}

/** Starts an ESLint language server over its standard input and output, and says to it what an editor does. */
export async function startLanguageServer(program: string, root: string): Promise<LanguageServer> {
	const child = spawn(process.execPath, [program, '--stdio'], {cwd: root, stdio: ['pipe', 'pipe', 'inherit']});
	const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
	const ended = new Promise<void>(resolve => {
		child.once('exit', () => {
			// What a server that crashes was asked is refused now, and not when the time is up.
			connection.dispose();
			resolve();
		});
	});
	const buffers = new Map<string, Buffer>();
	const probed = new Set<string>();
	const log: string[] = [];
	const folder = {uri: pathToFileURL(root).href, name: 'project'};

	connection.onNotification(LogMessageNotification.type, ({message}) => {
		log.push(message);
	});
	connection.onRequest(ConfigurationRequest.type, ({items}) => items.map(({scopeUri = ''}) => settingsOf(folder, probed.has(scopeUri) ? 'probe' : 'on')));
	connection.onRequest(RegistrationRequest.type, () => undefined);
	connection.onRequest(DiagnosticRefreshRequest.type, () => undefined);
	// Not in the protocol: the server does not know the language of a file that it was asked to probe.
	connection.onRequest('eslint/probeFailed', () => undefined);
	connection.onRequest(ApplyWorkspaceEditRequest.type, async ({edit}) => {
		for (const change of edit.documentChanges ?? []) {
			if ('textDocument' in change) {
				await edited(change.textDocument.uri, change.edits as TextEdit[]);
			}
		}

		return {applied: true};
	});
	connection.listen();

	// Its type asks for the deprecated `rootUri`, which the folders stand for.
	await within(connection.sendRequest(InitializeRequest.method, {
		processId: process.pid,
		workspaceFolders: [folder],
		capabilities: {
			workspace: {configuration: true, workspaceFolders: true, applyEdit: true, workspaceEdit: {documentChanges: true}},
			textDocument: {diagnostic: {}, codeAction: {codeActionLiteralSupport: {codeActionKind: {valueSet: ['quickfix']}}}},
		},
	}));
	await connection.sendNotification(InitializedNotification.type, {});

	async function edited(uri: string, edits: readonly TextEdit[]): Promise<void> {
		const buffer = buffers.get(uri);
		if (!buffer) {
			throw new Error('The server edits a file that is not open.');
		}

		for (const {range, newText} of edits.toReversed()) {
			apply(buffer, range, newText);
			await connection.sendNotification(DidChangeTextDocumentNotification.type, {
				textDocument: {uri, version: buffer.version},
				contentChanges: [{range, text: newText}],
			});
		}
	}

	return {
		log,
		async open(path, languageId, text, validate) {
			const uri = pathToFileURL(path).href;
			if (validate === 'probe') {
				probed.add(uri);
			}

			const buffer = createBuffer(text);
			buffers.set(uri, buffer);
			await connection.sendNotification(DidOpenTextDocumentNotification.type, {textDocument: {uri, languageId, version: buffer.version, text}});
			return {
				text: () => buffer.text,
				replace: async (before, after) => edited(uri, [{range: buffer.rangeOf(before), newText: after}]),
				async diagnostics() {
					const report = await within(connection.sendRequest(DocumentDiagnosticRequest.type, {textDocument: {uri}}));
					return report.kind === 'full' ? report.items : [];
				},
				async actions(diagnostic) {
					const found = await within(connection.sendRequest(CodeActionRequest.type, {textDocument: {uri}, range: diagnostic.range, context: {diagnostics: [diagnostic]}}));
					return (found ?? []).filter((action): action is CodeAction => typeof action.command !== 'string');
				},
				async choose({command}) {
					if (!command) {
						throw new Error('The action has no command.');
					}

					await within(connection.sendRequest(ExecuteCommandRequest.type, command));
				},
			};
		},
		async stop() {
			await within(connection.sendRequest(ShutdownRequest.type));
			await connection.sendNotification(ExitNotification.type);
			await within(ended);
		},
	};
}
