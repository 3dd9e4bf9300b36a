export default [
	{
		packages: {'expo-jwt': '1.8.2'},
		module: 'expo-jwt',
		load: async load => {
			const {default: exported} = await load('expo-jwt');
			return exported.default ?? exported;
		},
		calls: {
			encode: {arguments: () => [{sub: 'proof'}]},
			decode: {arguments: ({token}) => [token]},
		},
	},
];
