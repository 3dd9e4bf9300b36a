import {forge} from './harness/tokens.mjs';

let feathers;

const settings = key => ({
	secret: key,
	entity: null,
	authStrategies: ['jwt'],
	jwtOptions: {algorithm: 'HS256', audience: 'proof', issuer: 'feathers', expiresIn: '1d'},
});

const serviceWith = ({AuthenticationService}, options) => {
	const app = feathers();
	app.set('authentication', options);
	return new AuthenticationService(app);
};

const on = library => serviceWith(library, settings('replaced'));
const make = key => forge(key, {claims: {aud: 'proof', iss: 'feathers'}});

export default [
	{
		packages: {'@feathersjs/authentication': '5.0.50', '@feathersjs/feathers': '5.0.50'},
		module: '@feathersjs/authentication',
		version: '5.0.50',
		rows: row => row.path === undefined || row.path === 'app.set',
		async load(load) {
			({feathers} = await load('@feathersjs/feathers'));
			return load('@feathersjs/authentication');
		},
		calls: {
			'AuthenticationService#createAccessToken': {on, arguments: () => [{sub: 'proof'}]},
			'AuthenticationService#verifyAccessToken': {on, arguments: ({token}) => [token], make, oneAlgorithm: true},
		},
		decorators: {
			'app.set': {
				arguments: () => [undefined, settings(undefined)],
				call(library, [name, options]) {
					const app = feathers();
					app.set(name, options);
					return new library.AuthenticationService(app);
				},
				issue: service => service.createAccessToken({sub: 'proof'}),
				accept: (service, {token}) => service.verifyAccessToken(token),
				make,
			},
		},
	},
];
