import {spawn, type ChildProcessWithoutNullStreams} from 'node:child_process';
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';

export interface Diagnostic {
	readonly range: Range;
	readonly code?: string;
	readonly message: string;
}

export interface Range {
	readonly start: {readonly line: number; readonly character: number};
	readonly end: {readonly line: number; readonly character: number};
}

interface Message {
	readonly id?: number | string;
	readonly method?: string;
	readonly params?: unknown;
	readonly result?: unknown;
	readonly error?: {readonly message: string};
}

/** What an editor tells ESLint's server of itself. */
const settings = {
	validate: 'on', packageManager: 'npm', useESLintClass: true, experimental: {useFlatConfig: false}, useFlatConfig: true, codeAction: {disableRuleComment: {enable: true, location: 'separateLine'}, showDocumentation: {enable: false}},
	codeActionOnSave: {mode: 'all'}, format: false, quiet: false, onIgnoredFiles: 'off', options: {}, rulesCustomizations: [], run: 'onType', problems: {shortenToSingleLine: false}, nodePath: null,
};

/** An editor without a screen: talks to a real language server over its standard input and output. */
export class LanguageClient {
	readonly #server: ChildProcessWithoutNullStreams;
	readonly #folder: string;
	readonly #waiting = new Map<number, (message: Message) => void>();
	readonly #versions = new Map<string, number>();
	#unread = Buffer.alloc(0);
	#last = 0;

	constructor(folder: string) {
		this.#folder = folder;
		const main = createRequire(import.meta.url).resolve('vscode-langservers-extracted/bin/vscode-eslint-language-server');
		this.#server = spawn(process.execPath, [main, '--stdio'], {cwd: folder});
		this.#server.stdout.on('data', (chunk: Buffer) => {
			this.#read(chunk);
		});
	}

	async start(): Promise<void> {
		const uri = this.#uriOf('');
		await this.#ask('initialize', {
			processId: process.pid, rootUri: uri, workspaceFolders: [{uri, name: 'project'}],
			capabilities: {workspace: {configuration: true, workspaceFolders: true, diagnostics: {refreshSupport: true}}, textDocument: {diagnostic: {dynamicRegistration: true}, codeAction: {codeActionLiteralSupport: {codeActionKind: {valueSet: ['quickfix']}}}}},
		});
		this.#tell('initialized', {});
	}

	open(name: string, languageId: string, text: string): void {
		this.#versions.set(name, 1);
		this.#tell('textDocument/didOpen', {textDocument: {uri: this.#uriOf(name), languageId, version: 1, text}});
	}

	/** As if somebody had typed until the whole text was this. */
	change(name: string, text: string): void {
		const version = (this.#versions.get(name) ?? 0) + 1;
		this.#versions.set(name, version);
		this.#tell('textDocument/didChange', {textDocument: {uri: this.#uriOf(name), version}, contentChanges: [{text}]});
	}

	async diagnostics(name: string): Promise<readonly Diagnostic[]> {
		const {items} = await this.#ask('textDocument/diagnostic', {textDocument: {uri: this.#uriOf(name)}}) as {readonly items: readonly Diagnostic[]};
		return items;
	}

	/** The titles of what the editor offers at a place. */
	async actions(name: string, diagnostic: Diagnostic): Promise<readonly string[]> {
		const found = await this.#ask('textDocument/codeAction', {textDocument: {uri: this.#uriOf(name)}, range: diagnostic.range, context: {diagnostics: [diagnostic], only: ['quickfix']}});
		return (found as readonly {readonly title: string}[]).map(({title}) => title);
	}

	stop(): void {
		this.#server.kill();
	}

	#uriOf(name: string): string {
		return pathToFileURL(`${this.#folder}/${name}`).href;
	}

	#ask(method: string, params: unknown): Promise<unknown> {
		const id = ++this.#last;
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, ({result, error}) => {
				if (error) {
					reject(new Error(error.message));
				} else {
					resolve(result);
				}
			});
			this.#send({id, method, params});
		});
	}

	#tell(method: string, params: unknown): void {
		this.#send({method, params});
	}

	#send(message: Message): void {
		const body = JSON.stringify({jsonrpc: '2.0', ...message});
		this.#server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
	}

	#read(chunk: Buffer): void {
		this.#unread = Buffer.concat([this.#unread, chunk]);
		for (;;) {
			const end = this.#unread.indexOf('\r\n\r\n');
			const length = Number(/Content-Length: (\d+)/i.exec(this.#unread.subarray(0, Math.max(0, end)).toString())?.[1]);
			if (end === -1 || this.#unread.length < end + 4 + length) {
				return;
			}

			const body = this.#unread.subarray(end + 4, end + 4 + length).toString();
			this.#unread = this.#unread.subarray(end + 4 + length);
			this.#receive(JSON.parse(body) as Message);
		}
	}

	#receive(message: Message): void {
		if (message.method === undefined) {
			const id = Number(message.id);
			this.#waiting.get(id)?.(message);
			this.#waiting.delete(id);
		} else if (message.id !== undefined) {
			// What the server asks an editor: its settings, and whether it may run.
			const {items = []} = (message.params ?? {}) as {readonly items?: readonly unknown[]};
			this.#send({id: message.id, result: message.method === 'workspace/configuration' ? items.map(() => ({...settings, workspaceFolder: {name: 'project', uri: this.#uriOf('')}})) : null});
		}
	}
}
