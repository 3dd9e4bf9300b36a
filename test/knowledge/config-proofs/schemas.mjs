import process from 'node:process';
import {parseArgs} from 'node:util';
import {canary, shows} from './harness/canary.mjs';

const name = 'PROOF_SECRET';
const remark = 'what stands in the source column about empty strings';

/** Each way of writing a default is used behind an unset variable, and must act. */
export default async function proofs({schemas}, prove) {
	delete process.env[name];
	const rowOf = module => schemas.filter(row => row.modules.includes(module));
	const claims = await claimsByModule();
	for (const [module, byCallee] of Object.entries(claims)) {
		for (const row of rowOf(module).filter(({source}) => source.includes(': run'))) {
			for (const callee of [...row.methods ?? [], ...(row.calls ?? []).map(call => `${call.callee} ${call.fallback}`), ...row.descriptors ? [row.descriptors.fallback] : [], ...(row.objects ?? []).map(object => object.callee), ...row.branches ? [row.branches.method] : [], ...(row.piped ?? []).map(({callee, fallback}) => `${callee} piped ${fallback}`), ...row.definitions ? ['definitions'] : [], ...row.declarations ? [row.declarations.method] : []]) {
				await prove(row, `${module} ${callee}`, async () => {
					const use = byCallee[callee] ?? byCallee['*'];
					return use ? shows(await use(callee)) || 'the default does not act' : 'nothing uses it';
				});
			}
		}
	}

	await emptyStrings(prove, rowOf);
}

async function claimsByModule() {
	const {z} = await import('zod');
	const {z: z3} = await import('zod3');
	const mini = await import('zod/mini');
	const v = await import('valibot');
	const {default: Joi} = await import('joi');
	const yup = await import('yup');
	const {String, Type} = await import('@sinclair/typebox');
	const {Value} = await import('@sinclair/typebox/value');
	const {type} = await import('arktype');
	const {create, object, string, ...superstruct} = await import('superstruct');
	const {default: envSchema} = await import('env-schema');
	const {default: S} = await import('fluent-json-schema');
	const {default: nconf} = await import('nconf');
	const {default: rc} = await import('rc');
	const {default: config} = await import('config');
	const {default: lodash} = await import('lodash');
	const {defu} = await import('defu');
	const {default: convict} = await import('convict');
	const {default: confidence} = await import('@hapipal/confidence');
	return {
		zod: zodClaims(z),
		'zod/v3': zodClaims(z3),
		'zod/mini': {'*': call => mini.object({[name]: mini[call.split(' ')[0]](mini.string(), canary)}).parse({})},
		valibot: {'*': call => v.parseAsync(v.objectAsync({[name]: v[call.split(' ')[0]](v.string(), canary)}), call.startsWith('undefinedable') ? {[name]: process.env[name]} : {})},
		joi: {
			default: () => Joi.object({[name]: Joi.string().default(canary)}).validate({}).value,
			failover: () => Joi.object({[name]: Joi.string().required().failover(canary)}).validate({}).value,
			when: () => Joi.object({STAGE: Joi.string(), [name]: Joi.string().when('STAGE', {is: 'production', then: Joi.required(), otherwise: Joi.string().default(canary)})}).validate({}).value,
		},
		yup: {
			default: () => yup.object({[name]: yup.string().default(canary)}).cast({}),
			when: () => yup.object({STAGE: yup.string(), [name]: yup.string().when('STAGE', {is: 'production', then: schema => schema.required(), otherwise: schema => schema.default(canary)})}).cast({}),
		},
		'@sinclair/typebox': {
			'Type.String 0.default': () => Value.Default(Type.Object({[name]: Type.String({default: canary})}), {}),
			'String 0.default': () => Value.Default(Type.Object({[name]: String({default: canary})}), {}),
		},
		arktype: {definitions: () => type({[name]: `string = '${canary}'`})({}), '*': method => type({[name]: type.string[method](canary)})({})},
		superstruct: {'*': call => create({}, object({[name]: superstruct[call.split(' ')[0]](string(), canary)}))},
		envalid: await envalidClaims(),
		convict: {'*': member => convict({jwt: {secret: {[member]: canary, format: String, env: name}}}).get('jwt.secret')},
		'env-schema': {'*': member => envSchema({dotenv: false, schema: {type: 'object', properties: {[name]: {type: 'string', [member]: canary}}}})},
		'fluent-json-schema': {prop: method => envSchema({dotenv: false, schema: S.object()[method](name, S.string().default(canary))}), '*': method => envSchema({dotenv: false, schema: S.object().prop(name, S.string()[method](canary))})},
		znv: await znvClaims(z3, z),
		nconf: {'*': method => nconf.env()[method]({jwt: {secret: canary}}).get('jwt:secret')},
		rc: {'*': () => rc('proof', {jwtSecret: canary}, {_: []})},
		config: {'*': () => {
			config.util.setModuleDefaults('jwt', {secret: canary});
			return config.get('jwt.secret');
		}},
		'@nestjs/config': await nestClaims(),
		lodash: {'*': method => lodash[method]({}, {[name]: canary})},
		'@hapipal/confidence': {'*': fallback => new confidence.Store({[name]: {$env: name, [fallback]: canary}}).get('/')},
		defu: {'*': () => defu({...process.env}, {[name]: canary})},
		effect: await effectClaims(),
		util: {'*': member => parseArgs({args: [], options: {[name]: {type: 'string', [member]: canary}}}).values},
	};
}

