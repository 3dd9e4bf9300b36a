import {testPairs, type Pair} from '../pairs.js';

const key = `'not-a-real-key'`;
const jwt = `import jwt, {sign} from 'jsonwebtoken';`;
const hardcoded = (hole: string, twin: string): Pair => ({hole: `${jwt} ${hole}`, twin: `${jwt} ${twin}`, messageId: 'hardcodedSecret', at: key});

testPairs('a call that is written in another way', [
	hardcoded(`sign.call(null, claims, ${key});`, `sign.call(null, ${key}, process.env.JWT_SECRET);`),
	hardcoded(`jwt.sign.call(jwt, claims, ${key});`, `jwt.sign.call(jwt, claims, loadKey(), ${key});`),
	hardcoded(`jwt.sign.apply(jwt, [claims, ${key}, {expiresIn: '15m'}]);`, `jwt.sign.apply(jwt, [claims, process.env.JWT_SECRET, {issuer: ${key}}]);`),
	hardcoded(`Reflect.apply(jwt.sign, jwt, [claims, ${key}]);`, `Reflect.apply(jwt.sign, jwt, [claims, process.env.JWT_SECRET]);`),
	hardcoded(`Reflect.apply(jwt.sign, jwt, [claims, ${key}]);`, `Reflect.apply(jwt.decode, jwt, [claims, ${key}]);`),
	hardcoded(`const issue = (claims, key) => sign(claims, key); issue.call(null, claims, ${key});`, `const issue = (claims, key) => sign(claims, key); issue.call(${key}, claims, process.env.JWT_SECRET);`),
	hardcoded(`const issue = (claims, key) => sign(claims, key); issue.apply(null, [claims, ${key}]);`, `const issue = (claims, key) => sign(claims, key); issue.apply(null, given);`),
]);

testPairs('a list of arguments', [
	hardcoded(`sign(...[claims, ${key}] as const);`, `sign(...[${key}, process.env.JWT_SECRET] as const);`),
	hardcoded(`const args = [claims, ${key}] as const; sign(...args);`, `const args = [${key}, process.env.JWT_SECRET] as const; sign(...args);`),
	hardcoded(`const rest = [${key}, {expiresIn: '15m'}] as const; sign(claims, ...rest);`, `const rest = [process.env.JWT_SECRET, {issuer: ${key}}] as const; sign(claims, ...rest);`),
	hardcoded(`const args = [claims, ${key}]; sign.apply(null, args);`, `const args = [claims, ${key}]; args.splice(1, 1, loadKey()); sign.apply(null, args);`),
	hardcoded(`const rest = [${key}]; const args = [claims, ...rest]; sign(...args);`, `let args = [claims, ${key}]; args = [claims, loadKey()]; sign(...args);`),
	// What stands behind a list of unknown length may be anything.
	hardcoded(`sign(claims, ${key});`, `sign(...given, ${key});`),
]);

testPairs('the claims of a call whose arguments are a list', [
	{
		hole: `${jwt} const args = [{key: process.env.JWT_SECRET}, process.env.JWT_SECRET] as const; sign(...args);`,
		messageId: 'secretInClaims',
		at: 'process.env.JWT_SECRET',
		twin: `${jwt} const args = [claims, process.env.JWT_SECRET] as const; sign(...args);`,
	},
]);

testPairs('lists that lead to each other', [
	hardcoded(`const list = [claims, ${key}]; const a = [...b]; const b = [...a]; sign(...a); sign(...list);`, `const a = [...b]; const b = [...a]; sign(...a);`),
]);
