import {describe, expect, it} from 'vitest';
import {moduleNameOf} from '../../src/analysis/specifier.js';

describe('the name of a module', () => {
	it.each([
		['node:crypto', 'crypto'],
		['jose', 'jose'],
		['jose/jwt/sign', 'jose/jwt/sign'],
		['@hapi/jwt', '@hapi/jwt'],
		['npm:jose', 'jose'],
		['npm:jose@5', 'jose'],
		['npm:jose@^5.2.0/jwt/sign', 'jose/jwt/sign'],
		['npm:@hapi/jwt@3', '@hapi/jwt'],
		['npm:/jose@5', 'jose'],
		['jsr:@hono/hono@4/jwt', '@hono/hono/jwt'],
		['https://esm.sh/jose', 'jose'],
		['https://esm.sh/jose@5.2.0?target=deno', 'jose'],
		['https://esm.sh/v135/jose@5.2.0', 'jose'],
		['https://cdn.skypack.dev/@hapi/jwt@3', '@hapi/jwt'],
		['https://cdn.jsdelivr.net/npm/jose@5', 'jose'],
		['https://deno.land/x/djwt@v3.0.2/mod.ts', 'https://deno.land/x/djwt/mod.ts'],
		['https://deno.land/x/djwt/mod.ts', 'https://deno.land/x/djwt/mod.ts'],
		['https://example.com/jose@5/mod.js', 'https://example.com/jose@5/mod.js'],
	])('of %s is %s', (specifier, name) => {
		expect(moduleNameOf(specifier)).toBe(name);
	});
});
