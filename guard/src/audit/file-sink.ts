import {SecretError} from '../secret-error.js';
import {genesis, lineOf, type ChainHead} from './record.js';
import type {Segment} from './segment.js';
import type {AuditRecord, AuditSink} from './sink.js';

export interface FileSinkOptions {
	/** Begins a new chain. */
	readonly openSegment: () => Promise<Segment>;
	/** Told of every head that is on the disk. */
	readonly onHead?: ((head: ChainHead) => void) | undefined;
	/** How many records share one write and one sync. Default: 256. */
	readonly largestGroup?: number | undefined;
	readonly now?: (() => number) | undefined;
}

const mostWaiting = 10_000;

interface Waiting {
	readonly record: AuditRecord;
	readonly resolve: () => void;
	readonly reject: (error: unknown) => void;
}

interface Chain {
	readonly segment: Segment;
	record: number;
	head: string;
}

/**
 * Chains records into segments. Records that arrive while a write is under way share the next one. After a failed
 * write nobody knows what the disk holds, so that segment is given up and a new chain names its last good record.
 */
export class FileSink implements AuditSink {
	readonly #options: FileSinkOptions;
	#waiting: Waiting[] = [];
	#chain: Chain | undefined;
	#broken: ChainHead | undefined;
	#working: Promise<void> | undefined;

	constructor(options: FileSinkOptions) {
		this.#options = options;
	}

	/** The last record that is on the disk. */
	get head(): ChainHead | undefined {
		const chain = this.#chain;
		return chain === undefined || chain.record === 0 ? undefined : {chain: chain.segment.chain, record: chain.record, head: chain.head};
	}

	/** Begin the first chain now, so that a folder that cannot be written is known at start-up. */
	async start(): Promise<void> {
		this.#chain ??= await this.#begin();
	}

	write(record: AuditRecord): Promise<void> {
		// A disk that hangs must not fill the memory.
		if (this.#waiting.length >= mostWaiting) {
			return Promise.reject(new Error('too many records wait'));
		}

		return new Promise((resolve, reject) => {
			this.#waiting.push({record, resolve, reject});
			this.#working ??= this.#work();
		});
	}

	async close(): Promise<void> {
		await this.#working;
		await this.#chain?.segment.close();
	}

	async #work(): Promise<void> {
		// Whoever writes in this turn of the event loop shares the write.
		await Promise.resolve();
		while (this.#waiting.length > 0) {
			const group = this.#waiting.splice(0, this.#options.largestGroup ?? 256);
			try {
				this.#chain ??= await this.#begin();
				await this.#commit(this.#chain, group.map(({record}) => record));
				group.forEach(({resolve}) => resolve());
			} catch (error) {
				group.forEach(({reject}) => reject(error));
			}
		}

		this.#working = undefined;
	}

	async #begin(): Promise<Chain> {
		const segment = await this.#options.openSegment();
		const chain: Chain = {segment, record: 0, head: genesis};
		const ts = new Date((this.#options.now ?? Date.now)()).toISOString();
		const broken = this.#broken;
		await this.#commit(chain, [
			{v: 1, ts, event: 'audit.start', outcome: 'success', chain: segment.chain},
			...(broken === undefined ? [] : [{v: 1, ts, event: 'audit.recovered', outcome: 'success', ...broken} as const]),
		]);
		this.#broken = undefined;
		return chain;
	}

	async #commit(chain: Chain, records: readonly AuditRecord[]): Promise<void> {
		let {record, head} = chain;
		let text = '';
		for (const entry of records) {
			const {line, link} = lineOf(head, JSON.stringify({seq: ++record, ...entry}));
			text += line;
			head = link;
		}

		try {
			await chain.segment.append(text);
		} catch (error) {
			this.#poison(chain);
			throw error;
		}

		chain.record = record;
		chain.head = head;
		this.#options.onHead?.({chain: chain.segment.chain, record, head});
	}

	#poison(chain: Chain): void {
		const {segment, record, head} = chain;
		this.#chain = undefined;
		if (record > 0) {
			this.#broken = {chain: segment.chain, record, head};
			segment.close().catch(() => undefined);
		} else {
			// A disk that stays full must not fill with empty chains.
			segment.discard().catch(() => undefined);
		}
	}
}

/** The error for a folder that cannot be written. */
export function unavailable(code: string): SecretError {
	return new SecretError([{code: 'AUDIT_UNAVAILABLE', name: 'audit', message: `The log's folder cannot be used (${code}).`, fix: 'Create it, and let this process write to it.'}]);
}
