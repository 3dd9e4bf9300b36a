const issue = jwt => jwt.compact();

export default [
	{
		packages: {njwt: '2.0.1'},
		module: 'njwt',
		load: async load => (await load('njwt')).default,
		calls: {
			create: {arguments: () => [{sub: 'proof'}], issue},
			'create#setSigningKey': {on: njwt => njwt.create({sub: 'proof'}, 'replaced'), issue},
			verify: {arguments: ({token}) => [token], oneAlgorithm: true},
			'createVerifier#setSigningKey': {
				on: njwt => njwt.createVerifier(),
				accept: (verifier, {token}) => verifier.verify(token),
			},
			'createVerifier#setSigningAlgorithm': {
				on: njwt => njwt.createVerifier(),
				accept: (verifier, {key, token}) => verifier.setSigningKey(key).verify(token),
				oneAlgorithm: true,
			},
		},
	},
];
