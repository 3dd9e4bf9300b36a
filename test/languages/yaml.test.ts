import {filesTest} from './files-test.js';

filesTest('docker-compose.yml', {
	silent: [
		'services: {api: {environment: {JWT_SECRET: "${JWT_SECRET}"}}}',
		'services: {api: {environment: ["JWT_SECRET=${JWT_SECRET:?set it}", JWT_SECRET, "JWT_SECRET="]}}',
		'services:\n  api:\n    environment:\n      JWT_SECRET:\n      JWT_EXPIRES: 3d',
		'services: {api: {secrets: [jwt_secret], environment: {JWT_SECRET_FILE: /run/secrets/jwt_secret}}}\nsecrets: {jwt_secret: {file: ./jwt.txt}}',
		'services: {api: {environment: {JWT_SECRET: null, AUTH_SECRET: ~}}}',
	],
	found: [
		['services:\n  api:\n    environment:\n      JWT_SECRET: not-a-real-secret', 'hardcoded: not-a-real-secret'],
		['services: {webhook: {environment: ["JWT_SECRET=not a real secret"]}}', 'hardcoded: not a real secret'],
		['services:\n  api:\n    environment:\n      - JWT_SECRET=${JWT_SECRET:-secretKey}\n', 'fallback: secretKey'],
		['services: {api: {environment: {TOKEN: "${JWT_SECRET-not-a-real-secret}"}}}', 'fallback: not-a-real-secret'],
		['services: {api: {command: ["serve", "--jwt-secret", "not-a-real-secret"]}}', 'hardcoded: "not-a-real-secret"'],
		['services: {api: {command: "serve --jwt-secret=not-a-real-secret --port 3"}}', 'hardcoded: not-a-real-secret'],
		['x-env: &env\n  JWT_SECRET: "not-a-real-secret"\nservices:\n  a: {environment: *env}\n  b: {environment: {<<: *env}}', 'hardcoded: "not-a-real-secret"'],
		['services: {api: {environment: {JWT_SECRET: 123456}}}', 'hardcoded: 123456'],
		['services: {api: {build: {args: {JWT_SECRET: not-a-real-secret}}}}', 'hardcoded: not-a-real-secret'],
	],
});

filesTest('k8s/app.yaml', {
	silent: [
		'apiVersion: v1\nkind: Deployment\nspec:\n  containers:\n  - env:\n    - name: JWT_SECRET\n      valueFrom: {secretKeyRef: {name: jwt-secret, key: JWT_SECRET}}',
		'apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nspec: {encryptedData: {JWT_SECRET: AgBy3i4OJSWK}}',
		'apiVersion: v1\nkind: Secret\ndata: {JWT_SECRET: "", DB_PASSWORD: bm90LW91cnM=}',
		'apiVersion: v1\nkind: Secret\nstringData: {JWT_SECRET: "ENC[AES256_GCM,data:abc,type:str]"}\nsops: {version: 3}',
		'env:\n- name: JWT_SECRET\n  value: $(FROM_ELSEWHERE)',
		// The description of a type.
		'{{- if .Values.crds }}\napiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec:\n  jwtSecret: not-a-real-secret\n{{- end }}',
		// Files in a file.
		'apiVersion: v1\nkind: ConfigMap\ndata:\n  application.yml: |\n    app:\n      jwt:\n        secret: ${JWT_SECRET}\n  notes.txt: |\n    jwt:\n      secret: is read from the environment\n',
		'apiVersion: v1\nkind: ConfigMap\ndata:\n  app.toml: |\n    # jwt-secrets-ignore-next-line no-hardcoded-secret -- a demonstration\n    jwt.secret = "ignored"\n',
		'apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nspec:\n  encryptedData:\n    app.yml: |\n      jwt: {issuer: x}\n',
	],
	found: [
		['apiVersion: v1\nkind: Secret\ndata:\n  JWT_SECRET: bm90LWEtcmVhbC1zZWNyZXQ=', 'hardcoded: bm90LWEtcmVhbC1zZWNyZXQ='],
		['apiVersion: v1\nkind: Secret\nstringData:\n  JWT_SECRET: not-a-real-secret', 'hardcoded: not-a-real-secret'],
		['apiVersion: v1\nkind: ConfigMap\ndata:\n  JWT_SECRET: not-a-real-secret', 'hardcoded: not-a-real-secret'],
		['apiVersion: v1\nkind: ConfigMap\ndata:\n  app.properties: |\n    app.name=x\n    app.jwt.secret=not-a-real-secret\n', 'hardcoded: not-a-real-secret'],
		['apiVersion: v1\nkind: ConfigMap\ndata:\n  application.yml: |\n    app:\n      jwt:\n        secret: not-a-real-secret\n        ttl: 3600\n', 'hardcoded: not-a-real-secret'],
		['apiVersion: v1\nkind: ConfigMap\ndata:\n  application.yml: |\n    jwt:\n      secret: ${JWT_SECRET:not-a-real-secret}\n', 'fallback: not-a-real-secret'],
		['apiVersion: v1\nkind: ConfigMap\ndata:\n  .env: |\n    PORT=1\n    JWT_SECRET=not-a-real-secret\n', 'hardcoded: not-a-real-secret'],
		['apiVersion: v1\nkind: ConfigMap\ndata:\n  config.json: |-\n    {\n      "jwt": {"secret": "not-a-real-secret"}\n    }\n', 'hardcoded: "not-a-real-secret"'],
		['apiVersion: v1\nkind: Secret\nstringData:\n  config.toml: |\n    [jwt]\n    secret = "not-a-real-secret"\n', 'hardcoded: "not-a-real-secret"'],
		['apiVersion: v1\nkind: ConfigMap\ndata:\n  config.json: |\n    {"jwt": {"secret": broken\n  .env: |\n    JWT_SECRET=not-a-real-secret\n', 'hardcoded: not-a-real-secret'],
		['---\nkind: CustomResourceDefinition\nspec:\n  jwtSecret: not-a-real-secret\n---\nkind: Secret\nstringData:\n  JWT_SECRET: not-real-either\n', 'hardcoded: not-real-either'],
		['kind: Secret\nstringData:\n  JWT_SECRET: not-a-real-secret\n---\nkind: CustomResourceDefinition\nspec: {}\n--- {JWT_SECRET: not-real-either}', 'hardcoded: not-a-real-secret', 'hardcoded: not-real-either'],
		['a: 1\n---\nspec:\n  containers:\n  - env:\n    - name: JWT_SECRET\n      value: not-a-real-secret\n    - name: PORT\n      value: "3"', 'hardcoded: not-a-real-secret'],
	],
});

