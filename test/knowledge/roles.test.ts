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
		'.env', '.env.production', 'deploy/staging.env', 'docker-compose.yml', 'chart/values.yaml', 'appsettings.json', 'config/latest.yml', 'protest.env',
		'contest/server.js', 'src/latest/auth.ts', 'src/attestation.ts',
	],
	ci: [
		'.github/workflows/e2e-test.yml', '.gitlab-ci.yml', '.travis.yml', 'azure-pipelines.yml', '.github/scripts/release.js', '.circleci/deploy.ts', 'services/auth/.github/workflows/ci.yml', 'api/buildspec.yml',
	],
	test: [
		'.env.test', '.env.e2e.local', 'docker-compose.test.yml', 'config/application-test.yml', 'test.env', 'api.postman_environment.json',
		'test/server.ts', 'src/auth/__tests__/auth.ts', 'src/auth/auth.service.spec.ts', 'src/auth/auth.test.js', 'src/services/tests/auth.js', 'api/test/setup.js',
		'test/e2e/app/page.tsx', 'tests/routes/test/+server.ts', 'src/app/testing/auth.ts',
		'studio/.env.pact.test', '.env.test.local', 'hack/test_keys.env',
		'tst/jwt/util.ts', 'benchmarks/sign.mjs', 'packages/core/bench/verify.js',
		'functional-tests/app/auth.js', '.archived-tests/payment/setup.ts', 'features/fixture-factories/log.factory.ts', 'jest.config.js', 'vitest.setup.ts', 'test-jwt.js',
	],
	example: ['.env.example', 'example.env', '.example.env', 'env.example', '.env-sample', 'env-example-relational', '.env.prod.dist', 'values.sample.yaml', 'app.yaml.template', '_examples/a/b.json', 'examples/express/server.js', 'demo/app.ts', 'src/config.example.ts', 'packages/core/examples/basic.ts'],
	documentation: ['docs/auth.js', 'packages/core/docs/snippet.ts', 'README.md', 'src/Login.stories.tsx'],
	generated: ['dist/server.js', '.next/server/app.js', '.history/src/auth_20230830094441.ts', 'coverage/lcov.js', 'public/app.min.js'],
	vendored: ['node_modules/jsonwebtoken/sign.js', 'vendor/jwt/sign.js', 'public/vendor/jwt.js', 'lib/third_party/jwt.js'],
};

describe.each(Object.entries(paths))('%s', (role, examples) => {
	test.each(examples)('%s', path => {
		expect(roleOf(path)).toBe(role);
	});
});
