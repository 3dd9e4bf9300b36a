import {createSecretKey, randomBytes} from 'node:crypto';
import {mergeKeys, type StoredKey} from '../../../src/ring/stored-key.js';
import {type KeyState, statesOf} from '../../../src/ring/key-state.js';
import {applyChanges} from '../../../src/ring/rotate/change.js';
import {planRotation, type Policy, type Request} from '../../../src/ring/rotate/plan.js';
import type {Timing} from '../../../src/ring/timing.js';

export interface Replica {
	readonly id: number;
	/** Seconds that its clock is ahead. */
	offset: number;
	known: readonly StoredKey[];
	/** When it last looked, and how old what it saw may have been. */
	refreshedAt: number;
	readonly seenDropped: Set<string>;
	readonly seenRevoked: Set<string>;
}

interface Token {
	readonly kid: string;
	readonly signedBy: number;
	/** On the signer's clock. */
	readonly exp: number;
}

interface Write {
	readonly base: number;
	readonly keys: readonly StoredKey[];
	readonly startedAt: number;
}

/** How far the world keeps to what the promise assumes. */
export interface Assumptions {
	readonly longestLife: number;
	readonly poll: number;
	readonly longestWrite: number;
}

/** A world of replicas, rotators and one store, in which time passes only when it is told to. */
export class World {
	now = 1_000_000;
	readonly replicas: Replica[];
	readonly #failures = new Set<string>();
	readonly timing: Timing;
	readonly policy: Policy;
	readonly assumptions: Assumptions;
	verified = 0;
	rotations = 0;
	/** What the store held, from when on. Its index is its version. */
	#history: {readonly at: number; readonly keys: readonly StoredKey[]}[];
	#tokens: Token[] = [];
	#writes: Write[] = [];
	readonly #compromised = new Set<string>();
	#isRolledBack = false;

	constructor(timing: Timing, rotateEvery: number, offsets: readonly number[], assumptions: Partial<Assumptions> = {}) {
		this.timing = timing;
		this.assumptions = {longestLife: timing.maxTokenAge, poll: timing.refresh, longestWrite: timing.writeTimeout, ...assumptions};
		let made = 0;
		this.policy = {timing, rotateEvery, makeKey: () => ({kid: `${randomBytes(4).toString('hex')}-${made++}`, alg: 'HS256', key: createSecretKey(randomBytes(32))})};
		this.#history = [{at: -Infinity, keys: applyChanges([], planRotation([], this.now, {kind: 'due'}, this.policy).changes)}];
		this.now += 2 * timing.clockSkew;
		this.replicas = offsets.map((offset, id) => ({id, offset, known: [], refreshedAt: this.now, seenDropped: new Set(), seenRevoked: new Set()}));
		// They look at different moments, and half of them through a cache.
		this.replicas.forEach(replica => {
			this.refresh(replica, 0);
			replica.refreshedAt -= this.assumptions.poll * replica.id / offsets.length;
		});
	}

