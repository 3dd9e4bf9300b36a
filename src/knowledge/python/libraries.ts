import type {CallShape, LibraryRow} from '../types.js';

/** Libraries of Python. A class is constructed with `new`, as everywhere in the tables. */
const pyjwt: readonly LibraryRow[] = [
	{
		modules: ['py:jwt', 'py:jwt.api_jwt'],
		calls: ['', 'new PyJWT#'].flatMap((owner): CallShape[] => [
			{callee: `${owner}encode`, keys: ['1|key='], use: 'sign', claims: '0|payload=', algorithm: '2|algorithm=', knowsKeyTypes: true},
			{callee: `${owner}decode`, keys: ['1|key='], use: 'verify', algorithms: '2|algorithms=', knowsKeyTypes: true},
			{callee: `${owner}decode_complete`, keys: ['1|key='], use: 'verify', algorithms: '2|algorithms=', knowsKeyTypes: true},
		]),
		source: 'PyJWT 2.15: run; an empty key and a PEM for a MAC are refused',
		examples: [
			{code: 'import jwt\ntoken = jwt.encode({"sub": user}, "not-a-real-key", algorithm="HS256")\n', keys: ['"not-a-real-key"']},
			{code: 'from jwt import decode\nclaims = decode(token, key="not-a-real-key", algorithms=["HS256"])\n', keys: ['"not-a-real-key"']},
			{code: 'import jwt as pyjwt\nSECRET = "not-a-real-key"\npyjwt.encode(claims, SECRET, "HS256")\n', keys: ['SECRET']},
			{code: 'import argon2\nargon2.encode(claims, "of-something-else")\n', keys: []},
		],
	},
	{
		modules: ['py:jwt.api_jws', 'py:jwt'],
		calls: [
			{callee: 'new PyJWS#encode', keys: ['1|key='], use: 'sign', claims: '0|payload=', algorithm: '2|algorithm=', knowsKeyTypes: true},
			{callee: 'new PyJWS#decode', keys: ['1|key='], use: 'verify', algorithms: '2|algorithms=', knowsKeyTypes: true},
		],
		source: 'PyJWT 2.15: run',
		examples: [{code: 'from jwt.api_jws import PyJWS\nPyJWS().encode(payload, "not-a-real-key")\n', keys: ['"not-a-real-key"']}],
	},
];

const pythonJose: readonly LibraryRow[] = [
	...(['py:jose', 'py:jose.jwt'] as const).map((module): LibraryRow => {
		const owner = module === 'py:jose' ? 'jwt.' : '';
		return {
			modules: [module],
			calls: [
				{callee: `${owner}encode`, keys: ['1|key='], use: 'sign', claims: '0|claims=', algorithm: '2|algorithm=', acceptsEmptyKey: true},
				{callee: `${owner}decode`, keys: ['1|key='], use: 'verify', algorithms: '2|algorithms=', acceptsEmptyKey: true},
			],
			source: 'python-jose 3.5: run; signs and verifies with an empty key',
			examples: [owner === ''
				? {code: 'import jose.jwt as tokens\ntokens.encode(claims, "not-a-real-key")\n', keys: ['"not-a-real-key"']}
				: {code: 'from jose import JWTError, jwt\njwt.decode(token, "not-a-real-key", algorithms=["HS256"])\n', keys: ['"not-a-real-key"']}],
		};
	}),
	...(['py:jose', 'py:jose.jws'] as const).map((module): LibraryRow => {
		const owner = module === 'py:jose' ? 'jws.' : '';
		return {
			modules: [module],
			calls: [
				{callee: `${owner}sign`, keys: ['1|key='], use: 'sign', claims: '0|payload=', algorithm: '3|algorithm=', acceptsEmptyKey: true},
				{callee: `${owner}verify`, keys: ['1|key='], use: 'verify', algorithms: '2|algorithms=', acceptsEmptyKey: true},
			],
			source: 'python-jose 3.5: run',
			examples: [owner === ''
				? {code: 'from jose.jws import sign\nsign(payload, "not-a-real-key")\n', keys: ['"not-a-real-key"']}
				: {code: 'from jose import jws\njws.verify(token, "not-a-real-key", ["HS256"])\n', keys: ['"not-a-real-key"']}],
		};
	}),
];

