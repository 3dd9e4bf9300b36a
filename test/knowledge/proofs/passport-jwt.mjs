export default [
	{
		packages: {'passport-jwt': '4.0.1'},
		module: 'passport-jwt',
		load: async load => (await load('passport-jwt')).default,
		calls: {
			'new Strategy': {
				arguments: ({token}) => [{jwtFromRequest: () => token}, (claims, done) => done(null, claims)],
				value: (key, position) => position === '0.secretOrKey' ? key : (request, token, done) => done(null, key),
				accept: strategy => new Promise((resolve, reject) => {
					Object.assign(strategy, {success: resolve, fail: reject, error: reject}).authenticate({});
				}),
			},
		},
	},
];
