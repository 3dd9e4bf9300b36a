import {ruleTest} from '../rule-test.js';

const none = 'unsecuredToken';
const fromToken = 'algorithmFromToken';
const publicKey = 'publicKeyWithoutList';

ruleTest(import.meta, {
	valid: [
		`import jwt from 'jsonwebtoken'; jwt.sign(claims, key, {algorithm: 'HS256'});`,
		`import jwt from 'jsonwebtoken'; jwt.sign(claims, key);`,
		`import jwt from 'jsonwebtoken'; jwt.verify(token, key);`, // a shared secret: `require-algorithms` asks for more
		`import jwt from 'jsonwebtoken'; jwt.verify(token, key, {algorithms: ['HS256']});`,
		`import jwt from 'jsonwebtoken'; jwt.verify(token, publicKey, {algorithms: ['RS256']});`,
		`import jwt from 'jsonwebtoken'; jwt.verify(token, process.env.JWT_PUBLIC_KEY, {algorithms: ['ES256']});`,
		`const jwt = require('jsonwebtoken'); const cert = fs.readFileSync('keys/public.pem'); jwt.verify(token, cert, done);`, // maybe options
		`import {readFileSync} from 'node:fs'; import jwt from 'jsonwebtoken'; jwt.verify(token, readFileSync('/run/secrets/jwt'));`,
		`import jwt from 'jsonwebtoken'; jwt.verify(token, process.env.JWT_PUBLIC_KEY, options);`, // options unknown: stay quiet
		`import jwt from 'jsonwebtoken'; jwt.verify(token, process.env.JWT_PUBLIC_KEY, {...options});`,
		`import jwt from 'jsonwebtoken'; const {header} = jwt.decode(token, {complete: true}); const key = keys.get(header.kid); jwt.verify(token, key, {algorithms: ['RS256']});`,
		// The token chooses among what the program allows.
		`import jwt from 'jsonwebtoken'; const {alg} = jwt.decode(token, {complete: true}).header; if (!allowed.includes(alg)) { throw new Error('refused'); } jwt.verify(token, keys[alg], {algorithms: [alg]});`,
		`import jwt from 'jsonwebtoken'; const {header} = jwt.decode(token, {complete: true}); if (header && allowed.has(header.alg)) { jwt.verify(token, key, {algorithms: [header.alg]}); }`,
		`import jws from 'jws'; const decoded = jws.decode(token); if (allowed.indexOf(decoded.header.alg) === -1) { throw new Error('refused'); } jws.verify(token, decoded.header.alg, key);`,
		`import {jwtVerify} from 'jose'; await jwtVerify(token, key, {algorithms: ['EdDSA']});`,
		// A public key is no octets, so jose never takes one for a MAC.
		`import {importSPKI, jwtVerify} from 'jose'; const publicKey = await importSPKI(pem, 'RS256'); await jwtVerify(token, publicKey);`,
		`import {jwtVerify, createRemoteJWKSet} from 'jose'; await jwtVerify(token, createRemoteJWKSet(url));`,
		`import {importJWK, jwtVerify} from 'jose'; await jwtVerify(token, await importJWK(jwk, jwk.alg), {algorithms: [jwk.alg]});`,
		`import {createVerifier} from 'fast-jwt'; createVerifier({key, algorithms: ['HS256']});`,
		`const display = 'none'; element.style = {display, alg: 'none'};`,
		`const options = {alg: 'none'};`,
		`if (header.alg === 'none') { throw new Error('unsecured'); }`,
		`if (header.alg.toLowerCase() === 'none') { throw new Error('unsecured'); }`,
		`const refused = ['none', 'HS256'];`,
		`const algorithm = 'none'; compress(data, {algorithm});`,
		{code: `import jwt from 'jsonwebtoken'; jwt.sign(claims, '', {algorithm: 'none'});`, filename: 'test/attack.ts'},
	],
	invalid: [
		{code: `import jwt from 'jsonwebtoken'; jwt.sign(claims, '', {algorithm: 'none'});`, at: `'none'`, messageId: none},
		{code: `import jwt from 'jsonwebtoken'; jwt.sign(claims, '', {algorithm: 'None' as never});`, at: `'None'`, messageId: none},
		{code: `import jwt from 'jsonwebtoken'; jwt.verify(token, key, {algorithms: ['HS256', 'none']});`, at: `'none'`, messageId: none},
		{code: `const jwt = require('jsonwebtoken'); const algorithms = ['NONE']; jwt.verify(token, key, {algorithms});`, at: `'NONE'`, messageId: none},
		{code: `const jwt = require('jsonwebtoken'); const options = {algorithms: ['none']}; jwt.verify(token, key, options);`, at: `'none'`, messageId: none},
		{code: `import {SignJWT} from 'jose'; await new SignJWT(claims).setProtectedHeader({alg: 'none'}).sign(key);`, at: `'none'`, messageId: none},
		{code: `import {UnsecuredJWT} from 'jose'; const token = new UnsecuredJWT(claims).encode();`, at: `new UnsecuredJWT(claims)`, messageId: none},
		{code: `import {UnsecuredJWT} from 'jose'; const {payload} = UnsecuredJWT.decode(token);`, at: `UnsecuredJWT.decode(token)`, messageId: none},
		{code: `import {createVerifier} from 'fast-jwt'; createVerifier({key, algorithms: ['none']});`, at: `'none'`, messageId: none},
		{code: `import {createSigner} from 'fast-jwt'; createSigner({algorithm: 'none'});`, at: `'none'`, messageId: none},
		{code: `import {sign} from 'hono/jwt'; await sign(claims, key, 'none');`, at: `'none'`, messageId: none},
		{code: `import jwt from 'jwt-simple'; jwt.encode(claims, key, 'none');`, at: `'none'`, messageId: none},
		{code: `import jws from 'jws'; jws.verify(signature, 'none', key);`, at: `'none'`, messageId: none},
		{code: `import {expressjwt} from 'express-jwt'; app.use(expressjwt({secret, algorithms: ['none']}));`, at: `'none'`, messageId: none},
		{code: `import {Strategy} from 'passport-jwt'; new Strategy({jwtFromRequest, secretOrKey: key, algorithms: ['none']}, done);`, at: `'none'`, messageId: none},
		{code: `import {JwtModule} from '@nestjs/jwt'; JwtModule.register({secret: key, verifyOptions: {algorithms: ['none']}});`, at: `'none'`, messageId: none},
		{code: `const header = {alg: 'none', typ: 'JWT'};`, at: `{alg: 'none', typ: 'JWT'}`, messageId: none},
		{code: `const token = encode({typ: 'JWT', alg: 'none'}) + '.' + encode(claims) + '.';`, at: `{typ: 'JWT', alg: 'none'}`, messageId: none},

		{code: `import jwt from 'jsonwebtoken'; const {header} = jwt.decode(token, {complete: true}); jwt.verify(token, key, {algorithms: [header.alg]});`, at: 'header.alg', messageId: fromToken},
		{code: `import jwt from 'jsonwebtoken'; const {alg} = jwt.decode(token, {complete: true}).header; if (refused.includes(alg)) { throw new Error('refused'); } jwt.verify(token, key, {algorithms: [alg]});`, at: 'alg', messageId: fromToken},
		{code: `import jws from 'jws'; const decoded = jws.decode(token); if (refused.indexOf(decoded.header.alg) !== -1) { throw new Error('refused'); } jws.verify(token, decoded.header.alg, key);`, at: 'decoded.header.alg', messageId: fromToken},
		{code: `import jwt from 'jsonwebtoken'; const {alg} = jwt.decode(token, {complete: true}).header; if (!allowed.includes(alg)) { logger.warn('odd'); } jwt.verify(token, key, {algorithms: [alg]});`, at: 'alg', messageId: fromToken},
		{code: `import jwt from 'jsonwebtoken'; const decoded = jwt.decode(token, {complete: true}); jwt.verify(token, key, {algorithms: [decoded.header.alg]});`, at: 'decoded.header.alg', messageId: fromToken},
		{code: `import jwt from 'jsonwebtoken'; jwt.verify(token, key, {algorithms: [jwt.decode(token, {complete: true}).header.alg]});`, at: 'jwt.decode(token, {complete: true}).header.alg', messageId: fromToken},
		{code: `import jwt from 'jsonwebtoken'; const header = JSON.parse(Buffer.from(token.split('.')[0], 'base64').toString()); jwt.verify(token, key, {algorithms: [header.alg]});`, at: 'header.alg', messageId: fromToken},
		{code: `import {decodeProtectedHeader, jwtVerify} from 'jose'; const header = decodeProtectedHeader(token); await jwtVerify(token, key, {algorithms: [header.alg]});`, at: 'header.alg', messageId: fromToken},
		{code: `import {decodeProtectedHeader, jwtVerify} from 'jose'; const {alg} = decodeProtectedHeader(token); await jwtVerify(token, key, {algorithms: [alg]});`, at: 'alg', messageId: fromToken},

		{code: `import jwt from 'jsonwebtoken'; jwt.verify(token, process.env.JWT_PUBLIC_KEY);`, at: 'jwt.verify(token, process.env.JWT_PUBLIC_KEY)', messageId: publicKey},
		{code: `import jwt from 'jsonwebtoken'; jwt.verify(token, process.env.JWT_PUBLIC_KEY, {issuer: 'example'});`, at: `jwt.verify(token, process.env.JWT_PUBLIC_KEY, {issuer: 'example'})`, messageId: publicKey},
		{code: `import jwt from 'jsonwebtoken'; import {readFileSync} from 'node:fs'; const publicKey = readFileSync('public.pem'); jwt.verify(token, publicKey);`, at: 'jwt.verify(token, publicKey)', messageId: publicKey},
		{code: `const jwt = require('jsonwebtoken'); const fs = require('fs'); const cert = fs.readFileSync('keys/public.pem'); jwt.verify(token, cert, (error, claims) => {});`, at: 'jwt.verify(token, cert, (error, claims) => {})', messageId: publicKey},
		{code: `import jwt from 'jsonwebtoken'; jwt.verify(token, '-----BEGIN PUBLIC KEY-----\\nMFkw');`, at: `jwt.verify(token, '-----BEGIN PUBLIC KEY-----\\nMFkw')`, messageId: publicKey},
	],
});
