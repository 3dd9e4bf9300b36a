import {testPairs, type Pair} from '../pairs.js';

const key = `'not-a-real-key'`;
const jwt = `import jwt from 'jsonwebtoken';`;
const hardcoded = (hole: string, twin: string): Pair => ({hole: `${jwt} ${hole}`, twin: `${jwt} ${twin}`, messageId: 'hardcodedSecret', at: key});
const fallback = (hole: string, twin: string): Pair => ({...hardcoded(hole, twin), messageId: 'fallbackSecret'});

testPairs('what one handler puts on an object of the framework, another takes', [
	hardcoded(`app.use((req, res, next) => { res.locals.signer = ${key}; next(); }); app.get('/', (req, res) => jwt.sign(claims, res.locals.signer));`,
		`app.use((req, res, next) => { res.locals.title = ${key}; next(); }); app.get('/', (req, res) => jwt.sign(claims, res.locals.signer));`),
	hardcoded(`app.locals.signer = ${key}; app.get('/', req => jwt.sign(claims, req.app.locals.signer));`,
		`app.locals.signer = process.env.JWT_SECRET; app.locals.title = ${key}; app.get('/', req => jwt.sign(claims, req.app.locals.signer));`),
	hardcoded(`Object.assign(app.locals, {signer: ${key}}); app.get('/', req => { const {signer} = req.app.locals; jwt.sign(claims, signer); });`,
		`Object.assign(app.locals, {title: ${key}}); app.get('/', req => { const {signer} = req.app.locals; jwt.sign(claims, signer); });`),
	hardcoded(`app.use(ctx => { ctx.state.auth = {signer: ${key}}; }); app.use(ctx => jwt.sign(claims, ctx.state.auth.signer));`,
		`app.use(ctx => { ctx.state.auth = {issuer: ${key}}; }); app.use(ctx => jwt.sign(claims, ctx.state.auth.signer));`),
	hardcoded(`app.set('signer', ${key}); app.get('/', req => jwt.sign(claims, req.app.get('signer')));`,
		`app.set('view engine', ${key}); app.get('/', req => jwt.sign(claims, req.app.get('signer')));`),
	hardcoded(`fastify.decorate('signer', ${key}); fastify.get('/', async function() { return jwt.sign(claims, this.signer); });`,
		`fastify.decorate('version', ${key}); fastify.get('/', async function() { return jwt.sign(claims, this.signer); });`),
	// A class has a `this` of its own, and an object that is written out is no framework's.
	hardcoded(`app.decorate('signer', ${key}); app.get('/', async request => jwt.sign(claims, request.server.signer));`,
		`app.decorate('signer', ${key}); class Tokens { signer = loadKey(); issue() { return jwt.sign(claims, this.signer); } }`),
	hardcoded(`app.use(req => { req.signer = ${key}; }); app.get('/', req => jwt.sign(claims, req.signer));`,
		`app.use(req => { req.signer = ${key}; }); function issue() { const req = {signer: loadKey()}; return jwt.sign(claims, req.signer); }`),
	fallback(`app.locals.signer = process.env.SIGNER || ${key}; app.get('/', req => jwt.sign(claims, req.app.locals.signer));`,
		`app.locals.signer = process.env.SIGNER || ''; app.get('/', req => jwt.sign(claims, req.app.locals.signer));`),
	fallback(`app.locals.signer ??= ${key}; app.get('/', req => jwt.sign(claims, req.app.locals.signer));`,
		`app.locals.title ??= ${key}; app.get('/', req => jwt.sign(claims, req.app.locals.signer));`),
]);

testPairs('a name that means a JWT secret', [
	{hole: `fastify.decorate('jwtSecret', ${key});`, twin: `fastify.decorate('jwtIssuer', ${key});`, messageId: 'hardcodedSecret', at: key},
	{hole: `app.locals.jwtSecret = ${key};`, twin: `app.locals.jwtSecretName = ${key};`, messageId: 'hardcodedSecret', at: key},
]);

const reading = (member: string) => `import jwt from 'jsonwebtoken'; export const login = (req, res) => res.json(jwt.sign(claims, ${member}));`;
const across = (code: string, member: string): Pair['hole'] => ({code: `import {login} from './login.js'; ${code}`, files: {'src/login.ts': reading(member)}});

testPairs('in a file that is imported', [
	{hole: across(`app.locals.signer = ${key};`, 'req.app.locals.signer'), twin: across(`app.locals.signer = ${key};`, 'req.app.locals.other'), messageId: 'hardcodedSecret', at: key},
	{hole: across(`app.set('signer', ${key});`, `req.app.get('signer')`), twin: across(`app.set('title', ${key});`, `req.app.get('signer')`), messageId: 'hardcodedSecret', at: key},
	{
		hole: {code: `import './routes.js'; app.locals.signer = process.env.KEY ?? ${key};`, files: {'src/routes.ts': `export * from './login.js';`, 'src/login.ts': reading('req.app.locals.signer')}},
		twin: {code: `app.locals.signer = process.env.KEY ?? ${key};`, files: {'src/login.ts': reading('req.app.locals.signer')}},
		messageId: 'fallbackSecret',
		at: key,
	},
	{
		hole: {code: `import app from './app.js'; import jwt from 'jsonwebtoken'; jwt.sign(claims, app.locals.signer);`, files: {'src/app.ts': `const app = express(); app.locals.signer = ${key}; export default app;`}},
		twin: {code: `import app from './app.js'; import jwt from 'jsonwebtoken'; jwt.sign(claims, app.locals.signer);`, files: {'src/app.ts': `const app = express(); app.locals.signer = loadKey(); export default app;`}},
		messageId: 'hardcodedSecret',
		at: 'app.locals.signer',
	},
]);

