const sign = {arguments: () => [{sub: 'proof'}]};
const verify = {arguments: ({token}) => [token]};

export default [
	{
		packages: {'@node-rs/jsonwebtoken': '0.5.11'},
		module: '@node-rs/jsonwebtoken',
		load: load => load('@node-rs/jsonwebtoken'),
		calls: {sign, signSync: sign, verify, verifySync: verify},
	},
];
