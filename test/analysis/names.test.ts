import {describe, expect, test} from 'vitest';
import {isHalfOfPair, meansJwtSecret} from '../../src/analysis/names.js';

describe('a name means a JWT secret', () => {
	test.each([
		'JWT_SECRET', 'jwtSecret', 'accessTokenSecret', 'REFRESH_TOKEN_SECRET_KEY', 'JWTSECRETKEY', 'NEXT_PUBLIC_JWT_SECRET', 'SECRET_KEY_JWT', 'AUTH_SECRET', 'jwtSigningKey', 'JWT_PRIVATE_KEY',
		'TOKEN_SECRET_VALUE', 'jwtSecretString',
	])('%s', name => {
		expect(meansJwtSecret(name)).toBe(true);
	});
});

describe('a name means something else', () => {
	test.each([
		'JWT_PUBLIC_KEY', 'jwtSecretName', 'JWT_SECRET_ARN', 'ACCESS_TOKEN_KEY', 'AWS_SECRET_ACCESS_KEY', 'TWITTER_ACCESS_TOKEN_SECRET', 'hasJwtSecret', 'SECRET', 'value',
		'PRIVATE_KEY_JWT', 'privateKeyJwtAuth', 'PRIVATE_KEY_JWT_SIGNING_ALGORITHMS', 'OKP_JWT_PRIVATE_KEY_CURVES', 'jwtSecretAlgorithms',
	])('%s', name => {
		expect(meansJwtSecret(name)).toBe(false);
	});
});

describe('one half of a pair', () => {
	test.each([
		['accessSecret', ['host', 'accessKey'], true],
		['ACCESS_SECRET', ['ACCESS_KEY_ID'], true],
		['accessSecret', ['host', 'accessTtl'], false],
		['ACCESS_SECRET', ['ACCESS_KEY', 'REFRESH_SECRET'], false],
		['jwtSecret', ['accessKey'], false],
	])('%s beside %j: %s', (name, others, isHalf) => {
		expect(isHalfOfPair(name, others, names => names)).toBe(isHalf);
	});
});
