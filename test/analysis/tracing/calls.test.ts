import {describe, expect, test} from 'vitest';
import {reportsOf} from '../../rule-test.js';

const rules = ['no-hardcoded-secret', 'no-fallback-secret'];
const found = (code: string) => reportsOf({code, filename: 'src/server.js'}, rules).map(({text}) => text);
const key = '\'not-a-real-key\'';

describe('what is stored under a name comes back under it', () => {
	test('a setting of an Express application', () => {
		expect(found(`const jwt = require('jsonwebtoken'); app.set('superSecret', ${key}); jwt.sign(claims, app.get('superSecret'));`)).toEqual([key]);
	});

	test('but not under another, or from another store', () => {
		expect(found(`const jwt = require('jsonwebtoken'); app.set('view engine', ${key}); jwt.sign(claims, app.get('superSecret'));`)).toEqual([]);
		expect(found(`const jwt = require('jsonwebtoken'); other.set('superSecret', ${key}); jwt.sign(claims, app.get('superSecret'));`)).toEqual([]);
	});
});

test.each([
	`const jsonwebtoken_1 = __importDefault(require("jsonwebtoken")); jsonwebtoken_1.default.sign(claims, ${key});`,
	`const jsonwebtoken_1 = tslib_1.__importStar(require("jsonwebtoken")); jsonwebtoken_1.verify(token, ${key});`,
	`const jsonwebtoken_1 = require("jsonwebtoken"); (0, jsonwebtoken_1.sign)(claims, ${key});`,
	`var _jsonwebtoken = _interopRequireDefault(require("jsonwebtoken")); _jsonwebtoken.default.sign(claims, ${key});`,
	`var import_jsonwebtoken = __toESM(require("jsonwebtoken")); import_jsonwebtoken.default.sign(claims, ${key});`,
])('a compiler made %s', code => {
	expect(found(code)).toEqual([key]);
});
