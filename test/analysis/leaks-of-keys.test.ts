import {expect, test} from 'vitest';
import {reportsOf} from '../rule-test.js';

const files = {'src/config.js': 'module.exports = {secret: \'not-a-real-key\', port: 3000};'};
const shown = (code: string) => reportsOf({code, files}, ['no-secret-in-log', 'no-secret-in-response']).map(({text}) => text);

test('a member that signs is a secret wherever the file shows it', () => {
	expect(shown('const jwt = require(\'jsonwebtoken\'); const config = require(\'./config\'); console.log(config.secret); jwt.sign(claims, config.secret);')).toEqual(['config.secret']);
	expect(shown('const jwt = require(\'jsonwebtoken\'); console.log(\'secret\', sails.config.secret); jwt.sign(claims, sails.config.secret);')).toEqual(['sails.config.secret']);
	expect(shown('const jwt = require(\'jsonwebtoken\'); const key = config.auth.key; jwt.sign(claims, key); res.json({key: config.auth.key});')).toEqual(['config.auth.key']);
	expect(shown('const jwt = require(\'jsonwebtoken\'); class Tokens { sign(claims) { console.log(this.key); return jwt.sign(claims, this.key); } }')).toEqual(['this.key']);
});

test('its neighbours are not', () => {
	expect(shown('const jwt = require(\'jsonwebtoken\'); const config = require(\'./config\'); console.log(config.port, config.secret.length); jwt.sign(claims, config.secret);')).toEqual([]);
	expect(shown('const jwt = require(\'jsonwebtoken\'); const other = {secret: \'shown\'}; console.log(other.secret); jwt.sign(claims, config.secret);')).toEqual([]);
	expect(shown('const jwt = require(\'jsonwebtoken\'); function show(config) { console.log(config.secret); } jwt.sign(claims, config.secret);')).toEqual([]);
});
