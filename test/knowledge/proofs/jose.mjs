import {isSealedWith, seal} from './harness/tokens.mjs';

const octets = key => new TextEncoder().encode(key);
const base64url = key => Buffer.from(key).toString('base64url');
const accept = async result => Boolean(await result);
const payload = () => octets(JSON.stringify({sub: 'proof'}));

/** Everything that versions 3 to 6 have in common. */
const calls = {
	'SignJWT#sign': {on: ({SignJWT}, {alg}) => new SignJWT({sub: 'proof'}).setProtectedHeader({alg}), value: octets},
	'SignJWT#setProtectedHeader': {on: ({SignJWT}) => new SignJWT({sub: 'proof'}), issue: (jwt, {key}) => jwt.sign(octets(key + key))},
	'new SignJWT': {issue: (jwt, {alg, key}) => jwt.setProtectedHeader({alg}).sign(octets(key))},
	'CompactSign#sign': {on: ({CompactSign}, {alg}) => new CompactSign(payload()).setProtectedHeader({alg}), value: octets},
	'CompactSign#setProtectedHeader': {on: ({CompactSign}) => new CompactSign(payload()), issue: (jws, {key}) => jws.sign(octets(key + key))},
	'FlattenedSign#sign': {on: ({FlattenedSign}, {alg}) => new FlattenedSign(payload()).setProtectedHeader({alg}), value: octets, issue: compact},
	'FlattenedSign#setProtectedHeader': {
		on: ({FlattenedSign}) => new FlattenedSign(payload()),
		issue: (jws, {key}) => compact(jws.sign(octets(key + key))),
	},
	'GeneralSign#addSignature': {
		async call({GeneralSign}, values, {alg}) {
			const jws = new GeneralSign(payload());
			jws.addSignature(...values).setProtectedHeader({alg});
			const {payload: text, signatures: [first]} = await jws.sign();
			return compact({...first, payload: text});
		},
		value: octets,
	},
	jwtVerify: {arguments: ({token}) => [token], value: octets, accept},
	compactVerify: {arguments: ({token}) => [token], value: octets, accept},
	flattenedVerify: {arguments: ({token}) => [flattened(token)], value: octets, accept},
	generalVerify: {
		arguments({token}) {
			const {payload: text, ...signature} = flattened(token);
			return [{payload: text, signatures: [signature]}];
		},
		value: octets,
		accept,
	},
	'EncryptJWT#encrypt': {
		on: ({EncryptJWT}) => new EncryptJWT({sub: 'proof'}).setProtectedHeader({alg: 'dir', enc: 'A256GCM'}),
		value: octets,
		isMadeWith: (token, key) => isSealedWith(token, octets(key)),
	},
	jwtDecrypt: {arguments: ({token}) => [token], value: octets, accept, make: key => seal(octets(key.padEnd(32)))},
};

/** In Node, versions 4 and 5 signed and verified with no octets at all; Web Crypto, which version 6 uses, refuses. */
const acceptingEmpty = Object.fromEntries(Object.entries(calls)
	.map(([callee, recipe]) => [callee, /crypt/i.test(callee) ? recipe : {...recipe, acceptsEmptyKey: true}]));

/** What makes a key out of something else, from version 3.12 on. */
function keyCalls(jose) {
	const sign = async (key, alg) => new jose.SignJWT({sub: 'proof'}).setProtectedHeader({alg}).sign(await key);
	const verify = async (key, token) => Boolean(await jose.jwtVerify(token, await key));
	return {
		importJWK: {
			arguments: ({alg, pair}) => [pair?.jwk ?? {kty: 'oct'}, alg],
			value: base64url,
			pair: {'0.d': ({jwk}) => jwk.d},
			issue: (key, {alg}) => sign(key, alg),
			accept: (key, {token}) => verify(key, token),
		},
		importPKCS8: {arguments: ({alg}) => [undefined, alg], pair: {0: ({pem}) => pem}, issue: (key, {alg}) => sign(key, alg)},
		importSPKI: {arguments: ({alg}) => [undefined, alg], accept: (key, {token}) => verify(key, token)},
	};
}

const jwks = jose => ({
	createLocalJWKSet: {
		publicValue: key => ({...key.export({format: 'jwk'}), kid: 'proof'}),
		takesLists: true,
		accept: async (getKey, {token}) => Boolean(await jose.jwtVerify(token, getKey)),
	},
});

