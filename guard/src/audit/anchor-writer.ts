import {startTimer, type Timer} from '../time/timer.js';
import {appendAnchor} from './anchor.js';
import type {ChainHead} from './record.js';

/** Where heads are kept apart from the log: a file, preferably on another disk, or any async function. */
export type Anchor = string | ((head: ChainHead) => Promise<void>);

export interface AnchorWriter {
	/** A newer head. It is kept within the interval, and only if none newer follows. */
	take(head: ChainHead): void;
	/** Keep the last head now. */
	close(): Promise<void>;
}

/** Keep heads, the newest of each interval. Records never wait for it; a failure leaves the head for the next time. */
export function anchorWriter(anchor: Anchor, interval: number, onFailure: (error: unknown) => void): AnchorWriter {
	const keep = typeof anchor === 'string' ? (head: ChainHead) => appendAnchor(anchor, head) : anchor;
	// By chain: the last head of a broken chain must not give way to the first of its successor.
	const newest = new Map<string, ChainHead>();
	let timer: Timer | undefined;
	let working = Promise.resolve();

	const flush = async (): Promise<void> => {
		timer = undefined;
		for (const head of [...newest.values()]) {
			try {
				await keep(head);
				if (newest.get(head.chain) === head) {
					newest.delete(head.chain);
				}
			} catch (error) {
				onFailure(error);
			}
		}
	};

	const queue = (): Promise<void> => (working = working.then(flush));

	return {
		take: head => {
			newest.set(head.chain, head);
			timer ??= startTimer(interval, () => void queue());
		},
		close: async () => {
			timer?.cancel();
			await queue();
		},
	};
}