filesTest('chart/templates/secret.yaml', {
	silent: [
		'apiVersion: v1\nkind: Secret\ndata:\n  {{- if .Values.jwt }}\n  JWT_SECRET: {{ .Values.jwt.secret | b64enc | quote }}\n  {{- end }}\n',
		'stringData:\n  JWT_SECRET: "{{ required "set it" .Values.jwtSecret }}"\n',
		'stringData:\n  JWT_SECRET: {{ randAlphaNum 32 | quote }}\n',
		'JWT_SECRET: <%= ENV["JWT_SECRET"] %>\n',
	],
	found: [
		['kind: Secret\nstringData:\n  {{- if .Values.jwt }}\n  JWT_SECRET: {{ .Values.jwt.secret | default "not-a-real-secret" | quote }}\n  {{- end }}\n', 'fallback: not-a-real-secret'],
		['kind: Secret\nstringData:\n  JWT_SECRET: {{ default "not-a-real-secret" .Values.secret }}\n', 'fallback: not-a-real-secret'],
		['kind: Secret\nstringData:\n  {{- with .Values }}\n  JWT_SECRET: not-a-real-secret\n  {{- end }}\n', 'hardcoded: not-a-real-secret'],
		['jwt_secret: <%= ENV["JWT_SECRET"] || "not-a-real-secret" %>\n', 'fallback: not-a-real-secret'],
		['jwt_secret: <%= ENV.fetch("JWT_SECRET") { "not-a-real-secret" } %>\n', 'fallback: not-a-real-secret'],
		[`jwt_secret: "{{ jwt_secret | default('not-a-real-secret') }}"\n`, 'fallback: not-a-real-secret'],
		// No valid YAML even so: read line by line.
		['stringData:\n  JWT_SECRET: not-a-real-secret\n {{ x }}: [}\n   a: b: c', 'hardcoded: not-a-real-secret'],
	],
});

filesTest('chart/values.yaml', {
	silent: [
		'auth:\n  jwt:\n    secret: ""\n    existingSecret: my-jwt-secret\n    secretName: jwt-secret\n    expiresIn: 3d',
		'jwt: {createSecret: true, publicKey: abc}',
		'twitter: {access_token_secret: of-another-system}',
		'# eslint-disable-next-line jwt-secrets/no-hardcoded-secret -- what an editor writes\njwtSecret: not-a-real-secret',
	],
	found: [
		['auth:\n  jwt:\n    secret: not-a-real-secret', 'hardcoded: not-a-real-secret'],
		['jwt: {key: not-a-real-key}', 'hardcoded: not-a-real-key'],
		['jwtSecret: \'not-a-real-secret\'', 'hardcoded: \'not-a-real-secret\''],
		['extraEnv:\n- name: JWT_SECRET\n  value: "not-a-real-secret"', 'hardcoded: "not-a-real-secret"'],
	],
});

