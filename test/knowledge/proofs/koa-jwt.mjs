export default [
	{
		packages: {'koa-jwt': '4.0.4'},
		module: 'koa-jwt',
		load: async load => (await load('koa-jwt')).default,
		calls: {
			'()': {
				arguments: () => [{}],
				async accept(middleware, {token}) {
					let isIn = false;
					const context = {
						state: {},
						header: {authorization: `Bearer ${token}`},
						throw() {
							throw new Error('refused');
						},
					};
					await middleware(context, async () => {
						isIn = true;
					});
					return isIn;
				},
			},
		},
	},
];