const isCurrent = row => row.calls?.some(({callee}) => callee === 'SignJWT#sign');
const isFirstInterface = row => row.calls?.some(({callee}) => callee === 'JWT.sign');
const isDefaultExport = row => row.calls?.every(({callee}) => /^(?:#|new$|\(\)$)/.test(callee));

function current(name, version, more, known = calls) {
	const proof = {packages: {[name]: `npm:jose@${version}`}, module: 'jose', version, rows: isCurrent, calls: {...known}};
	return {
		...proof,
		async load(load) {
			const jose = await load(name);
			Object.assign(proof.calls, ...more.map(recipes => recipes(jose)));
			return jose;
		},
	};
}

/** Version 3 had a module for each verb and none for all. */
function perVerb(version) {
	const name = `jose-${version}`;
	const modules = {
		SignJWT: 'jwt/sign', jwtVerify: 'jwt/verify', EncryptJWT: 'jwt/encrypt', jwtDecrypt: 'jwt/decrypt', CompactSign: 'jws/compact/sign',
		compactVerify: 'jws/compact/verify', FlattenedSign: 'jws/flattened/sign', flattenedVerify: 'jws/flattened/verify',
		GeneralSign: 'jws/general/sign', generalVerify: 'jws/general/verify',
	};
	return {
		packages: {[name]: `npm:jose@${version}`},
		module: 'jose',
		version,
		rows: isCurrent,
		calls,
		async load(load) {
			const loaded = await Promise.all(Object.entries(modules).map(async ([verb, path]) => [verb, (await load(`${name}/${path}`))[verb]]));
			return Object.fromEntries(loaded.filter(([, verb]) => verb !== undefined));
		},
	};
}

/** Its modules also had the verb as default export, before version 3.12 as nothing else. */
function byDefault(version) {
	const name = `jose-${version}`;
	return [
		{
			packages: {[name]: `npm:jose@${version}`},
			module: 'jose/jwt/sign',
			version,
			rows: isDefaultExport,
			load: async load => (await load(`${name}/jwt/sign`)).default,
			calls: {
				'#sign': {on: (SignJWT, {alg}) => new SignJWT({sub: 'proof'}).setProtectedHeader({alg}), value: octets},
				'#setProtectedHeader': {on: SignJWT => new SignJWT({sub: 'proof'}), issue: (jwt, {key}) => jwt.sign(octets(key + key))},
				new: {issue: (jwt, {alg, key}) => jwt.setProtectedHeader({alg}).sign(octets(key))},
			},
		},
		{
			packages: {[name]: `npm:jose@${version}`},
			module: 'jose/jwt/verify',
			version,
			rows: isDefaultExport,
			load: async load => (await load(`${name}/jwt/verify`)).default,
			calls: {'()': {arguments: ({token}) => [token], value: octets, accept}},
		},
	];
}

function first(version) {
	const name = `jose-${version}`;
	let jose;
	const asKey = (key, position) => /\bk$/.test(position) ? base64url(key) : key;
	return {
		packages: {[name]: `npm:jose@${version}`},
		module: 'jose',
		version,
		rows: isFirstInterface,
		async load(load) {
			({default: jose} = await load(name));
			return jose;
		},
		calls: {
			'JWT.sign': {arguments: () => [{sub: 'proof'}]},
			'JWT.verify': {arguments: ({token}) => [token]},
			'JWS.sign': {arguments: () => [{sub: 'proof'}]},
			'JWS.verify': {arguments: ({token}) => [token]},
			'JWK.asKey': {
				arguments: ({pair, position}) => position === '0' ? [] : [pair?.jwk ?? {kty: 'oct'}],
				value: asKey,
				pair: {'0.d': ({jwk}) => jwk.d, '0.key': ({pem}) => pem},
				issue: key => jose.JWT.sign({sub: 'proof'}, key),
				accept: (key, {token}) => jose.JWT.verify(token, key),
			},
			'JWKS.asKeyStore': {
				arguments: ({pair}) => [{keys: [pair?.jwk ?? {kty: 'oct'}]}],
				value: base64url,
				takesLists: true,
				pair: {'0.keys[].d': ({jwk}) => jwk.d},
				issue: store => jose.JWT.sign({sub: 'proof'}, store.all()[0]),
				accept: (store, {token}) => jose.JWT.verify(token, store),
			},
		},
	};
}

export default [
	current('jose', '6.2.18', [keyCalls, jwks]),
	current('jose-5', '5.10.0', [keyCalls], acceptingEmpty),
	current('jose-4', '4.15.9', [keyCalls], acceptingEmpty),
	perVerb('3.20.4'),
	...byDefault('3.20.4'),
	...byDefault('3.0.0'),
	first('2.0.7'),
	first('1.28.2'),
];

async function compact(flattenedJws) {
	const {protected: header, payload: text, signature} = await flattenedJws;
	return [header, text, signature].join('.');
}

function flattened(token) {
	const [header, text, signature] = token.split('.');
	return {protected: header, payload: text, signature};
}