filesTest('.github/workflows/test.yml', {
	silent: [
		'env: {JWT_SECRET: "${{ secrets.JWT_SECRET }}"}',
		'jobs: {a: {steps: [{run: "echo $JWT_SECRET && grep JWT_SECRET=abc .env"}]}}',
		'jobs: {a: {steps: [{run: "echo \\"JWT_SECRET=${{ secrets.JWT_SECRET }}\\" >> .env"}]}}',
		'on: {workflow_call: {secrets: {JWT_SECRET: {required: true, description: the secret}}}}',
		'jobs: {a: {steps: [{name: "Set JWT_SECRET=x", run: "JWT_SECRET=$(openssl rand -hex 32) npm test"}]}}',
	],
	found: [
		['env:\n  JWT_SECRET: not-a-real-secret', 'hardcoded: not-a-real-secret'],
		[`env: {JWT_SECRET: "\${{ secrets.JWT_SECRET || 'not-a-real-secret' }}"}`, 'fallback: not-a-real-secret'],
		['jobs:\n  a:\n    steps:\n    - run: |\n        echo "JWT_SECRET=not-a-real-secret" >> .env\n        npm test', 'hardcoded: not-a-real-secret'],
		['jobs:\n  a:\n    steps:\n    - run: |\n        cat > .env <<EOF\n        JWT_SECRET=not-a-real-secret\n        EOF\n', 'hardcoded: not-a-real-secret'],
		['on: {workflow_dispatch: {inputs: {jwt-secret: {default: not-a-real-secret}}}}', 'fallback: not-a-real-secret'],
	],
});

filesTest('.travis.yml', {
	silent: ['env: {global: [{secure: abc}]}', 'env: ["JWT_SECRET=$X PORT=3"]'],
	found: [['env:\n  global:\n    - PORT=3 JWT_SECRET=not-real', 'hardcoded: not-real'], ['env: PORT=3 JWT_SECRET=not-real', 'hardcoded: not-real']],
});

filesTest('.gitlab-ci.yml', {
	silent: ['variables: {JWT_SECRET: $CI_JWT_SECRET}'],
	found: [
		['variables:\n  JWT_SECRET: not-real', 'hardcoded: not-real'],
		['variables:\n  JWT_SECRET: {value: not-real, description: the key}', 'hardcoded: not-real'],
		['test:\n  script:\n    - export JWT_SECRET=not-real && npm test', 'hardcoded: not-real'],
	],
});

filesTest('.circleci/config.yml', {
	silent: ['jobs: {a: {docker: [{environment: {JWT_SECRET: << parameters.secret >>}}]}}'],
	found: [['jobs:\n  a:\n    docker:\n      - image: node\n        environment:\n          JWT_SECRET: not-real', 'hardcoded: not-real']],
});

filesTest('serverless.yml', {
	silent: [
		'provider: {environment: {JWT_SECRET: "${ssm:/app/jwt}", AUTH_SECRET: "${env:AUTH_SECRET}"}}',
		'Resources: {F: {Properties: {Environment: {Variables: {JWT_SECRET: !Ref JwtSecret, AUTH_SECRET: !Sub "${X}"}}}}}',
	],
	found: [
		[`provider: {environment: {JWT_SECRET: "\${env:JWT_SECRET, 'not-real'}"}}`, 'fallback: not-real'],
		['provider:\n  environment:\n    JWT_SECRET: not-real', 'hardcoded: not-real'],
		['Parameters:\n  JwtSecret:\n    Type: String\n    Default: not-real\nResources:\n  F: {Properties: {Environment: {Variables: {AUTH_SECRET: not-real-either}}}}', 'fallback: not-real', 'hardcoded: not-real-either'],
	],
});

filesTest('render.yaml', {
	silent: ['services: [{envVars: [{key: JWT_SECRET, generateValue: true}, {key: AUTH_SECRET, sync: false}]}]'],
	found: [['services:\n- envVars:\n  - key: JWT_SECRET\n    value: not-real', 'hardcoded: not-real']],
});

filesTest('src/main/resources/application.yml', {
	silent: ['app: {jwt: {secret: "${JWT_SECRET}"}}', 'app: {jwt: {secret: "${JWT_SECRET:}"}}'],
	found: [
		['app:\n  jwt:\n    secret: ${JWT_SECRET:not-a-real-secret}', 'fallback: not-a-real-secret'],
		['app:\n  jwtSecret: not-a-real-secret', 'hardcoded: not-a-real-secret'],
	],
});

filesTest('buildspec.yml', {
	silent: ['env: {parameter-store: {JWT_SECRET: JWT_SECRET}, secrets-manager: {JWT_SECRET: "prod/app:JWT_SECRET"}}'],
	found: [['env: {variables: {JWT_SECRET: not-a-real-secret}}', 'hardcoded: not-a-real-secret']],
});

filesTest('api/openapi.yaml', {
	silent: [
		'components: {schemas: {Token: {properties: {token: {type: string, example: eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.Y29tZXMtZnJvbS1hLXBhZ2UtbG9uZw}}}}}', 'components: {schemas: {Config: {properties: {jwtSecret: {type: string, example: not-a-real-secret, default: x}}}}}'],
	found: [],
});
