import {expect, it} from 'vitest';
import {formats} from '../../src/cli/outputs.js';
import {scanCommand} from '../../src/cli/scan-command.js';
import {readPage} from './pages.js';

const readme = readPage('README.md');
const [, table = ''] = readme.split('| Option | What it does |');
const documented = (table.split('\n\n')[0] ?? '').split('\n').map(row => /^\| `(.+?)` \| /.exec(row.replaceAll('`, `', ' '))?.[1] ?? '').join(' ');

it('lists the options of `scan`, and no other', () => {
	const visible = scanCommand(() => undefined).options.filter(({hidden}) => !hidden).map(({long}) => long);
	expect([...documented.matchAll(/--[a-z-]+/g)].map(([name]) => name).sort()).toEqual(visible.sort());
});

it('lists the formats, and no other', () => {
	expect(/--format (\S+)/.exec(documented)?.[1]?.split('\\|')).toEqual([...formats]);
});
