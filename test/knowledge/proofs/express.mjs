import {forge, forgeRsa} from './harness/tokens.mjs';

/** Runs a middleware on a request that carries the token. */
function accept(middleware, {token}) {
	return new Promise((resolve, reject) => {
		const request = {
			method: 'GET', headers: {authorization: `Bearer ${token}`}, is: () => false, query: {}, url: '/',
			protocol: 'https', originalUrl: '/', get: () => 'proof.test',
		};
		const response = {setHeader() {}, status: () => response, json: reject, end: reject};
		middleware(request, response, error => error ? reject(error) : resolve(true));
	});
}

const issuer = 'https://issuer.test/';

const recipe = {arguments: ({alg}) => [{algorithms: [alg]}], accept};

export default [
	...['8.5.1', '7.7.8'].map(version => ({
		packages: {[`express-jwt-${version}`]: `npm:express-jwt@${version}`},
		module: 'express-jwt',
		version,
		load: load => load(`express-jwt-${version}`),
		calls: {expressjwt: recipe},
	})),
	{
		packages: {'express-jwt-6': 'npm:express-jwt@6.1.2'},
		module: 'express-jwt',
		version: '6.1.2',
		load: async load => (await load('express-jwt-6')).default,
		calls: {'()': recipe},
	},
	{
		packages: {'restify-jwt-community': '2.0.0', 'restify-errors': '8.1.0'},
		module: 'restify-jwt-community',
		load: async load => (await load('restify-jwt-community')).default,
		calls: {'()': recipe},
	},
	{
		packages: {'express-oauth2-jwt-bearer': '1.10.0'},
		module: 'express-oauth2-jwt-bearer',
		load: load => load('express-oauth2-jwt-bearer'),
		calls: {
			auth: {
				arguments: ({alg, position}) => position === '0.secret'
					? [{issuer, audience: 'proof', tokenSigningAlg: alg}]
					: position === '0.publicKey' ? [{issuer, audience: 'proof', tokenSigningAlg: alg}] : [{audience: 'proof', mcd: {issuers: [{issuer, alg}]}}],
				make: key => forge(key, {claims: {iss: issuer, aud: 'proof'}}),
				makeRsa: () => forgeRsa({claims: {iss: issuer, aud: 'proof'}}),
				accept,
				oneAlgorithm: true,
			},
		},
	},
];
