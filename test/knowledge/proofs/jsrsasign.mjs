const forms = {
	utf8: key => key,
	rstr: key => key,
	hex: key => Buffer.from(key).toString('hex'),
	b64: key => Buffer.from(key).toString('base64'),
	b64u: key => Buffer.from(key).toString('base64url'),
};

// A bare string is read as hexadecimal when it can be.
const value = (key, position) => (forms[position.split('.')[1]] ?? forms.hex)(key);

export default [
	{
		packages: {jsrsasign: '11.1.5'},
		module: 'jsrsasign',
		load: async load => (await load('jsrsasign')).default,
		calls: Object.fromEntries(['KJUR.jws.JWS', 'jws.JWS'].flatMap(jws => [
			[`${jws}.sign`, {arguments: ({alg}) => [alg, {typ: 'JWT'}, {sub: 'proof'}], value}],
			[`${jws}.verify`, {arguments: ({token}) => [token], value}],
			[`${jws}.verifyJWT`, {arguments: ({alg, token}) => [token, undefined, {alg: [alg]}], value}],
		])),
	},
];
