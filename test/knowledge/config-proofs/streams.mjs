import {spawnSync} from 'node:child_process';
import {canary} from './harness/canary.mjs';

/** Each call is made in a process of its own, and what that process writes must hold the value. */
export default async function proofs({sinks}, prove) {
	for (const row of sinks.filter(({source, modules, kind}) => /^Node\.js .*: run/.test(source) && kind === 'log' && (!modules || /^(?:console|process|util)$/.test(modules[0])))) {
		for (const callee of row.callees) {
			const program = `${setUp(callee)} ${calleeText(row.modules?.[0], callee)}(${argumentsOf(callee, row.positions)});`;
			await prove(row, `${row.modules?.[0] ?? ''} ${callee}`, () => {
				const {stdout, stderr} = spawnSync(process.execPath, ['-e', program], {encoding: 'utf8', env: {...process.env, NODE_DEBUG: 'proof'}});
				return `${stdout}${stderr}`.includes(canary) || `${program} wrote ${stdout}${stderr}`.slice(0, 200);
			});
		}
	}
}

function calleeText(module, callee) {
	if (callee.startsWith('new Console#')) {
		return `output.${callee.slice('new Console#'.length)}`;
	}

	const text = callee.replace('()', '(\'proof\')');
	return module === undefined ? text : `require('node:${module}').${text}`;
}

function setUp(callee) {
	const output = callee.startsWith('new Console#') ? 'const output = new (require(\'node:console\').Console)(process.stdout);' : 'const output = console;';
	return callee.endsWith('timeLog') ? `${output} output.time('x');` : output;
}

function argumentsOf(callee, positions) {
	const value = JSON.stringify(canary);
	if (callee.endsWith('assert')) {
		return `false, ${value}`;
	}

	if (callee.endsWith('timeLog')) {
		return `'x', ${value}`;
	}

	return positions || /dir$|table|count/.test(callee) ? value : `'text', ${value}`;
}
