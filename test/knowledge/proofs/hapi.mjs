let Hapi;

async function served(plugin, values, token) {
	const server = Hapi.server();
	await server.register(plugin);
	const [name] = values;
	server.auth.strategy(...values);
	server.route({method: 'GET', path: '/', options: {auth: name}, handler: () => 'in'});
	await server.initialize();
	const {statusCode} = await server.inject({url: '/', headers: {authorization: `Bearer ${token}`}});
	return statusCode === 200;
}

export default [
	{
		packages: {'@hapi/jwt': '3.2.4', '@hapi/hapi': '21.4.10'},
		module: '@hapi/jwt',
		rows: row => row.modules?.[0] === '@hapi/jwt' || row.call?.keys[0]?.startsWith('2.keys'),
		async load(load) {
			({default: Hapi} = await load('@hapi/hapi'));
			return (await load('@hapi/jwt')).default;
		},
		calls: {
			'token.generate': {arguments: () => [{sub: 'proof'}]},
			'token.verify': {arguments: ({token}) => [token], ...decodedFirst('verify')},
			'token.verifySignature': {arguments: ({token}) => [token], ...decodedFirst('verifySignature')},
		},
		decorators: {
			'auth.strategy': {
				arguments: () => [
					'proof',
					undefined,
					{verify: {aud: false, iss: false, sub: false}, validate: () => ({isValid: true})},
				],
				call: (plugin, values, {token}) => served(plugin, values, token),
			},
		},
	},
	{
		packages: {'hapi-auth-jwt2': '11.0.0', '@hapi/hapi': '21.4.10'},
		module: 'hapi-auth-jwt2',
		rows: row => row.call?.keys.includes('2.key[]'),
		async load(load) {
			({default: Hapi} = await load('@hapi/hapi'));
			return (await load('hapi-auth-jwt2')).default;
		},
		decorators: {
			'auth.strategy': {
				arguments: () => ['proof', undefined, {validate: () => ({isValid: true})}],
				call: (plugin, values, {token}) => served(plugin, values, token),
			},
		},
	},
];

/** Both take what `decode` returned, and answer by not throwing. */
function decodedFirst(method) {
	return {
		call({token: module}, [token, ...rest]) {
			module[method](module.decode(token), ...rest);
			return true;
		},
	};
}
