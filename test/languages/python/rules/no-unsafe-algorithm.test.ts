import {ruleTest, type Program} from '../../../rule-test.js';

const filename = 'app/tokens.py';
const py = (code: string): Program => ({code, filename});
const unsafe = (code: string, at: string, messageId: string) => ({code, filename, at, messageId});

ruleTest(import.meta, {
	valid: [
		py('import jwt\njwt.decode(token, key, algorithms=["HS256"])\n'),
		py('from jose import jwt\njwt.decode(token, key, algorithms=ALGORITHMS)\n'),
		// PyJWT takes no public key for a MAC, and asks for a list by itself.
		py('import jwt\njwt.decode(token, PUBLIC_KEY)\n'),
		// Nothing is verified, so no algorithm decides anything.
		py('import jwt\njwt.decode(token, options={"verify_signature": False})\n'),
		py('import jwt\nheader = jwt.get_unverified_header(token)\njwt.decode(token, keys[header["kid"]], algorithms=["RS256"])\n'),
		py('style = {"display": "none", "alg": "none"}\n'),
		py('import argon2\nargon2.decode(token, key, algorithms=["none"])\n'),
		{code: 'import jwt\njwt.decode(token, key, algorithms=["none"])\n', filename: 'tests/test_tokens.py'},
	],
	invalid: [
		unsafe('import jwt\njwt.decode(token, key, algorithms=["none"])\n', '"none"', 'unsecuredToken'),
		unsafe('import jwt\njwt.encode(claims, None, algorithm="none")\n', '"none"', 'unsecuredToken'),
		unsafe('from jose import jwt\njwt.decode(token, key, algorithms=["HS256", "None"])\n', '"None"', 'unsecuredToken'),
		unsafe('from jose import jwt\nALGORITHMS = ["HS256", "none"]\njwt.decode(token, key, ALGORITHMS)\n', '"none"', 'unsecuredToken'),
		unsafe('from authlib.jose import jwt\njwt.encode({"alg": "none"}, claims, "")\n', '"none"', 'unsecuredToken'),
		unsafe('from joserfc import jwt\njwt.decode(token, key, algorithms=["none"])\n', '"none"', 'unsecuredToken'),
		unsafe('header = {"alg": "none", "typ": "JWT"}\n', '{"alg": "none", "typ": "JWT"}', 'unsecuredToken'),
		unsafe('import jwt\nheader = jwt.get_unverified_header(token)\njwt.decode(token, key, algorithms=[header["alg"]])\n', 'header["alg"]', 'algorithmFromToken'),
		unsafe('from jose import jwt\nalg = jwt.get_unverified_header(token).get("alg")\njwt.decode(token, key, algorithms=alg)\n', 'alg', 'algorithmFromToken'),
		unsafe('from jose import jwt\nPUBLIC_KEY = open("public.pem").read()\njwt.decode(token, PUBLIC_KEY)\n', 'jwt.decode(token, PUBLIC_KEY)', 'publicKeyWithoutList'),
	],
});
