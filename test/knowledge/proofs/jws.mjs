import {once} from 'node:events';

const header = {alg: 'HS256', typ: 'JWT'};
const done = async stream => (await once(stream, 'done'))[0];

export default [
	{
		packages: {jws: '4.0.1'},
		module: 'jws',
		load: async load => (await load('jws')).default,
		calls: {
			sign: {arguments: () => [{header, payload: {sub: 'proof'}}]},
			createSign: {arguments: () => [{header, payload: {sub: 'proof'}}], issue: done},
			verify: {arguments: ({alg, token}) => [token, alg], oneAlgorithm: true},
			createVerify: {arguments: ({alg, token}) => [{signature: token, algorithm: alg}], accept: done, oneAlgorithm: true},
		},
	},
	{
		packages: {jwa: '2.0.1'},
		module: 'jwa',
		load: async load => (await load('jwa')).default,
		calls: {
			'()#sign': {on: jwa => jwa('HS256'), arguments: () => [input()], issue: signature => `${input()}.${signature}`},
			'()#verify': {on: jwa => jwa('HS256'), arguments: ({token}) => partsOf(token)},
		},
	},
];

function input() {
	return [header, {sub: 'proof'}].map(part => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
}

function partsOf(token) {
	const end = token.lastIndexOf('.');
	return [token.slice(0, end), token.slice(end + 1)];
}
