import {hkdfSync} from 'node:crypto';
import {isSealedWith, seal} from './harness/tokens.mjs';

const salt = 'authjs.session-token';

/** next-auth 4 derives 32 octets without a salt. */
const fourth = key => Buffer.from(hkdfSync('sha256', key, '', 'NextAuth.js Generated Encryption Key', 32));
/** Auth.js derives 64 with the cookie's name as salt. */
const fifth = key => Buffer.from(hkdfSync('sha256', key, salt, `Auth.js Generated Encryption Key (${salt})`, 64));

export default [
	{
		packages: {'next-auth': '4.24.15', react: '18.3.1', 'react-dom': '18.3.1', next: '15.5.9'},
		module: 'next-auth/jwt',
		version: 'next-auth 4.24.15',
		load: async load => (await load('next-auth/jwt')).default,
		calls: {
			encode: {arguments: () => [{token: {sub: 'proof'}}], isMadeWith: (token, key) => isSealedWith(token, fourth(key)), takesLists: false},
			decode: {arguments: ({token}) => [{token}], make: key => seal(fourth(key)), takesLists: false},
			getToken: {
				arguments: ({token}) => [{req: {headers: {authorization: `Bearer ${token}`}, cookies: {}}}],
				make: key => seal(fourth(key)),
				takesLists: false,
			},
		},
	},
	{
		packages: {'@auth/core': '0.41.3'},
		module: '@auth/core/jwt',
		version: '@auth/core 0.41.3',
		load: load => load('@auth/core/jwt'),
		calls: {
			encode: {arguments: () => [{token: {sub: 'proof'}, salt}], isMadeWith: (token, key) => isSealedWith(token, fifth(key))},
		},
	},
];
