import {forge} from './harness/tokens.mjs';

let yoga;
let library;

async function answers(plugin, token) {
	const server = yoga.createYoga({
		schema: yoga.createSchema({typeDefs: 'type Query { in: Boolean }', resolvers: {Query: {in: () => true}}}),
		plugins: [plugin],
		logging: false,
	});
	const response = await server.fetch('http://proof.test/graphql', {
		method: 'POST',
		headers: {authorization: `Bearer ${token}`, 'content-type': 'application/json'},
		body: '{"query": "{ in }"}',
	});
	const {data} = await response.json();
	return data?.in === true;
}

export default [
	{
		packages: {'@graphql-yoga/plugin-jwt': '3.18.1', 'graphql-yoga': '5.24.1', graphql: '16.12.0'},
		module: '@graphql-yoga/plugin-jwt',
		version: '3.18.1',
		async load(load) {
			yoga = await load('graphql-yoga');
			library = await load('@graphql-yoga/plugin-jwt');
			return library;
		},
		calls: {
			createInlineSigningKeyProvider: {accept: (provider, {token}) => answers(library.useJWT({signingKeyProviders: [provider]}), token)},
			useJWT: {
				arguments: ({key}) => [{signingKeyProviders: [async () => key]}],
				accept: (plugin, {token}) => answers(plugin, token),
				otherVersions: ['0.signingKey', '0.algorithms'],
			},
		},
	},
	{
		packages: {'yoga-jwt-2': 'npm:@graphql-yoga/plugin-jwt@2.6.0', 'graphql-yoga': '5.24.1', graphql: '16.12.0'},
		module: '@graphql-yoga/plugin-jwt',
		version: '2.6.0',
		async load(load) {
			yoga = await load('graphql-yoga');
			return load('yoga-jwt-2');
		},
		calls: {
			useJWT: {
				arguments: ({alg}) => [{issuer: 'proof', algorithms: [alg]}],
				make: key => forge(key, {claims: {iss: 'proof'}}),
				accept: (plugin, {token}) => answers(plugin, token),
				otherVersions: ['0.tokenVerification.algorithms'],
			},
		},
	},
];
