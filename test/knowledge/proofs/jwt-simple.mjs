export default [
	{
		packages: {'jwt-simple': '0.5.6'},
		module: 'jwt-simple',
		load: async load => (await load('jwt-simple')).default,
		calls: {
			encode: {arguments: () => [{sub: 'proof'}]},
			decode: {arguments: ({token}) => [token], oneAlgorithm: true},
		},
	},
];