/** authlib and its successor joserfc, whose header stands first. */
const authlib: readonly LibraryRow[] = [
	{
		modules: ['py:authlib.jose'],
		calls: ['jwt.', 'new JsonWebToken#'].flatMap((owner): CallShape[] => [
			{callee: `${owner}encode`, keys: ['2|key='], use: 'sign', claims: '1|payload=', algorithm: '0|header=.alg'},
			{callee: `${owner}decode`, keys: ['1|key='], use: 'verify'},
		]),
		source: 'Authlib 1.9: run; an empty key is refused',
		examples: [
			{code: 'from authlib.jose import jwt\njwt.encode({"alg": "HS256"}, claims, "not-a-real-key")\n', keys: ['"not-a-real-key"']},
			{code: 'from authlib.jose import JsonWebToken\nJsonWebToken(["HS256"]).decode(token, "not-a-real-key")\n', keys: ['"not-a-real-key"']},
		],
	},
	{
		modules: ['py:authlib.jose'],
		calls: [
			{callee: 'new JsonWebSignature#serialize_compact', keys: ['2|key='], use: 'sign', claims: '1|payload=', algorithm: '0|protected=.alg'},
			{callee: 'new JsonWebSignature#deserialize_compact', keys: ['1|key='], use: 'verify'},
		],
		source: 'Authlib 1.9: run',
		examples: [{code: 'from authlib.jose import JsonWebSignature\njws = JsonWebSignature()\njws.serialize_compact({"alg": "HS256"}, payload, b"not-a-real-key")\n', keys: ['b"not-a-real-key"']}],
	},
	...(['py:joserfc', 'py:joserfc.jwt'] as const).map((module): LibraryRow => {
		const owner = module === 'py:joserfc' ? 'jwt.' : '';
		return {
			modules: [module],
			calls: [
				{callee: `${owner}encode`, keys: ['2|key='], use: 'sign', claims: '1|claims=', algorithm: '0|header=.alg'},
				{callee: `${owner}decode`, keys: ['1|key='], use: 'verify', algorithms: '2|algorithms='},
			],
			source: 'joserfc 1.8: run; keys are objects, and an empty one is refused',
			examples: [{
				code: `${owner === '' ? 'from joserfc.jwt import encode' : 'from joserfc import jwt'}\nfrom joserfc.jwk import OctKey\n${owner}encode({"alg": "HS256"}, claims, OctKey.import_key("not-a-real-key"))\n`,
				keys: ['"not-a-real-key"'],
			}],
		};
	}),
	...(['py:joserfc', 'py:joserfc.jws'] as const).map((module): LibraryRow => {
		const owner = module === 'py:joserfc' ? 'jws.' : '';
		return {
			modules: [module],
			calls: [
				{callee: `${owner}serialize_compact`, keys: ['2|private_key='], use: 'sign', claims: '1|payload=', algorithm: '0|protected=.alg'},
				{callee: `${owner}deserialize_compact`, keys: ['1|public_key='], use: 'verify', algorithms: '2|algorithms='},
			],
			source: 'joserfc 1.8: run',
			examples: [{
				code: `${owner === '' ? 'from joserfc.jws import serialize_compact' : 'from joserfc import jws'}\nfrom joserfc.jwk import OctKey\n${owner}serialize_compact({"alg": "HS256"}, payload, OctKey.import_key("not-a-real-key"))\n`,
				keys: ['"not-a-real-key"'],
			}],
		};
	}),
];

const jwcrypto: readonly LibraryRow[] = [
	{
		modules: ['py:jwcrypto'],
		calls: [
			{callee: 'new jwt.JWT#make_signed_token', keys: ['0|key='], use: 'sign'},
			{callee: 'new jwt.JWT#validate', keys: ['0|key='], use: 'verify'},
			{callee: 'new jws.JWS#add_signature', keys: ['0|key='], use: 'sign'},
			{callee: 'new jws.JWS#verify', keys: ['0|key='], use: 'verify'},
		],
		source: 'jwcrypto 1.6: run',
		examples: [{code: 'from jwcrypto import jwk, jwt\ntoken = jwt.JWT(header={"alg": "HS256"}, claims=claims)\ntoken.make_signed_token(jwk.JWK(kty="oct", k="bm90LWEtcmVhbC1rZXk"))\n', keys: ['"bm90LWEtcmVhbC1rZXk"']}],
	},
];

