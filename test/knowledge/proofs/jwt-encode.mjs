export default [
	{
		packages: {'jwt-encode': '1.0.1'},
		module: 'jwt-encode',
		load: async load => (await load('jwt-encode')).default,
		calls: {'()': {arguments: () => [{sub: 'proof'}]}},
	},
];
