const calls = {
	sign: {arguments: () => [{sub: 'proof'}]},
	verify: {arguments: ({token}) => [token]},
};

/** The library under the names by which a program receives it. */
const injected = Object.fromEntries(['jwt', 'jsonwebtoken', 'JWT'].flatMap(name => Object.keys(calls)
	.map(method => [`${name}.${method}`, {...calls[method], call: (library, values) => library[method](...values)}])));

export default [
	{
		packages: {jsonwebtoken: '9.0.3'},
		module: 'jsonwebtoken',
		rows: row => row.path === undefined || row.source.startsWith('jsonwebtoken'),
		load: async load => (await load('jsonwebtoken')).default,
		calls,
		decorators: injected,
	},
	{
		packages: {'jwt-promisify': '1.1.7'},
		module: 'jwt-promisify',
		load: async load => (await load('jwt-promisify')).default,
		calls,
	},
];
