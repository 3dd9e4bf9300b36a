let Fastify;

async function registered(values) {
	const app = Fastify();
	app.register(...values);
	await app.ready();
	return app;
}

const onApp = library => registered([library, {secret: 'replaced'}]);

/** A route that answers with what a method of its request or reply gives. */
async function inRoute(library, values, {token}, method) {
	const app = Fastify();
	app.register(library, {secret: 'replaced'});
	app.post('/', (request, reply) => method === 'jwtSign' ? reply.jwtSign(...values) : request.jwtVerify(...values));
	const response = await app.inject({method: 'POST', url: '/', headers: {authorization: `Bearer ${token}`}});
	if (response.statusCode !== 200) {
		throw new Error('refused');
	}

	return response.body;
}

const registration = {
	arguments: ({position}) => [undefined, position?.endsWith('.secret') ? {} : {secret: {private: 'replaced', public: 'replaced'}}],
	call: (library, [, options]) => registered([library, options]),
	issue: app => app.jwt.sign({sub: 'proof'}),
	accept: (app, {token}) => app.jwt.verify(token),
};

export default [
	{
		packages: {'@fastify/jwt': '10.2.8', fastify: '5.12.8'},
		module: '@fastify/jwt',
		rows: row => row.path === undefined || row.source.includes('@fastify/jwt'),
		async load(load) {
			({default: Fastify} = await load('fastify'));
			return (await load('@fastify/jwt')).default;
		},
		calls: {'()': registration, fastifyJwt: registration},
		decorators: {
			'jwt.sign': {
				arguments: () => [{sub: 'proof'}],
				call: async (library, values) => (await onApp(library)).jwt.sign(...values),
			},
			'jwt.verify': {
				arguments: ({token}) => [token],
				call: async (library, values) => (await onApp(library)).jwt.verify(...values),
			},
			jwtSign: {arguments: () => [{sub: 'proof'}], call: (library, values, context) => inRoute(library, values, context, 'jwtSign')},
			jwtVerify: {call: (library, values, context) => inRoute(library, values, context, 'jwtVerify')},
		},
	},
	{
		packages: {'fastify-jwt-jwks': '3.1.2', fastify: '5.12.8'},
		module: 'fastify-jwt-jwks',
		async load(load) {
			({default: Fastify} = await load('fastify'));
			return (await load('fastify-jwt-jwks')).default;
		},
		calls: {
			'()': {
				async call(library, [, options], {token}) {
					const app = Fastify();
					app.register(library, options);
					app.register(async instance => {
						instance.get('/', {preValidation: instance.authenticate}, async () => 'in');
					});
					const response = await app.inject({url: '/', headers: {authorization: `Bearer ${token}`}});
					return response.statusCode === 200;
				},
			},
		},
	},
];