	/** From here on some tokens may be refused: only what may be accepted is still promised. */
	get #isSpoilt(): boolean {
		return this.#compromised.size > 0 || this.#isRolledBack;
	}

	/** Everything that went wrong, each once. */
	get failures(): readonly string[] {
		return [...this.#failures];
	}

	get keys(): readonly StoredKey[] {
		return this.#history.at(-1)?.keys ?? [];
	}

	get version(): number {
		return this.#history.length;
	}

	/** Let time pass. Replicas look when they must, and writes that may take no longer have failed. */
	advance(seconds: number): void {
		const end = this.now + seconds;
		for (;;) {
			const due = Math.min(...this.replicas.map(({refreshedAt}) => refreshedAt + this.assumptions.poll), ...this.#changes(), end);
			this.now = Math.max(this.now, due);
			this.#writes = this.#writes.filter(({startedAt}) => startedAt + this.assumptions.longestWrite >= this.now);
			this.replicas.filter(({refreshedAt}) => refreshedAt + this.assumptions.poll <= this.now).forEach(replica => this.refresh(replica));
			this.check();
			if (this.now >= end) {
				return;
			}
		}
	}

	/** A replica looks, and may see what the store held as long ago as it takes to spread. */
	refresh(replica: Replica, lag = replica.id % 2 * (this.timing.reach - this.timing.refresh)): void {
		const seen = this.#history.findLast(({at}) => at <= this.now - lag) ?? this.#history[0];
		replica.known = mergeKeys(replica.known, seen?.keys ?? []);
		replica.refreshedAt = this.now;
		this.#states(replica).forEach((state, kid) => {
			if (state === 'revoked') {
				replica.seenRevoked.add(kid);
			}
		});
	}

	/** A process starts again, with nothing but what the store shows. */
	restart(replica: Replica): void {
		replica.known = [];
		if (this.#isRolledBack) {
			replica.seenDropped.clear();
			replica.seenRevoked.clear();
		}

		this.refresh(replica, 0);
	}

	/** A rotator reads and decides. What it writes is effective when `land` says so, or never. */
	rotate(request: Request): void {
		const keys = this.keys;
		const clock = this.now;
		const {changes} = planRotation(keys, clock, request, this.policy);
		const after = applyChanges(keys, changes);
		const again = planRotation(after, clock, request.kind === 'now' ? {kind: 'due'} : request, this.policy).changes;
		if (again.length > 0) {
			this.#failures.add(`a second run at the same moment still has to ${again.map(({kind}) => kind).join()}`);
		}

		if (statesOf(after, clock, this.timing).filter(({state}) => state === 'pending').length > 1) {
			this.#failures.add('two keys are pending after a run');
		}

		if (changes.length > 0) {
			this.#writes.push({base: this.version, keys: after, startedAt: clock});
		}
	}

	/** The oldest write that is under way reaches the store, unless somebody else was faster. */
	land(): void {
		const write = this.#writes.shift();
		if (write?.base === this.version) {
			this.rotations++;
			write.keys.filter(({revokedAt}) => revokedAt !== undefined).forEach(({kid}) => this.#compromised.add(kid));
			this.#history.push({at: this.now, keys: write.keys});
		}
	}

	/** The rotator dies before its write. */
	lose(): void {
		this.#writes.shift();
	}

	/** Somebody restores an old version of the store. Processes that run remember more; those that start do not. */
	rollBack(steps: number): void {
		const old = this.#history.at(-1 - steps);
		if (old !== undefined) {
			this.#isRolledBack = true;
			this.#history.push({at: this.now, keys: old.keys});
		}
	}

	sign(replica: Replica, life = this.assumptions.longestLife): void {
		const states = this.#states(replica);
		const kid = [...states].find(([, state]) => state === 'active')?.[0];
		if (kid === undefined) {
			if (!this.#isSpoilt) {
				this.#failures.add(`replica ${replica.id} has no key to sign with`);
			}

			return;
		}

		const isKnown = this.replicas.every(other => this.#verifies(other, kid));
		if (!isKnown && !this.#isSpoilt) {
			this.#failures.add(`replica ${replica.id} signs with a key that another does not know`);
		}

		this.#tokens.push({kid, signedBy: replica.id, exp: this.now + replica.offset + life});
	}

	/** Every good token is accepted everywhere, and no key of the past comes back. */
	check(): void {
		this.#tokens = this.#tokens.filter(({exp}) => this.replicas.some(({offset}) => this.now + offset <= exp + this.timing.leeway));
		for (const replica of this.replicas) {
			const clock = this.now + replica.offset;
			const states = this.#states(replica);
			if ([...states.values()].filter(state => state === 'active').length > 1) {
				this.#failures.add('two keys are active');
			}

			for (const {kid, exp} of this.#tokens) {
				this.verified++;
				if (clock <= exp + this.timing.leeway && !this.#isSpoilt && !this.#verifies(replica, kid)) {
					this.#failures.add(`replica ${replica.id} refuses a good token of a key that is ${states.get(kid) ?? 'unknown'}`);
				}
			}

			for (const [kid, state] of states) {
				if (state === 'dropped') {
					replica.seenDropped.add(kid);
				}

				const verifies = state === 'pending' || state === 'active' || state === 'retired';
				if (verifies && replica.seenDropped.has(kid)) {
					this.#failures.add(`replica ${replica.id} accepts a key again that it had dropped`);
				}

				if (verifies && replica.seenRevoked.has(kid)) {
					this.#failures.add(`replica ${replica.id} accepts a key again that was revoked`);
				}
			}
		}
	}

	#changes(): readonly number[] {
		return this.replicas.flatMap(({known, offset}) => known.flatMap(({activateAt, demotedAt = 0}) => [activateAt - offset, demotedAt - offset])).filter(at => at > this.now);
	}

	#states(replica: Replica): ReadonlyMap<string, KeyState> {
		return new Map(statesOf(replica.known, this.now + replica.offset, this.timing, replica.seenDropped).map(({stored, state}) => [stored.kid, state]));
	}

	#verifies(replica: Replica, kid: string): boolean {
		const state = this.#states(replica).get(kid);
		return state === 'pending' || state === 'active' || state === 'retired';
	}
}
