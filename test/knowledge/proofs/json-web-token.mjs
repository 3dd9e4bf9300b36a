export default [
	{
		packages: {'json-web-token': '4.0.1'},
		module: 'json-web-token',
		load: load => load('json-web-token'),
		calls: {
			encode: {arguments: () => [undefined, {sub: 'proof'}], issue: ({value}) => value},
			decode: {arguments: ({token}) => [undefined, token], accept: ({error}) => !error},
		},
	},
];