function zodClaims(z) {
	const parse = schema => z.object({[name]: schema}).parse(process.env);
	const preprocess = () => parse(z.preprocess(value => value || canary, z.string()));
	return {
		'*': method => parse(z.string()[method](canary)),
		transform: () => parse(z.string().optional().transform(value => value ?? canary)),
		'z.preprocess 0()': preprocess,
		'preprocess 0()': preprocess,
	};
}

/** `devDefault` acts under every NODE_ENV but `production`. */
async function envalidClaims() {
	const {cleanEnv, ...validators} = await import('envalid');
	const fitting = {url: `https://${canary}.example`, email: `${canary}@host.example`, host: `${canary}.example`, json: {key: canary}};
	const byCallee = {};
	for (const callee of ['str', 'json', 'url', 'email', 'host', 'makeValidator()', 'makeExactValidator()']) {
		const validator = callee.endsWith('()') ? validators[callee.slice(0, -2)]?.(value => value) : validators[callee];
		if (validator) {
			byCallee[`${callee} 0.default`] = () => ({...cleanEnv({NODE_ENV: 'production'}, {[name]: validator({default: fitting[callee] ?? canary})})});
			byCallee[`${callee} 0.devDefault`] = () => ({...cleanEnv({NODE_ENV: 'staging'}, {[name]: validator({devDefault: fitting[callee] ?? canary})})});
		}
	}

	return byCallee;
}

async function znvClaims(...zods) {
	const {parseEnv, z = zods[0]} = await import('znv');
	return {
		'defaults._': () => parseEnv({NODE_ENV: 'staging'}, {[name]: {schema: z.string(), defaults: {_: canary}}}),
		'defaults.production': () => parseEnv({NODE_ENV: 'production'}, {[name]: {schema: z.string(), defaults: {production: canary}}}),
	};
}

async function nestClaims() {
	await import('reflect-metadata');
	const {NestFactory} = await import('@nestjs/core');
	const {Module} = await import('@nestjs/common');
	const {ConfigModule, ConfigService, registerAs} = await import('@nestjs/config');
	return {
		async registerAs() {
			class Root {}
			Module({imports: [ConfigModule.forRoot({ignoreEnvFile: true, load: [registerAs('jwt', () => ({secret: canary}))]})]})(Root);
			const context = await NestFactory.createApplicationContext(Root, {logger: false});
			return context.get(ConfigService).get('jwt.secret');
		},
	};
}

async function effectClaims() {
	const {Config, Effect} = await import('effect');
	const run = config => Effect.runPromise(Effect.gen(function * () {
		return yield * config;
	}));
	const direct = () => run(Config.withDefault(Config.String(name), canary));
	const piped = () => run(Config.String(name).pipe(Config.withDefault(canary)));
	const other = () => run(Config.String(name).pipe(Config.orElse(() => Config.succeed(canary))));
	return {
		'Config.withDefault 1': direct, 'withDefault 1': direct,
		'Config.withDefault piped 0': piped, 'withDefault piped 0': piped,
		'Config.orElse piped 0()': other, 'orElse piped 0()': other,
	};
}

async function emptyStrings(prove, rowOf) {
	const {z} = await import('zod');
	const v = await import('valibot');
	const {default: Joi} = await import('joi');
	const parses = {
		'zod default': () => z.string().default(canary).parse('') === '',
		'zod prefault': () => z.string().prefault(canary).parse('') === '',
		'zod catch': () => z.string().min(1).catch(canary).parse('') === canary,
	};
	for (const [title, claim] of Object.entries(parses)) {
		await prove(rowOf('zod')[0], `${title}: ${remark}`, claim);
	}

	await prove(rowOf('valibot')[0], `valibot: ${remark}`, () => v.parse(v.optional(v.string(), canary), '') === '' && v.parse(v.fallback(v.pipe(v.string(), v.minLength(1)), canary), '') === canary);
	await prove(rowOf('joi')[0], `joi: ${remark}`, () => Joi.string().allow('').default(canary).validate('').value === '' && Joi.string().empty('').default(canary).validate('').value === canary);
}
