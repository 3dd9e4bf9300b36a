import type {Audit} from '../../audit/audit.js';
import type {AuditEntry, AuditEvent, AuditOutcome} from '../../audit/entry.js';
import {SecretError} from '../../secret-error.js';
import {within} from '../../time/within.js';
import type {RingStore} from '../source.js';
import {type Change, kidOf} from './change.js';

const eventOf: Readonly<Record<Change['kind'], AuditEvent>> = {
	create: 'key.create',
	demote: 'key.demote',
	revoke: 'key.revoke',
	prune: 'key.prune',
};

/** How long a revocation waits, in seconds, so that the new key can be in the same write. */
const patience = 0.25;

/** Records of a rotation: the intent before the store is written, what came of it after. */
export class RotationLog {
	readonly #audit: Audit | undefined;
	readonly #source: RingStore['kind'];

	constructor(audit: Audit | undefined, source: RingStore['kind']) {
		this.#audit = audit;
		this.#source = source;
	}

	/**
	 * A new key extends trust, so it waits for its record and is left out without. What reduces trust never waits: a
	 * log that is slow must not hold up a revocation, so the new key then follows in a write of its own.
	 */
	async intend(changes: readonly Change[]): Promise<{readonly allowed: readonly Change[]; readonly failure: SecretError | undefined}> {
		const created = changes.filter(({kind}) => kind === 'create');
		const others = changes.filter(({kind}) => kind !== 'create');
		others.forEach(change => this.#audit?.note(this.#entry(change, 'intent')));
		try {
			const kept = Promise.all(created.map(async change => {
				await this.#audit?.write(this.#entry(change, 'intent'));
			}));
			if (others.some(({kind}) => kind === 'revoke') && await within(patience, kept) === undefined) {
				kept.catch(() => undefined);
				return {allowed: others, failure: undefined};
			}

			await kept;
			return {allowed: changes, failure: undefined};
		} catch (error) {
			const failure = error instanceof SecretError
				? error
				: new SecretError([{code: 'AUDIT_UNAVAILABLE', name: 'audit', message: 'The record of a new key cannot be kept.', fix: 'Check the audit log.'}]);
			return {allowed: others, failure};
		}
	}

	async achieved(changes: readonly Change[]): Promise<void> {
		for (const change of changes) {
			const entry = this.#entry(change, 'success');
			if (change.kind === 'create') {
				// The store has it: what is missing is said by the gap.
				await this.#audit?.write(entry).catch(() => this.#audit?.note(entry));
			} else {
				this.#audit?.note(entry);
			}
		}
	}

	#entry(change: Change, outcome: AuditOutcome): AuditEntry {
		return {
			event: eventOf[change.kind],
			outcome,
			keyId: kidOf(change),
			source: this.#source,
			...(change.kind === 'create' && {alg: change.key.alg, at: change.key.activateAt}),
			...((change.kind === 'demote' || change.kind === 'revoke') && {at: change.at}),
		};
	}
}
