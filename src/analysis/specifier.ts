const registry = /^(?:npm|jsr):\/?/;
/** Content delivery networks that serve packages of the registry under their names. */
const network = /^https:\/\/(?:esm\.sh|cdn\.skypack\.dev|unpkg\.com|cdn\.jsdelivr\.net\/npm|esm\.run|ga\.jspm\.io\/npm:|jsr\.io)\/(?:v\d+\/|stable\/|pin\/)?/;

/**
 * The name under which the tables know a module: without `node:`, and for Deno and browsers without where it is loaded
 * from and in which version (`npm:jose@5/jwt/sign`, `https://deno.land/x/djwt@v3.0.2/mod.ts`).
 */
export function moduleNameOf(specifier: string): string {
	if (specifier.startsWith('node:')) {
		return specifier.slice('node:'.length);
	}

	if (registry.test(specifier) || network.test(specifier)) {
		return withoutVersion(specifier.replace(registry, '').replace(network, '').replace(/[?#].*$/s, ''));
	}

	return specifier.startsWith('https://deno.land/') ? withoutVersion(specifier) : specifier;
}

/** The `@` of a scope begins its segment, that of a version does not. */
function withoutVersion(path: string): string {
	return path.replace(/(?<=[^/])@[^/]*/, '');
}

/** Modules of Python have names of their own: `import jwt` means no package of npm. */
export const pythonNamespace = 'py:';

export function isPythonModule(specifier: string): boolean {
	return specifier.startsWith(pythonNamespace);
}

/** `hono/jwt` is a module of the package `hono`. */
export function packageOf(module: string): string {
	return module.split('/').slice(0, module.startsWith('@') ? 2 : 1).join('/');
}
