import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {timingOf} from '../../../src/ring/timing.js';
import {statesOf} from '../../../src/ring/key-state.js';
import {type Assumptions, World} from './world.js';

const options = {maxTokenAge: '10m', leeway: '10s', refresh: '1m', propagation: '30s', writeTimeout: '20s', clockSkew: '15s'} as const;
const timing = timingOf(options);
const rotateEvery = 3600;

type Step = fc.Command<object, World>;

/** A step that is taken in the real world alone: what must hold is checked there. */
function step(name: string, act: (world: World) => void): Step {
	return {
		check: () => true,
		run: (_, world) => {
			act(world);
			world.check();
			expect(world.failures.slice(0, 3)).toEqual([]);
		},
		toString: () => name,
	};
}

const replica = fc.nat(3);
const at = (world: World, index: number) => world.replicas[index % world.replicas.length] ?? world.replicas[0];
const onReplica = (name: string, act: (world: World, target: NonNullable<ReturnType<typeof at>>) => void) => replica.map(index => step(`${name}(${index})`, world => {
	const target = at(world, index);
	if (target !== undefined) {
		act(world, target);
	}
}));

const honest = [
	fc.integer({min: 1, max: 900}).map(seconds => step(`advance(${seconds})`, world => world.advance(seconds))),
	fc.integer({min: 1, max: 20}).map(seconds => step(`advance(${seconds})`, world => world.advance(seconds))),
	onReplica('sign', (world, target) => world.sign(target)),
	onReplica('refresh', (world, target) => world.refresh(target, 0)),
	onReplica('restart', (world, target) => world.restart(target)),
	fc.constantFrom('due' as const, 'now' as const).map(kind => step(kind, world => world.rotate({kind}))),
	fc.constant(step('undo', world => {
		const newest = statesOf(world.keys, world.now, timing).findLast(({state}) => state === 'pending' || state === 'active');
		if (newest !== undefined) {
			world.rotate({kind: 'undo', kid: newest.stored.kid});
		}
	})),
	fc.constant(step('land', world => world.land())),
	fc.tuple(fc.constantFrom('due' as const, 'now' as const), fc.integer({min: 0, max: timing.writeTimeout})).map(([kind, seconds]) => step(`${kind} in ${seconds}`, world => {
		world.rotate({kind});
		world.advance(seconds);
		world.land();
	})),
	fc.constant(step('lose', world => world.lose())),
];
const rollBack = fc.integer({min: 1, max: 3}).map(steps => step(`rollBack(${steps})`, world => world.rollBack(steps)));
const compromise = fc.constant(step('compromised', world => world.rotate({kind: 'compromised', kids: world.keys.map(({kid}) => kid)})));
// A demotion while clocks differ is itself a change that replicas see at different times.
const offsets = fc.array(fc.integer({min: -7, max: 7}), {minLength: 2, maxLength: 4});

describe('any interleaving of time, looks, rotations, undoing and crashes', () => {
	it('refuses no good token, and accepts no key again that was dropped', () => {
		let verified = 0;
		let rotations = 0;
		fc.assert(fc.property(offsets, fc.commands(honest, {maxCommands: 60, size: 'max'}), (clocks, commands) => {
			const world = new World(timing, rotateEvery, clocks);
			fc.modelRun(() => ({model: {}, real: world}), commands);
			verified += world.verified;
			rotations += world.rotations;
		}), {numRuns: 150});
		expect(verified).toBeGreaterThan(10_000);
		expect(rotations).toBeGreaterThan(100);
	});

	it('accepts no revoked and no dropped key again in a process that has seen it so', () => {
		fc.assert(fc.property(offsets, fc.commands([...honest, compromise, rollBack], {maxCommands: 60, size: 'max'}), (clocks, commands) => {
			fc.modelRun(() => ({model: {}, real: new World(timing, rotateEvery, clocks)}), commands);
		}), {numRuns: 100});
	});
});

/** One full rotation, with tokens signed all the time. */
function rotateOnce(assumptions: Partial<Assumptions>, clocks: readonly number[], writeAfter = 0): World {
	const world = new World(timing, rotateEvery, clocks, assumptions);
	world.rotate({kind: 'now'});
	world.advance(writeAfter);
	world.land();
	for (let seconds = 0; seconds < 3 * timing.maxTokenAge; seconds += 5) {
		world.replicas.forEach(target => world.sign(target));
		world.advance(5);
	}

	return world;
}

describe('each assumption', () => {
	it('kept, loses no token, at the very edge of all of them', () => {
		const world = rotateOnce({}, [-7.5, 7.5, 0, 7.5], timing.writeTimeout);
		expect(world.rotations).toBe(1);
		expect(world.failures).toEqual([]);
	});

	it.each<readonly [string, Partial<Assumptions>, readonly number[], number, RegExp]>([
		['a token that lives longer than `maxTokenAge`', {longestLife: timing.maxTokenAge + 60}, [0, 0], 0, /refuses a good token of a key that is dropped/],
		['a replica that looks too seldom', {poll: timing.refresh * 4}, [0, 0, 0], 0, /signs with a key that another does not know|refuses a good token of a key that is unknown/],
		['a clock that is too far ahead', {}, [timing.activationDelay + 30, 0], timing.writeTimeout, /signs with a key that another does not know/],
		['a write that takes effect too late', {longestWrite: 400}, [-7, 7], 150, /signs with a key that another does not know|no key to sign/],
	])('broken by %s, loses some', (_, assumptions, clocks, writeAfter, failure) => {
		const world = rotateOnce(assumptions, clocks, writeAfter);
		expect(world.failures.join('\n')).toMatch(failure);
	});

	it('broken by a rollback that nobody remembers, accepts a revoked key again, and the rotator makes it good', () => {
		const world = new World(timing, rotateEvery, [0, 0]);
		const [leaked] = world.keys;
		const kid = leaked?.kid ?? '';
		world.rotate({kind: 'compromised', kids: [kid]});
		world.land();
		world.advance(600);
		const stateOf = () => statesOf(world.replicas[0]?.known ?? [], world.now, timing).find(({stored}) => stored.kid === kid)?.state;
		expect(stateOf()).toBe('revoked');
		world.rollBack(1);
		world.advance(120);
		expect(['revoked', 'dropped']).toContain(stateOf());
		world.replicas.forEach(target => world.restart(target));
		expect(stateOf()).toBe('active');
		world.rotate({kind: 'compromised', kids: [kid]});
		world.land();
		world.advance(60);
		expect(stateOf()).toBe('revoked');
	});
});
