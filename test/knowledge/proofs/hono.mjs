let Hono;

async function accept(middleware, {token}) {
	const app = new Hono().use(middleware).get('/', context => context.text('in'));
	const response = await app.request('/', {headers: {authorization: `Bearer ${token}`}});
	return response.status === 200;
}

const base64url = (key, position) => position === '1' ? key : Buffer.from(key).toString('base64url');
const sign = {
	arguments: ({alg, pair}) => [{sub: 'proof'}, pair?.jwk ?? {kty: 'oct'}, alg],
	value: base64url,
	pair: {'1.d': ({jwk: {d}}) => d},
};
const verify = {arguments: ({alg, token}) => [token, {kty: 'oct'}, alg], value: base64url, oneAlgorithm: true};

const load = specifier => async load => {
	({Hono} = await load('hono'));
	return load(specifier);
};

export default [
	{
		packages: {hono: '4.13.19'},
		module: 'hono/jwt',
		load: load('hono/jwt'),
		calls: {jwt: {arguments: ({alg}) => [{alg}], accept, oneAlgorithm: true}, sign, verify},
	},
	{
		packages: {hono: '4.13.19'},
		module: 'hono/utils/jwt',
		load: load('hono/utils/jwt'),
		calls: {'Jwt.sign': sign, 'Jwt.verify': verify},
	},
	{
		packages: {hono: '4.13.19'},
		module: 'hono/jwk',
		load: load('hono/jwk'),
		calls: {
			jwk: {
				arguments: ({alg}) => [{alg: [alg]}],
				publicValue: key => ({...key.export({format: 'jwk'}), kid: 'proof', alg: 'RS256'}),
				accept,
			},
		},
	},
];
