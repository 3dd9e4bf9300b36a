import {filesTest} from './files-test.js';

filesTest('config.toml', {
	silent: ['[auth.jwt]\nsecret = ""\nexpires = 3600', '[vars]\nJWT_SECRET = "${JWT_SECRET}"'],
	found: [
		['[auth.jwt]\nsecret = "not-a-real-secret" # comment', 'hardcoded: "not-a-real-secret"'],
		[`jwt.secret = 'not-a-real-secret'`, `hardcoded: 'not-a-real-secret'`],
		['[env]\nJWT_SECRET = """not-a-real-secret"""', 'hardcoded: """not-a-real-secret"""'],
		['[[services]]\nenv = {JWT_SECRET = "not-real"}', 'hardcoded: "not-real"'],
		['# jwt-secrets-ignore-next-line no-hardcoded-secret -- a demonstration\njwt_secret = "ignored"\n[a]\njwt_secret = "not-real"', 'hardcoded: "not-real"'],
		['[broken\njwt_secret = "not-real"', 'hardcoded: "not-real"'],
	],
});

filesTest('Dockerfile', {
	silent: [
		'FROM node\nARG JWT_SECRET\nENV JWT_SECRET=$JWT_SECRET\n',
		'FROM node\nENV JWT_SECRET="" PORT=3\n',
		'FROM node\n# ENV JWT_SECRET=not-real\nENV JWT_SECRET_FILE=/run/secrets/jwt\n',
		'FROM node\nRUN --mount=type=secret,id=jwt JWT_SECRET=$(cat /run/secrets/jwt) npm test\n',
		'FROM python\nRUN JWT_SECRET=not-real STATIC_URL=/s/ python manage.py collectstatic --no-input\n',
	],
	found: [
		['FROM node\nENV JWT_SECRET=not-real PORT=3\n', 'hardcoded: not-real'],
		['FROM node\nENV JWT_SECRET not a real secret\n', 'hardcoded: not a real secret'],
		['FROM node\nENV PORT=3 \\\n  JWT_SECRET="not real"\n', 'hardcoded: "not real"'],
		['ARG JWT_SECRET=not-real\nFROM node\nARG AUTH_SECRET=not-real-either\n', 'fallback: not-real', 'fallback: not-real-either'],
		['FROM node\nENV JWT_SECRET=${JWT_SECRET:-not-real}\n', 'fallback: not-real'],
		['FROM node\nRUN JWT_SECRET=not-real npm run build\n', 'hardcoded: not-real'],
		['FROM python\nRUN export JWT_SECRET=not-real; python manage.py collectstatic && gunicorn shop\n', 'hardcoded: not-real'],
		['FROM node\nCMD ["serve", "--jwt-secret=not-real"]\n', 'hardcoded: not-real'],
		['FROM node\n# jwt-secrets-ignore-next-line no-hardcoded-secret -- a demonstration\nENV JWT_SECRET=ignored\nENV AUTH_SECRET=not-real\n', 'hardcoded: not-real'],
	],
});

filesTest('deploy/run.sh', {
	silent: [
		'export JWT_SECRET="$(openssl rand -hex 32)"\nexport AUTH_SECRET=$1\nJWT_KEY=`cat key`',
		': "${JWT_SECRET:?set it}"\n[ "$JWT_SECRET" = "changeme" ] && exit 1\nif [[ $JWT_SECRET == changeme ]]; then exit 1; fi',
		'echo "Usage: JWT_SECRET=something ./run.sh"',
		'grep -q "JWT_SECRET=changeme" .env && exit 1\nsed -i "s/JWT_SECRET=.*/JWT_SECRET=$X/" .env',
		'# JWT_SECRET=not-real\n',
		'docker run --rm \\\n  -e JWT_SECRET=not-real \\\n  shop python manage.py collectstatic\n',
		'gcloud run deploy x --update-secrets JWT_SECRET=JWT_SECRET:latest,A=B:1',
		'export JWT_SECRET=abc$X\n',
	],
	found: [
		['#!/bin/sh\nexport JWT_SECRET="not real"\n', 'hardcoded: "not real"'],
		['JWT_SECRET=not-real node server.js', 'hardcoded: not-real'],
		['export JWT_SECRET="${JWT_SECRET:-not-real}"', 'fallback: not-real'],
		[': "${JWT_SECRET:=not-real}"', 'fallback: not-real'],
		['docker run -e JWT_SECRET=not-real -p 3:3 app', 'hardcoded: not-real'],
		['kubectl create secret generic x --from-literal=jwt-secret=not-real', 'hardcoded: not-real'],
		['helm install x --set auth.jwtSecret=not-real,a=b', 'hardcoded: not-real'],
		['java -Dapp.jwt.secret=not-real -jar app.jar', 'hardcoded: not-real'],
		['cat > .env <<EOF\nJWT_SECRET=not-real\nEOF', 'hardcoded: not-real'],
		['echo -e "PORT=3\nJWT_SECRET=not-real\n" > .env', 'hardcoded: not-real'],
		[`echo 'JWT_SECRET=not-real' >> .env`, 'hardcoded: not-real'],
		['# jwt-secrets-ignore-next-line no-hardcoded-secret -- a demonstration\nJWT_SECRET=ignored node .\nAUTH_SECRET=not-real', 'hardcoded: not-real'],
	],
});

