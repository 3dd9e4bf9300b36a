const jwk = (key, position) => position === '1' ? key : Buffer.from(key).toString('base64url');

export default [
	{
		packages: {'@tsndr/cloudflare-worker-jwt': '3.2.3'},
		module: '@tsndr/cloudflare-worker-jwt',
		load: load => load('@tsndr/cloudflare-worker-jwt'),
		calls: {
			sign: {
				arguments: ({alg, pair}) => [{sub: 'proof'}, pair?.jwk ?? {kty: 'oct'}, {algorithm: alg}],
				value: jwk,
				pair: {'1.d': ({jwk: {d}}) => d},
			},
			verify: {arguments: ({token}) => [token, {kty: 'oct'}], value: jwk, oneAlgorithm: true},
		},
	},
];
