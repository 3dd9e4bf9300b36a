let Elysia;

const decorated = plugin => new Elysia().use(plugin).decorator.jwt;

const recipe = {
	arguments: () => [{name: 'jwt'}],
	issue: plugin => decorated(plugin).sign({sub: 'proof'}),
	accept: (plugin, {token}) => decorated(plugin).verify(token),
};

export default [
	{
		packages: {'@elysiajs/jwt': '1.4.2', elysia: '1.4.30', '@sinclair/typebox': '0.34.41'},
		module: '@elysiajs/jwt',
		async load(load) {
			({Elysia} = await load('elysia'));
			const {default: exported, jwt} = await load('@elysiajs/jwt');
			return Object.assign((...values) => exported(...values), {jwt});
		},
		calls: {'()': recipe, jwt: recipe},
	},
];