filesTest('deploy/Set-Env.ps1', {
	silent: ['$env:JWT_SECRET = $secret', '# $env:JWT_SECRET = "not-real"', '$env:JWT_SECRET = "$fromVault"', '$env:JWT_SECRET = (Get-Secret jwt)'],
	found: [
		[`$env:JWT_SECRET = 'not-real'`, `hardcoded: 'not-real'`],
		[`[Environment]::SetEnvironmentVariable("JWT_SECRET", "not-real", "Machine")`, 'hardcoded: "not-real"'],
		[`param(\n  [string]$JwtSecret = 'not-real'\n)`, `fallback: 'not-real'`],
		[`$config = @{\n  JwtSecret = 'not-real'\n}`, `hardcoded: 'not-real'`],
	],
});

filesTest('infra/main.tf', {
	silent: [
		'variable "jwt_secret" {\n  type = string\n  sensitive = true\n}',
		'resource "x" "y" {\n  jwt_secret = var.jwt_secret\n  auth_secret = "${var.auth_secret}"\n  jwt_secret_name = "jwt"\n}',
		'# jwt_secret = "not-real"\n/* jwt_secret = "not-real" */\n// jwt_secret = "not-real"',
		'resource "random_password" "jwt_secret" {\n  length = 32\n}',
	],
	found: [
		['variable "jwt_secret" {\n  description = "The key"\n  default = "not-real"\n}', 'fallback: "not-real"'],
		['resource "x" "y" {\n  environment {\n    variables = {\n      JWT_SECRET = "not-real"\n      A = "b"\n    }\n  }\n}', 'hardcoded: "not-real"'],
		['locals {\n  jwt = { secret = "not-real" }\n}', 'hardcoded: "not-real"'],
		['locals {\n  jwt_secret = coalesce(var.jwt_secret, "not-real")\n}', 'fallback: not-real'],
		['locals {\n  jwt_secret = var.jwt_secret != "" ? var.jwt_secret : "not-real"\n}', 'fallback: not-real'],
		['x = jsonencode([{ name = "JWT_SECRET", value = "not-real" }])', 'hardcoded: "not-real"'],
		['x {\n  user_data = <<EOF\nexport JWT_SECRET=not-real\nEOF\n}\njwt_secret = "not-real-either"', 'hardcoded: not-real', 'hardcoded: "not-real-either"'],
		['# jwt-secrets-ignore-next-line no-hardcoded-secret -- a demonstration\njwt_secret = "ignored"\nauth_secret = "not-real"', 'hardcoded: "not-real"'],
	],
});

filesTest('terraform.tfvars', {silent: ['jwt_secret = ""'], found: [['jwt_secret = "not-real"', 'hardcoded: "not-real"']]});

filesTest('src/main/resources/application.properties', {
	silent: ['app.jwt.secret=${JWT_SECRET}', '# app.jwt.secret=not-real', 'app.jwt.expiration=86400', 'spring.security.oauth2.client.registration.google.client-secret=of-another'],
	found: [
		['app.jwt.secret=not-a-real-secret', 'hardcoded: not-a-real-secret'],
		['app.jwtSecret = not-a-real-secret', 'hardcoded: not-a-real-secret'],
		['app.jwt.secret: ${JWT_SECRET:not-real}', 'fallback: not-real'],
		['app.jwt.secret=not-\\\n  a-real-secret\nother=1', 'hardcoded: not-\\\n  a-real-secret'],
		['jwt.key=not-real', 'hardcoded: not-real'],
	],
});

filesTest('config.ini', {
	silent: ['[jwt]\nsecret =\nalgorithm = HS256', '[jwt]\n; secret = not-real', '[jwt]\nsecret = %JWT_SECRET%'],
	found: [['[jwt]\nsecret = not-real ; comment', 'hardcoded: not-real'], ['[auth]\njwt_secret = "not real"', 'hardcoded: "not real"']],
});

filesTest('deploy/app.service', {
	silent: ['[Service]\nEnvironmentFile=/etc/app/jwt-secret.env\nEnvironment=JWT_EXPIRES=3d'],
	found: [
		['[Service]\nEnvironment=JWT_SECRET=not-real', 'hardcoded: not-real'],
		['[Service]\nEnvironment="PORT=3" "JWT_SECRET=not real" \\\n  AUTH_SECRET=not-real-either', 'hardcoded: not real', 'hardcoded: not-real-either'],
		['[Service]\nExecStart=/usr/bin/app --jwt-secret not-real', 'hardcoded: not-real'],
	],
});

filesTest('conf/application.conf', {
	silent: [
		'app {\n  jwt {\n    secret = ${?JWT_SECRET}\n    ttl = 3600\n  }\n}\n',
		'server {\n  location /jwt {\n    proxy_set_header X-Secret "of-a-proxy";\n  }\n}\n',
		'play.http.secret.key = "of-the-sessions"\n',
	],
	found: [
		['app {\n  name = x\n  jwt {\n    secret = "not-a-real-secret"\n  }\n}\n', 'hardcoded: "not-a-real-secret"'],
		['app.jwt {\n  secret: "not-a-real-secret" // of everybody\n}\n', 'hardcoded: "not-a-real-secret"'],
		['jwt = {\n  secret = "not-a-real-secret"\n  secret = ${?JWT_SECRET}\n}\n', 'hardcoded: "not-a-real-secret"'],
		['[jwt]\nsecret = not-a-real-secret\n', 'hardcoded: not-a-real-secret'],
	],
});
