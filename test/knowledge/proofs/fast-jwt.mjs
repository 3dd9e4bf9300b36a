export default [
	{
		packages: {'fast-jwt': '6.3.6'},
		module: 'fast-jwt',
		load: load => load('fast-jwt'),
		calls: {
			createSigner: {issue: sign => sign({sub: 'proof'})},
			'createSigner()': {on: ({createSigner}, {key}) => createSigner({key})},
			createVerifier: {accept: (verify, {token}) => verify(token)},
		},
	},
];
