import {describe, expect, test} from 'vitest';
import {reportsOf} from '../rule-test.js';

const sample = 'not-a-real-secret';

/** What each suggestion for the only finding makes of the text. The sample stands for `@` here, and must be gone from all. */
function suggested(filename: string, code: string): readonly string[] {
	const [report, ...others] = reportsOf({filename, code: code.replaceAll('@', sample)});
	expect(report, 'no finding').toBeDefined();
	expect(others).toEqual([]);
	const outputs = report?.suggestions.map(({output}) => output) ?? [];
	for (const output of outputs) {
		expect(output).not.toContain(sample);
		expect(reportsOf({filename, code: output}), 'the suggestion leaves a finding').toEqual([]);
	}

	return outputs;
}

describe('takes a value out of', () => {
	test.each([
		['.env', 'A=b\nJWT_SECRET=@\nC=d\n', 'A=b\nJWT_SECRET=\nC=d\n'],
		['.env', 'export JWT_SECRET = "@" # comment\n', 'export JWT_SECRET = "" # comment\n'],
		['compose.yml', 'services:\n  api:\n    environment:\n      JWT_SECRET: @\n', 'services:\n  api:\n    environment:\n      JWT_SECRET: \n'],
		['compose.yml', 'services:\n  api:\n    environment:\n      - JWT_SECRET=@\n', 'services:\n  api:\n    environment:\n      - JWT_SECRET=\n'],
		['compose.yml', `services: {api: {environment: {JWT_SECRET: '@'}}}`, `services: {api: {environment: {JWT_SECRET: ''}}}`],
		['appsettings.json', '{"Jwt": {"Key": "@"}}', '{"Jwt": {"Key": ""}}'],
		['appsettings.json', '{"jwtSecret": 123456}', '{"jwtSecret": ""}'],
		['fly.toml', '[env]\nJWT_SECRET = "@"\n', '[env]\nJWT_SECRET = ""\n'],
		['Dockerfile', 'FROM node\nENV A=b JWT_SECRET=@\n', 'FROM node\nENV A=b JWT_SECRET=\n'],
		['main.tf', 'variable "a" {\n  jwt_secret = "@"\n}\n', 'variable "a" {\n  jwt_secret = ""\n}\n'],
		['run.sh', 'export JWT_SECRET=@\n', 'export JWT_SECRET=\n'],
		['run.ps1', '$env:JWT_SECRET = "@"\n', '$env:JWT_SECRET = ""\n'],
		['app.properties', 'app.jwt.secret=@\n', 'app.jwt.secret=\n'],
		['app.ini', '[jwt]\nsecret = @\n', '[jwt]\nsecret = \n'],
		['app.service', '[Service]\nEnvironment=JWT_SECRET=@\n', '[Service]\nEnvironment=JWT_SECRET=\n'],
	])('%s: %s', (filename, code, output) => {
		expect(suggested(filename, code)).toEqual([output]);
	});
});

describe('takes a default out of', () => {
	test.each([
		['compose.yml', 'services:\n  api:\n    environment:\n      JWT_SECRET: ${JWT_SECRET:-@}\n', 'services:\n  api:\n    environment:\n      JWT_SECRET: ${JWT_SECRET:?}\n'],
		['run.sh', 'export JWT_SECRET="${JWT_SECRET:=@}"\n', 'export JWT_SECRET="${JWT_SECRET:?}"\n'],
		['run.sh', 'export JWT_SECRET=${JWT_SECRET-"@"}\n', 'export JWT_SECRET=${JWT_SECRET:?}\n'],
		// dotenv knows no way to stop, Spring stops by itself.
		['.env', 'JWT_SECRET=${OTHER_JWT_SECRET:-@}\n', 'JWT_SECRET=${OTHER_JWT_SECRET}\n'],
		['application.yml', 'app:\n  jwt:\n    secret: ${JWT_SECRET:@}\n', 'app:\n  jwt:\n    secret: ${JWT_SECRET}\n'],
		['application.properties', 'app.jwt.secret=${JWT_SECRET:@}\n', 'app.jwt.secret=${JWT_SECRET}\n'],
		['Dockerfile', 'FROM node\nARG JWT_SECRET=@\n', 'FROM node\nARG JWT_SECRET\n'],
		['Dockerfile', 'FROM node\nARG JWT_SECRET="@"\nRUN ls\n', 'FROM node\nARG JWT_SECRET\nRUN ls\n'],
	])('%s: %s', (filename, code, output) => {
		expect(suggested(filename, code)).toEqual([output]);
	});
});

test.each([
	['an item of a list', 'compose.yml', 'services: {api: {command: [serve, --jwt-secret, @]}}'],
	['several lines', 'compose.yml', 'services:\n  api:\n    environment:\n      JWT_SECRET: |\n        @\n        @\n'],
	['the default of an expression', 'values.yml', 'jwtSecret: {{ .Values.jwtSecret | default "@" }}\n'],
])('has no suggestion for %s', (_, filename, code) => {
	expect(suggested(filename, code)).toEqual([]);
});
