/** A client that hands its token over while it connects. */
function handshake(token) {
	return {
		handshake: {auth: {token: `Bearer ${token}`, auth_token: token}, headers: {}, query: {token, auth_token: token}},
		request: {_query: {token}, headers: {}},
	};
}

const connects = (middleware, {token}) => new Promise((resolve, reject) => {
	middleware(handshake(token), error => error ? reject(error) : resolve(true));
});

export default [
	{
		packages: {'socketio-jwt': '4.6.2'},
		module: 'socketio-jwt',
		load: async load => (await load('socketio-jwt')).default,
		calls: {authorize: {arguments: () => [{handshake: true}], accept: connects}},
	},
	{
		packages: {'@thream/socketio-jwt': '3.1.4'},
		module: '@thream/socketio-jwt',
		load: load => load('@thream/socketio-jwt'),
		calls: {authorize: {arguments: () => [{}], accept: connects}},
	},
	{
		packages: {'socketio-jwt-auth': '0.2.1'},
		module: 'socketio-jwt-auth',
		load: async load => (await load('socketio-jwt-auth')).default,
		calls: {
			authenticate: {
				arguments: () => [{}, (claims, done) => done(null, {...claims})],
				accept: connects,
				oneAlgorithm: true,
			},
		},
	},
];
