/** What to look for, and what to say in its place. */
export interface Pattern {
	readonly octets: Uint8Array;
	readonly name: string;
	readonly among?: 'members' | undefined;
}

const root = 0;

/**
 * Finds any of many patterns in one pass (Aho and Corasick, 1975): a hundred keys cost some twice what one costs. Edges live in one
 * hash table, because a table of 256 a state would take a hundred megabytes for a hundred keys.
 */
export class Automaton {
	/** Of each state: how many octets lead to it. What could still become a match is as long. */
	readonly depth: number[] = [0];
	/** Of each state: the index of the longest pattern that ends here, or -1. */
	readonly ending: number[] = [-1];
	readonly patterns: readonly Pattern[];
	readonly #failure: number[] = [root];
	readonly #edges = new EdgeTable();

	constructor(patterns: readonly Pattern[]) {
		this.patterns = patterns;
		for (const [index, {octets}] of patterns.entries()) {
			this.#add(octets, index);
		}

		this.#link();
	}

	/** The state after one more octet. */
	step(from: number, octet: number): number {
		let state = from;
		for (;;) {
			const next = this.#edges.get(state, octet);
			if (next !== root) {
				return next;
			}

			if (state === root) {
				return root;
			}

			state = this.#failure[state] ?? root;
		}
	}

	#add(octets: Uint8Array, index: number): void {
		let state = root;
		for (const octet of octets) {
			let next = this.#edges.get(state, octet);
			if (next === root) {
				next = this.depth.length;
				this.depth.push((this.depth[state] ?? 0) + 1);
				this.ending.push(-1);
				this.#failure.push(root);
				this.#edges.set(state, octet, next);
			}

			state = next;
		}

		if (state !== root && this.ending[state] === -1) {
			this.ending[state] = index;
		}
	}

	/** Level by level, so that the shorter state that a state falls back to is complete before it. */
	#link(): void {
		const edges = [...this.#edges.entries()].sort((a, b) => (this.depth[a.to] ?? 0) - (this.depth[b.to] ?? 0));
		for (const {from, octet, to} of edges) {
			const failure = from === root ? root : this.step(this.#failure[from] ?? root, octet);
			this.#failure[to] = failure;
			if (this.ending[to] === -1) {
				this.ending[to] = this.ending[failure] ?? -1;
			}
		}
	}
}

interface Edge {
	readonly from: number;
	readonly octet: number;
	readonly to: number;
}

/** Open addressing; no edge leads to the root, so 0 is an empty place. */
class EdgeTable {
	#keys = new Int32Array(1024);
	#targets = new Int32Array(1024);
	#size = 0;

	get(from: number, octet: number): number {
		return this.#targets[this.#place(from * 256 + octet)] ?? root;
	}

	set(from: number, octet: number, to: number): void {
		if (this.#size * 2 >= this.#keys.length) {
			this.#grow();
		}

		const key = from * 256 + octet;
		const place = this.#place(key);
		this.#keys[place] = key;
		this.#targets[place] = to;
		this.#size++;
	}

	* entries(): Iterable<Edge> {
		for (const [place, to] of this.#targets.entries()) {
			if (to !== root) {
				const key = this.#keys[place] ?? 0;
				yield {from: Math.floor(key / 256), octet: key % 256, to};
			}
		}
	}

	#place(key: number): number {
		const mask = this.#keys.length - 1;
		// Fibonacci hashing: neighbouring keys land far apart.
		let place = (Math.imul(key, 0x9E37_79B1) >>> 7) & mask;
		while (this.#targets[place] !== root && this.#keys[place] !== key) {
			place = (place + 1) & mask;
		}

		return place;
	}

	#grow(): void {
		const [keys, targets] = [this.#keys, this.#targets];
		this.#keys = new Int32Array(keys.length * 2);
		this.#targets = new Int32Array(keys.length * 2);
		for (const [place, to] of targets.entries()) {
			if (to !== root) {
				const key = keys[place] ?? 0;
				const target = this.#place(key);
				this.#keys[target] = key;
				this.#targets[target] = to;
			}
		}
	}
}
