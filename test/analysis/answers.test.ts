import {expect, test} from 'vitest';
import {reportsOf} from '../rule-test.js';

const shown = (code: string) => reportsOf({code, filename: 'src/handler.js'}, ['no-secret-in-response']).map(({text}) => text);

test('a Lambda function in CommonJS answers with what it returns', () => {
	expect(shown('exports.handler = async () => ({statusCode: 200, body: JSON.stringify({key: process.env.JWT_SECRET})});')).toEqual(['process.env.JWT_SECRET']);
	expect(shown('module.exports.handler = () => { return {statusCode: 200, body: process.env.JWT_SECRET}; };')).toEqual(['process.env.JWT_SECRET']);
});

test('any other function answers nobody', () => {
	expect(shown('exports.helper = () => ({statusCode: 200, body: process.env.JWT_SECRET});')).toEqual([]);
	expect(shown('other.handler = () => ({statusCode: 200, body: process.env.JWT_SECRET});')).toEqual([]);
});
