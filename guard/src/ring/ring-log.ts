import type {Audit} from '../audit/audit.js';
import type {AuditEntry, AuditEvent} from '../audit/entry.js';
import type {KeyState, KeyWithState} from './key-state.js';
import type {Found} from './snapshot.js';
import type {RingSource} from './source.js';

const eventOf: Readonly<Record<KeyState, AuditEvent>> = {
	pending: 'key.load',
	active: 'key.activate',
	retired: 'key.retire',
	dropped: 'key.drop',
	revoked: 'key.revoke',
};

/** Records of one ring: a state of a key once, and tokens of old keys by their number. */
export class RingLog {
	readonly #audit: Audit | undefined;
	readonly #source: RingSource['kind'];
	readonly #states = new Map<string, KeyState>();
	readonly #counts = new Map<string, {readonly event: AuditEvent; readonly keyId?: string; count: number}>();

	constructor(audit: Audit | undefined, source: RingSource['kind']) {
		this.#audit = audit;
		this.#source = source;
	}

	/** The first load extends trust, so it waits for the record. */
	async opened(states: readonly KeyWithState[]): Promise<void> {
		const active = states.find(({state}) => state === 'active')?.stored;
		states.forEach(({stored, state}) => this.#states.set(stored.kid, state));
		await this.#audit?.write({event: 'key.load', outcome: 'success', source: this.#source, count: states.length, ...(active !== undefined && {keyId: active.kid, alg: active.alg})});
	}

	states(states: readonly KeyWithState[]): void {
		for (const {stored: {kid, alg}, state} of states) {
			if (this.#states.get(kid) !== state) {
				this.#states.set(kid, state);
				this.note({event: eventOf[state], outcome: 'success', keyId: kid, alg});
			}
		}
	}

	/** Tokens that an old key signed are counted: a record each would let anybody fill the disk. */
	found(found: Found): void {
		if (found.kind === 'keys') {
			const [key] = found.keys;
			if (key.state === 'retired' && found.keys.length === 1) {
				this.#count('verify.retired_key', key.kid);
			}
		} else if (found.kind === 'refused' && (found.reason === 'dropped' || found.reason === 'revoked')) {
			this.#count(found.reason === 'dropped' ? 'verify.dropped_key' : 'verify.revoked_key', found.kid);
		} else if (found.kind === 'unknown') {
			// The `kid` of a stranger is whatever the stranger wrote.
			this.#count('ring.unknown_key');
		}
	}

	/** Write what was counted since the last time. */
	flush(): void {
		const counts = [...this.#counts.values()];
		this.#counts.clear();
		counts.forEach(counted => this.note({outcome: 'success', ...counted}));
	}

	note(entry: AuditEntry): void {
		this.#audit?.note({source: this.#source, ...entry});
	}

	#count(event: AuditEvent, keyId?: string): void {
		const id = `${event} ${keyId ?? ''}`;
		const counted = this.#counts.get(id);
		if (counted === undefined) {
			this.#counts.set(id, {event, ...(keyId !== undefined && {keyId}), count: 1});
		} else {
			counted.count++;
		}
	}
}
