import {testPairs, type Pair} from '../pairs.js';

const key = `'not-a-real-key'`;
const jwt = `import jwt from 'jsonwebtoken';`;
const pair = (messageId: string) => (hole: string, twin: string): Pair => ({hole: `${jwt} ${hole}`, twin: `${jwt} ${twin}`, messageId, at: key});
const hardcoded = pair('hardcodedSecret');
const fallback = pair('fallbackSecret');

testPairs('members that a call puts over an object', [
	hardcoded(`const config = {}; Object.assign(config, {signer: ${key}}); jwt.sign(claims, config.signer);`, `const config = {}; Object.assign(config, {title: ${key}}); jwt.sign(claims, config.signer);`),
	hardcoded(`const config = {auth: {}}; Object.assign(config.auth, {signer: ${key}}); jwt.sign(claims, config.auth.signer);`, `const config = {auth: {}}; Object.assign(config.views, {signer: ${key}}); jwt.sign(claims, config.auth.signer);`),
	fallback(`const config = {signer: ${key}}; Object.assign(config, process.env); jwt.sign(claims, config.signer);`, `const config = {title: ${key}}; Object.assign(config, process.env); jwt.sign(claims, config.signer);`),
	fallback(`class Tokens { constructor(options) { Object.assign(this, {signer: ${key}}, options); } issue() { return jwt.sign(claims, this.signer); } }`,
		`class Tokens { constructor(options) { Object.assign(this, {title: ${key}}, options); } issue() { return jwt.sign(claims, this.signer); } }`),
	hardcoded(`function Tokens() {} Tokens.prototype.signer = ${key}; Tokens.prototype.issue = function() { return jwt.sign(claims, this.signer); };`,
		`function Tokens() {} Tokens.prototype.title = ${key}; Tokens.prototype.issue = function() { return jwt.sign(claims, this.signer); };`),
]);
