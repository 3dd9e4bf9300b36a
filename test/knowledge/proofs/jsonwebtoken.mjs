const calls = {
	sign: {arguments: () => [{sub: 'proof'}]},
	verify: {arguments: ({token}) => [token]},
};

export default [
	{
		packages: {jsonwebtoken: '9.0.3'},
		module: 'jsonwebtoken',
		load: async load => (await load('jsonwebtoken')).default,
		calls,
	},
	{
		packages: {'jwt-promisify': '1.1.7'},
		module: 'jwt-promisify',
		load: async load => (await load('jwt-promisify')).default,
		calls,
	},
];
