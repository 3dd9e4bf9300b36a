import {describe, expect, test} from 'vitest';
import {roleOf} from '../../src/analysis/roles.js';
import type {Role} from '../../src/knowledge/roles.js';

/** Paths by role; where there is one, the nearest path of another role stands under that. */
const paths: Readonly<Record<Role, readonly string[]>> = {
	production: [
		'src/server.ts', 'api/auth.js', 'config/production.js',
		// Endpoints that somebody called a test are shipped.
		'src/app/api/test/route.ts', 'app/api/test-env/route.js', 'src/routes/test/+server.ts', 'pages/api/test-env.ts', 'routes/test.js', 'server/controllers/testController.js',
		// What an application is about.
		'src/controllers/vendor/auth.js', 'src/modules/vendors/vendors.service.ts', 'routes/samples/index.js', 'src/modules/docs/docs.guard.ts', 'src/features/coverage/policy.ts', 'src/modules/benchmarks/benchmarks.service.ts',
		'src/models/testimonials.js', 'apps/www/src/auth.ts', 'website/server.js',
		'contest/server.js', 'src/latest/auth.ts', 'src/attestation.ts',
	],
	ci: ['.github/scripts/release.js', '.circleci/deploy.ts', 'services/auth/.github/workflows/ci.yml', '.gitlab-ci.yml', 'api/buildspec.yml'],
	test: [
		'test/server.ts', 'src/auth/__tests__/auth.ts', 'src/auth/auth.service.spec.ts', 'src/auth/auth.test.js', 'src/services/tests/auth.js', 'api/test/setup.js',
		'test/e2e/app/page.tsx', 'tests/routes/test/+server.ts', 'src/app/testing/auth.ts',
		'studio/.env.pact.test', '.env.test.local', 'hack/test_keys.env',
		'tst/jwt/util.ts', 'benchmarks/sign.mjs', 'packages/core/bench/verify.js',
		'functional-tests/app/auth.js', '.archived-tests/payment/setup.ts', 'features/fixture-factories/log.factory.ts', 'jest.config.js', 'vitest.setup.ts', 'test-jwt.js',
	],
	example: ['examples/express/server.js', 'demo/app.ts', 'src/config.example.ts', 'packages/core/examples/basic.ts'],
	documentation: ['docs/auth.js', 'packages/core/docs/snippet.ts', 'README.md', 'src/Login.stories.tsx'],
	generated: ['dist/server.js', '.next/server/app.js', '.history/src/auth_20230830094441.ts', 'coverage/lcov.js', 'public/app.min.js'],
	vendored: ['node_modules/jsonwebtoken/sign.js', 'vendor/jwt/sign.js', 'public/vendor/jwt.js', 'lib/third_party/jwt.js'],
};

describe.each(Object.entries(paths))('%s', (role, examples) => {
	test.each(examples)('%s', path => {
		expect(roleOf(path)).toBe(role);
	});
});
