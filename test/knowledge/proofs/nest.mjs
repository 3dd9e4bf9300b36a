const service = {
	sign: {on: ({JwtService}) => new JwtService(), arguments: () => [{sub: 'proof'}]},
	verify: {on: ({JwtService}) => new JwtService(), arguments: ({alg, token}) => [token, {algorithms: [alg]}]},
};

/** A module is what Nest makes of it: an application context hands out its service. */
let core;

async function serviceOf(module) {
	const {JwtService} = core;
	const app = await core.NestFactory.createApplicationContext(module, {logger: false});
	return app.get(JwtService);
}

const options = {
	issue: async jwt => (await jwt).signAsync({sub: 'proof'}),
	accept: async (jwt, {token}) => (await jwt).verifyAsync(token),
};

const asModule = {
	...options,
	issue: async module => (await serviceOf(module)).signAsync({sub: 'proof'}),
	accept: async (module, {token}) => (await serviceOf(module)).verifyAsync(token),
	value: (key, position) => position.endsWith('secretOrKeyProvider') ? () => key : key,
};

export default [
	{
		packages: {
			'@nestjs/jwt': '12.0.2', '@nestjs/common': '12.5.1', '@nestjs/core': '12.5.1', 'reflect-metadata': '0.2.2', rxjs: '7.8.2',
		},
		module: '@nestjs/jwt',
		async load(load) {
			await load('reflect-metadata');
			const {NestFactory} = await load('@nestjs/core');
			const library = await load('@nestjs/jwt');
			core = {NestFactory, JwtService: library.JwtService};
			return library;
		},
		calls: {
			'JwtModule.register': asModule,
			'JwtModule.registerAsync': asModule,
			'new JwtService': {...options, value: asModule.value},
			'JwtService#sign': service.sign,
			'JwtService#signAsync': service.sign,
			'JwtService#verify': service.verify,
			'JwtService#verifyAsync': service.verify,
		},
	},
];