testPairs('a map of keys', [
	hardcoded(`jwt.sign(claims, new Map([['jwt', ${key}]]).get('jwt'));`, `jwt.sign(claims, new Map([['jwt', process.env.JWT_SECRET], ['name', ${key}]]).get('jwt'));`),
	hardcoded(`const keys = new Map([['2024', ${key}]]); const check = (token, kid) => jwt.verify(token, keys.get(kid));`, `const keys = new Map([['2024', ${key}]]); const check = (token, kid) => labels.get(kid);`),
	hardcoded(`const keys = new Map(Object.entries({a: ${key}})); jwt.sign(claims, keys.get('a'));`, `const keys = new Map(Object.entries({a: ${key}, b: loadKey()})); jwt.sign(claims, keys.get('b'));`),
	hardcoded(`class Keys { #keys = new Map([['a', ${key}]]); sign(kid) { return jwt.sign(claims, this.#keys.get(kid)); } }`, `class Keys { #keys = new Map([['a', loadKey()]]); sign(kid) { return jwt.sign(claims, this.#keys.get(kid)); } }`),
	hardcoded(`const keys = new Map(); keys.set('a', ${key}); const sign = kid => jwt.sign(claims, keys.get(kid));`, `const keys = new Map(); names.set('a', ${key}); const sign = kid => jwt.sign(claims, keys.get(kid));`),
	fallback(`const keys = new Map([['jwt', process.env.KEY ?? ${key}]]); jwt.sign(claims, keys.get('jwt'));`, `const keys = new Map([['jwt', process.env.KEY ?? '']]); jwt.sign(claims, keys.get('jwt'));`),
	{
		hole: {code: `${jwt} import {keys} from './keys.js'; jwt.sign(claims, keys.get('a')); jwt.sign(claims, ${key});`, files: {'src/keys.ts': `import {others} from './others.js'; export const keys = others;`, 'src/others.ts': `import {keys} from './keys.js'; export const others = keys;`}},
		twin: {code: `${jwt} import {keys} from './keys.js'; jwt.sign(claims, keys.get('a'));`, files: {'src/keys.ts': `import {others} from './others.js'; export const keys = others;`, 'src/others.ts': `import {keys} from './keys.js'; export const others = keys;`}},
		messageId: 'hardcodedSecret',
		at: key,
	},
	{
		hole: {code: `${jwt} import {keys} from './keys.js'; jwt.sign(claims, keys.get('a'));`, files: {'src/keys.ts': `export const keys = new Map([['a', ${key}]]);`}},
		twin: {code: `${jwt} import {keys} from './keys.js'; jwt.sign(claims, keys.get('b'));`, files: {'src/keys.ts': `export const keys = new Map([['a', ${key}]]);`}},
		messageId: 'hardcodedSecret',
		at: `keys.get('a')`,
	},
]);

const nest = `import {Inject, Module} from '@nestjs/common'; ${jwt}`;
const tokens = `class Tokens { constructor(@Inject('SIGNER') private readonly signer: string) {} issue() { return jwt.sign(claims, this.signer); } }`;

testPairs('what a container hands over under a token', [
	{hole: `${nest} ${tokens} @Module({providers: [{provide: 'SIGNER', useValue: ${key}}]}) class App {}`, twin: `${nest} ${tokens} @Module({providers: [{provide: 'TITLE', useValue: ${key}}]}) class App {}`, messageId: 'hardcodedSecret', at: key},
	{
		hole: `${nest} ${tokens} @Module({providers: [{provide: 'SIGNER', useFactory: () => process.env.SIGNER || ${key}}]}) class App {}`,
		twin: `${nest} ${tokens} @Module({providers: [{provide: 'SIGNER', useFactory: config => config.getOrThrow('SIGNER')}]}) class App {}`,
		messageId: 'fallbackSecret',
		at: key,
	},
	{
		hole: {code: `import {Module} from '@nestjs/common'; import {Tokens} from './tokens.js'; @Module({providers: [Tokens, {provide: 'SIGNER', useValue: ${key}}]}) class App {}`, files: {'src/tokens.ts': `${nest} export ${tokens}`}},
		twin: {code: `import {Module} from '@nestjs/common'; import {Tokens} from './tokens.js'; @Module({providers: [Tokens, {provide: 'OTHER', useValue: ${key}}]}) class App {}`, files: {'src/tokens.ts': `${nest} export ${tokens}`}},
		messageId: 'hardcodedSecret',
		at: key,
	},
]);
