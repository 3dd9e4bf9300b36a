import process from 'node:process';
import {place} from '../proofs/harness/place.mjs';
import {find, load, namesOf} from './harness/callee.mjs';
import {canary, other, shows} from './harness/canary.mjs';

const name = 'PROOF_SECRET';
const settings = {[name]: canary, jwt: {secret: canary}};

/** Each reader is asked for a variable that is set, and with a default for one that is not. */
export default async function proofs({readers}, prove) {
	for (const row of readers.filter(({source}) => source.includes(': run'))) {
		for (const callee of row.callees ?? []) {
			const loaded = await Promise.all((row.modules ?? []).map(async specifier => [specifier, await load(specifier)]));
			const installed = loaded.filter(([, module]) => module);
			await prove(row, `${row.modules} ${callee}`, async () => {
				const outcomes = await Promise.all(installed.map(([specifier, module]) => reads(row, specifier, module, callee)));
				return outcomes.some(outcome => outcome === true) || outcomes;
			});
		}
	}
}

async function reads(row, specifier, module, callee) {
	const setUp = setUps[specifier] ?? (() => ({}));
	const {call = find(module, callee), set = name, unset = 'PROOF_UNSET', values = [], unwrap = read => read} = await setUp(module, callee);
	if (!call) {
		return `${specifier} has no ${callee}`;
	}

	process.env[name] = canary;
	const read = unwrap(await call(...place(values, row.name, set)));
	delete process.env[name];
	if (!shows(read)) {
		return 'does not read';
	}

	if (row.fallback) {
		return shows(await call(...place(place(values, row.name, unset), row.fallback, other)), other) || 'the default does not act';
	}

	const [method] = row.fallbackMethods ?? [];
	return method ? shows(unwrap(call(unset)[method](other)), other) || 'the default does not act' : true;
}

const setUps = {
	'@nestjs/config'({ConfigService}, callee) {
		const service = new ConfigService(settings);
		const method = callee.split('#')[1];
		return {call: (...values) => service[method](...values)};
	},
	config: () => ({set: 'proof.secret'}),
	nconf({default: nconf}, callee) {
		nconf.env().defaults({jwt: {secret: canary}});
		return {set: callee === 'any' ? ['unset', 'jwt:secret'] : 'jwt:secret'};
	},
	convict({default: convict}, callee) {
		const instance = convict({jwt: {secret: {format: String, default: canary, env: 'PROOF_UNSET'}}});
		const method = callee.split('#')[1];
		return {call: path => instance[method](path), set: 'jwt.secret'};
	},
	'env-var'(module, callee) {
		const {get} = callee === 'get' ? namesOf(module) : namesOf(module).from({[name]: canary});
		return {call: get, unwrap: accessor => accessor.asString()};
	},
	// An option of a command line is a setting too; it is set there, and falls back when it is not.
	yargs({default: yargs}, callee) {
		const method = callee.split('#').at(-1);
		return {call: (option, rest) => yargs(option === name ? [`--${name}=${canary}`] : [])[method](option, rest).parse()};
	},
	commander({Command}, callee) {
		const method = callee.split(/[#.]/).at(-1);
		return {
			set: `--${name} <key>`,
			unset: '--unset <key>',
			values: [undefined, 'text'],
			call: (flags, ...rest) => new Command()[method](flags, ...rest).parse(flags.includes(name) ? [`--${name}`, canary] : [], {from: 'user'}).opts(),
		};
	},
	lodash: () => ({values: [settings]}),
	'lodash/get': () => ({values: [settings]}),
	async '@adonisjs/env'({Env}) {
		process.env[name] = canary;
		const env = await Env.create(new URL('file:///nowhere/'), {[name]: Env.schema.string()});
		return {call: (...values) => env.get(...values)};
	},
	async effect(module, callee) {
		const {ConfigProvider, Effect, Redacted} = await import('effect');
		const configure = find(module, callee);
		// Its own provider looks at the environment once, before the proof has set anything.
		const provider = ConfigProvider.fromEnv({env: {[name]: canary}});
		return {
			async call(variable) {
				const read = await Effect.runPromise(configure(variable).parse(provider));
				return Redacted.isRedacted(read) ? Redacted.value(read) : read;
			},
		};
	},
};