const frameworks: readonly LibraryRow[] = [
	{
		modules: ['py:fastapi_users.authentication', 'py:fastapi_users.authentication.strategy', 'py:fastapi_users.authentication.strategy.jwt'],
		calls: [{callee: 'new JWTStrategy', keys: ['0|secret='], use: 'both', algorithm: '3|algorithm='}],
		source: 'fastapi-users 15.0: run',
		examples: [{code: 'from fastapi_users.authentication import JWTStrategy\n\ndef get_strategy() -> JWTStrategy:\n    return JWTStrategy(secret="not-a-real-key", lifetime_seconds=3600)\n', keys: ['"not-a-real-key"']}],
	},
	{
		modules: ['py:fastapi_users.authentication', 'py:fastapi_users.authentication.jwt'],
		calls: [{callee: 'new JWTAuthentication', keys: ['0|secret='], use: 'both'}],
		source: 'fastapi-users 8.1: run; https://github.com/fastapi-users/fastapi-users/blob/v8.1.4/docs/configuration/authentication/jwt.md',
		examples: [{code: 'from fastapi_users.authentication import JWTAuthentication\nauthentication = JWTAuthentication(secret="not-a-real-key", lifetime_seconds=3600)\n', keys: ['"not-a-real-key"']}],
	},
	{
		modules: ['py:fastapi_users.jwt'],
		calls: [
			{callee: 'generate_jwt', keys: ['1|secret='], use: 'sign', claims: '0|data=', algorithm: '3|algorithm='},
			{callee: 'decode_jwt', keys: ['1|secret='], use: 'verify', algorithms: '3|algorithms='},
		],
		source: 'fastapi-users 15.0: run',
		examples: [{code: 'from fastapi_users.jwt import generate_jwt\ngenerate_jwt(data, "not-a-real-key", 3600)\n', keys: ['"not-a-real-key"']}],
	},
	{
		modules: ['py:flask_jwt_extended', 'py:quart_jwt_extended'],
		calls: ['new JWTManager', 'new JWTManager#init_app'].map((callee): CallShape => ({
			callee, keys: ['0|app=.config.JWT_SECRET_KEY'], keysOtherwise: ['0|app=.config.SECRET_KEY', '0|app=.secret_key'], use: 'both',
		})),
		source: 'Flask-JWT-Extended 4.7: run; SECRET_KEY signs as long as there is no JWT_SECRET_KEY',
		examples: [
			{code: 'from flask import Flask\nfrom flask_jwt_extended import JWTManager\napp = Flask(__name__)\napp.config["SECRET_KEY"] = "not-a-real-key"\nJWTManager(app)\n', keys: ['"not-a-real-key"']},
			{code: 'from flask import Flask\nfrom flask_jwt_extended import JWTManager\napp = Flask(__name__)\napp.secret_key = "not-a-real-key"\nJWTManager(app)\n', keys: ['"not-a-real-key"']},
			{code: 'from flask import Flask\nfrom flask_jwt_extended import JWTManager\napp = Flask(__name__)\napp.config.from_mapping(SECRET_KEY="not-a-real-key", DEBUG=True)\nJWTManager(app)\n', keys: ['"not-a-real-key"']},
			{code: 'from flask import Flask\nfrom flask_jwt_extended import JWTManager\napp = Flask(__name__)\napp.config["SECRET_KEY"] = "of-the-sessions"\napp.config["JWT_SECRET_KEY"] = "not-a-real-key"\njwt = JWTManager()\njwt.init_app(app)\n', keys: ['"not-a-real-key"']},
		],
	},
	{
		modules: ['py:fastapi_jwt'],
		calls: ['JwtAccessBearer', 'JwtRefreshBearer', 'JwtAccessCookie', 'JwtRefreshCookie', 'JwtAccessBearerCookie', 'JwtRefreshBearerCookie'].map((name): CallShape => ({
			callee: `new ${name}`, keys: ['0|secret_key='], use: 'both',
		})),
		source: 'fastapi-jwt 0.3: run',
		examples: [{code: 'from fastapi_jwt import JwtAccessBearer\naccess = JwtAccessBearer(secret_key="not-a-real-key", auto_error=True)\n', keys: ['"not-a-real-key"']}],
	},
	{
		modules: ['py:fastapi_login'],
		calls: [{callee: 'new LoginManager', keys: ['0|secret='], use: 'both', algorithm: '2|algorithm='}],
		source: 'fastapi-login 1.10: run',
		examples: [{code: 'from fastapi_login import LoginManager\nmanager = LoginManager("not-a-real-key", "/login")\n', keys: ['"not-a-real-key"']}],
	},
	{
		modules: ['py:litestar.security.jwt', 'py:litestar.contrib.jwt'],
		calls: ['JWTAuth', 'JWTCookieAuth', 'OAuth2PasswordBearerAuth'].map((name): CallShape => ({callee: `new ${name}`, keys: ['0|token_secret='], use: 'both'})),
		source: 'litestar 2.25: run',
		examples: [{code: 'from litestar.security.jwt import JWTAuth\nauth = JWTAuth[User](retrieve_user_handler=find, token_secret="not-a-real-key")\n', keys: ['"not-a-real-key"']}, {code: 'from litestar.security.jwt import JWTCookieAuth\nauth = JWTCookieAuth(retrieve_user_handler=find, token_secret="not-a-real-key")\n', keys: ['"not-a-real-key"']}],
	},
	{
		modules: ['py:aiohttp_jwt'],
		calls: [{callee: 'new JWTMiddleware', keys: ['0|secret_or_pub_key='], use: 'verify', algorithms: 'algorithms='}],
		source: 'aiohttp-jwt 0.6: run; a function with the name of a class',
		examples: [{code: 'from aiohttp_jwt import JWTMiddleware\nmiddleware = JWTMiddleware("not-a-real-key")\n', keys: ['"not-a-real-key"']}],
	},
	{
		modules: ['py:authx'],
		calls: [{callee: 'new AuthXConfig', keys: ['JWT_SECRET_KEY='], use: 'both', algorithm: 'JWT_ALGORITHM='}],
		source: 'authx 1.7: run',
		examples: [{code: 'from authx import AuthXConfig\nconfig = AuthXConfig(JWT_ALGORITHM="HS256", JWT_SECRET_KEY="not-a-real-key")\n', keys: ['"not-a-real-key"']}],
	},
];

export const pythonLibraries: readonly LibraryRow[] = [...pyjwt, ...pythonJose, ...authlib, ...jwcrypto, ...frameworks];
