/** Finds in a real module what the text of a `Callee` in src/knowledge/types.ts names. */

/** Specifiers that another package, or an older version, stands in for. */
const standIns = {
	'nanoid/async': 'nanoid3/async',
	'uuid/v1': 'uuid3/v1.js',
	'uuid/v3': 'uuid3/v3.js',
	'uuid/v4': 'uuid3/v4.js',
	'uuid/v5': 'uuid3/v5.js',
	'zod/v3': 'zod3',
	'lodash/get': 'lodash/get.js',
	'lodash/memoize': 'lodash/memoize.js',
	'lodash/once': 'lodash/once.js',
	'lodash/random': 'lodash/random.js',
	'lodash/uniqueId': 'lodash/uniqueId.js',
	'@noble/hashes/utils': '@noble/hashes/utils.js',
	'crypto-js/sha256': 'crypto-js/sha256.js',
	'crypto-js/sha512': 'crypto-js/sha512.js',
	'crypto-js/md5': 'crypto-js/md5.js',
};

/** The module, or `undefined` when it is not installed here. */
export async function load(specifier) {
	try {
		return await import(standIns[specifier] ?? specifier);
	} catch (error) {
		if (error.code === 'ERR_MODULE_NOT_FOUND' || error.code === 'ERR_PACKAGE_PATH_NOT_EXPORTED') {
			return undefined;
		}

		throw error;
	}
}

/** What a program can import by name, however the module was written. */
export function namesOf(module) {
	return {...module.default, ...module};
}

/**
 * A function that does what the callee says; `undefined` when the module has nothing of that name. `build` holds the
 * arguments of whatever stands before the last call.
 *
 * @param {any} module
 * @param {string} callee
 * @param {{build?: unknown[]}} [options]
 * @returns {((...values: unknown[]) => any) | undefined}
 */
export function find(module, callee, {build = []} = {}) {
	const isConstruction = callee.startsWith('new ') || callee.startsWith('new#');
	const text = isConstruction ? callee.slice(3).trimStart() : callee;
	const [base, method] = text.split('#');
	const {owner, value} = walk(module, stepsOf(base), build);
	if (typeof value !== 'function' && !(method && !isConstruction && value)) {
		return undefined;
	}

	if (method !== undefined) {
		const instance = isConstruction ? new value(...build) : value.call(owner, ...build);
		return typeof instance?.[method] === 'function' ? (...values) => instance[method](...values) : undefined;
	}

	return isConstruction ? (...values) => new value(...values) : (...values) => value.call(owner, ...values);
}

function stepsOf(base) {
	return base === '()' || base === '' || base === 'new' ? [] : (base.startsWith('()') ? base.slice(2) : base).replaceAll('()', '.()').split('.').filter(Boolean);
}

function walk(module, steps, build) {
	let owner;
	let value = steps.length === 0 || steps[0] === '()' ? module.default ?? module : module;
	for (const step of steps) {
		if (step === '()') {
			[owner, value] = [undefined, value?.call(owner, ...build)];
		} else {
			// A CommonJS module may have its methods on an object that they need as `this`.
			owner = value?.default?.[step] === undefined ? value : value.default;
			value = owner?.[step];
		}
	}

	return {owner, value};
}
