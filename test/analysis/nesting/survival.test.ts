import {spawnSync} from 'node:child_process';
import {afterAll, describe, expect, it} from 'vitest';
import {harmlessNesting, maximumNesting} from '../../../src/analysis/nesting/danger.js';
import {nestingOf} from '../../../src/analysis/nesting/nesting-of.js';
import {mostNestingOf} from '../../../src/analysis/nesting/upper-bound.js';
import {createChild, type Hostile, type Thread} from './child.js';
import {disguises, shapes} from './shapes.js';

const child = createChild();
afterAll(() => {
	child[Symbol.dispose]();
});

const all = Object.entries({...shapes, ...disguises});
const endings = ['.ts', '.tsx', '.js', '.d.ts'] as const;

/** What a program has on Windows, and what a worker has elsewhere. */
const threads: readonly Thread[] = [{stackSizeMb: 1, platform: 'win32'}, {stackSizeMb: 4, platform: 'linux'}];

function outcomes(texts: readonly Hostile[], thread: Thread): Record<string, string> {
	const lines = child.parseAll(texts, thread);
	return Object.fromEntries(texts.map(({name}, index) => [name, lines[index] ?? 'ended the process']));
}

describe.each(threads)('in a thread with $stackSizeMb MB', thread => {
	it.each(endings)('survives any number of levels in *%s', ending => {
		for (const [name, outcome] of Object.entries(outcomes(all.map(([name, shape]) => ({name: name + ending, text: shape(50_000)})), thread))) {
			expect(outcome, name).not.toBe('ended the process');
			expect(outcome, name).not.toBe('read');
		}
	});

	it.each(endings)('survives as many levels as it lets pass in *%s', ending => {
		const texts = all.map(([name, shape]) => ({name: name + ending, text: shape(mostLevels(shape, ending, thread))}));
		for (const [name, outcome] of Object.entries(outcomes(texts, thread))) {
			expect(outcome, name).not.toBe('ended the process');
		}
	});
});

it('lets pass what people write', () => {
	const texts = Object.entries(shapes).map(([name, shape]) => ({name: `${name}.tsx`, text: shape(20)}));
	for (const [name, outcome] of Object.entries(outcomes(texts, {stackSizeMb: 1, platform: 'win32'}))) {
		expect(outcome, name).toMatch(/^read$|syntax error/);
	}
});

it('would notice a process that ends: the parser itself does', () => {
	const script = 'import {parseSync} from \'oxc-parser\'; parseSync(\'x.js\', \'(\'.repeat(200_000)); console.log(\'survived\');';
	const {stdout} = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {encoding: 'utf8'});
	expect(stdout).toBe('');
});

/** The largest size that is handed to the parser, up to one of no interest. */
function mostLevels(shape: (count: number) => string, ending: typeof endings[number], {platform}: Thread): number {
	const options = {isJsx: ending === '.js' || ending === '.tsx', isTyped: ending !== '.js', maximum: maximumNesting};
	const harmless = platform === 'win32' ? maximumNesting : harmlessNesting;
	const passes = (count: number): boolean => mostNestingOf(shape(count)) <= harmless || nestingOf(shape(count), options) <= maximumNesting;
	let low = 0;
	let high = 20_000;
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (passes(middle)) {
			low = middle;
		} else {
			high = middle;
		}
	}

	return low;
}
