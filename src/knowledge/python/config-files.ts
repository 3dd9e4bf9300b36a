import type {ConfigFileRow} from '../config-files.js';

const settings = /(?:^|\/)settings(?:\/\w+|_\w+)?\.py$|(?:^|\/)config\/(?:\w+\/)*(?:base|common|production|prod|local|development|dev)\.py$/;

/** Settings of Django. A package that signs with `SECRET_KEY` unless it is told another key makes a JWT key of it. */
const signers: readonly {readonly setting: string; readonly key: string; readonly source: string}[] = [
	{setting: 'SIMPLE_JWT', key: 'SIGNING_KEY', source: 'djangorestframework-simplejwt 5.5: run'},
	{setting: 'NINJA_JWT', key: 'SIGNING_KEY', source: 'django-ninja-jwt 5.4: run'},
	{setting: 'JWT_AUTH', key: 'JWT_SECRET_KEY', source: 'drf-jwt 1.19: run'},
	{setting: 'GRAPHQL_JWT', key: 'JWT_SECRET_KEY', source: 'https://django-graphql-jwt.domake.io/settings.html'},
];

export const pythonConfigFiles: readonly ConfigFileRow[] = [...signers.flatMap(({setting, key, source}): ConfigFileRow[] => [
	{
		path: settings,
		keys: [`${setting}.${key}`],
		use: 'both',
		source,
		examples: [{path: 'shop/settings.py', code: `${setting} = {"${key}": "not-a-real-key"}\n`, keys: ['"not-a-real-key"']}],
	},
	{
		path: settings,
		keys: ['SECRET_KEY'],
		beside: [setting],
		unless: [`${setting}.${key}`],
		use: 'both',
		source,
		examples: [
			{path: 'shop/settings.py', code: `SECRET_KEY = "not-a-real-key"\n${setting} = {"LEEWAY": 0}\n`, keys: ['"not-a-real-key"']},
			{path: 'shop/settings.py', code: `SECRET_KEY = "of-the-sessions"\n${setting} = {"${key}": load()}\n`, keys: []},
			{path: 'shop/settings.py', code: 'SECRET_KEY = "of-the-sessions"\n', keys: []},
		],
	},
]), {
	path: settings,
	keys: ['SECRET_KEY'],
	mentions: /rest_framework_simplejwt\b/,
	unless: ['SIMPLE_JWT.SIGNING_KEY'],
	use: 'both',
	source: 'djangorestframework-simplejwt 5.5: run; signs with SECRET_KEY also where nothing of it is set',
	examples: [
		{path: 'shop/settings.py', code: 'SECRET_KEY = "not-a-real-key"\nINSTALLED_APPS = ["rest_framework_simplejwt"]\n', keys: ['"not-a-real-key"']},
		{path: 'shop/settings.py', code: 'SECRET_KEY = "of-the-sessions"\nINSTALLED_APPS = ["rest_framework"]\n', keys: []},
	],
}];
