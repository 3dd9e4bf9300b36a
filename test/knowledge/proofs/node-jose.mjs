const sign = async (jose, key) => jose.JWS.createSign({format: 'compact'}, key).update('{"sub":"proof"}').final();
const verify = async (jose, key, token) => jose.JWS.createVerify(key).verify(token);
const secretKey = key => Buffer.from(key).toString('base64url');

let jose;

export default [
	{
		packages: {'node-jose': '2.2.0'},
		module: 'node-jose',
		async load(load) {
			({default: jose} = await load('node-jose'));
			return jose;
		},
		calls: {
			'JWK.asKey': {
				arguments: ({pair}) => pair ? [pair.jwk] : [{kty: 'oct'}],
				value: (key, position) => position === '0' ? {kty: 'oct', k: secretKey(key)} : secretKey(key),
				pair: {'0.d': ({jwk}) => jwk.d},
				issue: key => sign(jose, key),
				accept: (key, {token}) => verify(jose, key, token),
			},
			'JWK.asKeyStore': {
				arguments: ({pair}) => [{keys: pair ? [pair.jwk] : [{kty: 'oct'}]}],
				value: secretKey,
				takesLists: true,
				pair: {'0.keys[].d': ({jwk}) => jwk.d},
				issue: store => sign(jose, store.all()[0]),
				accept: (store, {token}) => verify(jose, store, token),
			},
		},
	},
];
