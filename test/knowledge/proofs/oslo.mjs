const value = key => Buffer.from(key);

export default [
	{
		packages: {oslo: '1.2.1'},
		module: 'oslo/jwt',
		load: load => load('oslo/jwt'),
		calls: {
			createJWT: {arguments: ({alg}) => [alg, undefined, {sub: 'proof'}], value},
			validateJWT: {arguments: ({alg, token}) => [alg, undefined, token], value, oneAlgorithm: true},
		},
	},
];
