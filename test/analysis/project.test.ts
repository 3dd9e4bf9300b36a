import {mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test, vi} from 'vitest';
import {createProject} from '../../src/analysis/project.js';

let folder: string;
let importer: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'project-'));
	mkdirSync(join(folder, 'repository/.git'), {recursive: true});
	mkdirSync(join(folder, 'repository/src'));
	mkdirSync(join(folder, 'elsewhere'));
	importer = join(folder, 'repository/src/server.ts');
	writeFileSync(importer, '');
	writeFileSync(join(folder, 'repository/config.ts'), 'export const key = 1;');
	writeFileSync(join(folder, 'elsewhere/config.ts'), 'export const key = 1;');
	symlinkSync(join(folder, 'elsewhere'), join(folder, 'repository/linked'), 'junction');
});

afterAll(() => {
	rmSync(folder, {recursive: true, force: true});
});

test('an import inside the repository is followed', () => {
	expect(createProject().resolveFrom(importer)('../config')?.text).toContain('key');
});

test.each(['../../elsewhere/config', '../linked/config'])('%s leads out of the repository and is not', specifier => {
	expect(createProject().resolveFrom(importer)(specifier)).toBeUndefined();
});

test('outside git, the folder that was given is the bound', () => {
	const outside = join(folder, 'elsewhere/config.ts');
	expect(createProject({within: folder}).resolveFrom(outside)('../repository/config')?.text).toContain('key');
	expect(createProject({within: join(folder, 'elsewhere')}).resolveFrom(outside)('../repository/config')).toBeUndefined();
});

describe('a watching project, after a pause', () => {
	beforeEach(() => {
		vi.useFakeTimers({toFake: ['performance']});
	});

	afterEach(() => {
		vi.useRealTimers();
	});

	it('sees that a file has changed', () => {
		const path = join(folder, 'repository/src/changing.ts');
		writeFileSync(path, 'export const first = 1;');
		const {resolveFrom} = createProject({watch: true});
		expect(resolveFrom(importer)('./changing')?.text).toContain('first');
		writeFileSync(path, 'export const second = 22;');
		// A later time stamp, whatever the file system's resolution is.
		const later = new Date(Date.now() + 5000);
		utimesSync(path, later, later);
		expect(resolveFrom(importer)('./changing')?.text).toContain('first');
		vi.advanceTimersByTime(1000);
		expect(resolveFrom(importer)('./changing')?.text).toContain('second');
	});

	it('sees that a file has changed again', () => {
		const path = join(folder, 'repository/src/changing-again.ts');
		const {resolveFrom} = createProject({watch: true});
		for (const [seconds, name] of [[0, 'first'], [5, 'second'], [10, 'third']] as const) {
			writeFileSync(path, `export const ${name} = 1;`);
			const then = new Date(Date.now() + seconds * 1000);
			utimesSync(path, then, then);
			vi.advanceTimersByTime(1000);
			expect(resolveFrom(importer)('./changing-again')?.text).toContain(name);
		}
	});

	it('sees that a file has come', () => {
		const path = join(folder, 'repository/src/coming.ts');
		const {resolveFrom} = createProject({watch: true});
		expect(resolveFrom(importer)('./coming')).toBeUndefined();
		writeFileSync(path, 'export const key = 1;');
		utimesSync(join(folder, 'repository/src'), new Date(), new Date(Date.now() + 5000));
		vi.advanceTimersByTime(1000);
		expect(resolveFrom(importer)('./coming')?.text).toContain('key');
	});

	it('keeps what has not changed', () => {
		const {resolveFrom} = createProject({watch: true});
		expect(resolveFrom(importer)('../config')).toBeDefined();
		// The first pause shows that the process is an editor.
		vi.advanceTimersByTime(1000);
		const before = resolveFrom(importer)('../config');
		vi.advanceTimersByTime(1000);
		expect(resolveFrom(importer)('../config')).toBe(before);
	});
});
