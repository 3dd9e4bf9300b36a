import {Script} from 'node:vm';

const slot: {task?: () => unknown} = {};
const name = 'jwt-secrets.task';
Object.defineProperty(globalThis, Symbol.for(name), {value: slot, configurable: true});
const script = new Script(`globalThis[Symbol.for('${name}')].task()`);

/**
 * Runs a task that cannot be interrupted otherwise: there is one thread, and the task does not wait for anything. Only
 * JavaScript is stopped; native code ends by itself, because what it is given is bounded.
 *
 * @returns `undefined` when the time was up.
 */
export function withTimeLimit<T extends object>(task: () => T, milliseconds: number): T | undefined {
	slot.task = task;
	try {
		return script.runInThisContext({timeout: milliseconds}) as T;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
			return undefined;
		}

		throw error;
	} finally {
		delete slot.task;
	}
}
