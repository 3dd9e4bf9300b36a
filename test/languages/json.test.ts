import {filesTest} from './files-test.js';

filesTest('appsettings.json', {
	silent: [
		'{"Jwt": {"Issuer": "me", "Audience": "you", "ExpireMinutes": "30"}}',
		'{"Jwt": {"Key": ""}, "Authentication": {"Key": "of-something-else"}}',
		'{"ConnectionStrings": {"Jwt": "Server=x"}}',
		'{"Jwt": {"Key": "\\u003cyour-jwt-key\\u003e"}}',
	],
	found: [
		['{"Jwt": {"Key": "not-a-real-key", "Issuer": "x"}}', 'hardcoded: "not-a-real-key"'],
		['{"JwtSettings": {"SecretKey": "not-a-real-key"}}', 'hardcoded: "not-a-real-key"'],
		['// comments are read\n{"JwtSettings": {"Key": "not-a-real-key",},}', 'hardcoded: "not-a-real-key"'],
		['{"Jwt": {"Key": "not\\u002da-real-key"}}', 'hardcoded: "not\\u002da-real-key"'],
		['{"Jwt:Secret": "not-a-real-key"}', 'hardcoded: "not-a-real-key"'],
		['{\n// jwt-secrets-ignore-next-line no-hardcoded-secret -- a demonstration\n"Jwt": {"Key": "ignored"},\n"JwtKey": "not-real"}', 'hardcoded: "not-real"'],
	],
});

filesTest('package.json', {
	silent: ['{"dependencies": {"jsonwebtoken": "9", "express-jwt-secret": "1.0.0"}, "scripts": {"start": "JWT_SECRET=$X node ."}}'],
	found: [
		['{"scripts": {"start": "cross-env JWT_SECRET=not-real node ."}}', 'hardcoded: not-real'],
		['{"scripts": {"start": "JWT_SECRET=\\"not real\\" node ."}}', 'hardcoded: \\"not real\\"'],
	],
});

filesTest('app.json', {
	silent: ['{"env": {"JWT_SECRET": {"generator": "secret"}, "AUTH_SECRET": {"description": "the secret", "required": true}}}'],
	found: [['{"env": {"JWT_SECRET": {"value": "not-real"}}}', 'hardcoded: "not-real"']],
});

filesTest('task-definition.json', {
	silent: ['{"secrets": [{"name": "JWT_SECRET", "valueFrom": "arn:aws:ssm:eu:1:parameter/jwt"}]}'],
	found: [['{"environment": [{"name": "JWT_SECRET", "value": "not-real"}]}', 'hardcoded: "not-real"']],
});

filesTest('ecosystem.config.json', {
	silent: ['{"apps": [{"env": {"JWT_SECRET": "${JWT_SECRET}"}}]}'],
	found: [['{"apps": [{"env_production": {"JWT_SECRET": "not-real"}}]}', 'hardcoded: "not-real"']],
});

filesTest('config/default.json', {
	silent: [
		'{"jwt": {"secret": "JWT_SECRET"}}', // node-config: the name of a variable
		'{"authentication": {"type": "basic", "secret": "of-something-else"}}',
		'{"jwtSecret": {"doc": "The secret", "format": "String", "default": "", "env": "JWT_SECRET"}}',
	],
	found: [
		['{"jwt": {"secret": "not-a-real-secret"}}', 'hardcoded: "not-a-real-secret"'],
		['{"authentication": {"secret": "not-a-real-key", "authStrategies": ["jwt", "local"]}}', 'hardcoded: "not-a-real-key"'],
		['{jwt: {secret: \'not-a-real-secret\'}}', 'hardcoded: \'not-a-real-secret\''], // JSON5, read line by line
	],
});

filesTest('config/production.json', {
	silent: ['{"jwtPrivateKey": ""}', '{"access_key": "not-a-jwt", "access_secret": "not-a-jwt-secret"}'],
	found: [
		['{"jwtPrivateKey": "not-a-real-key"}', 'hardcoded: "not-a-real-key"'],
		['{"access_secret": "not-a-real-key", "refresh_secret": ""}', 'hardcoded: "not-a-real-key"'],
	],
});
