import {find, load} from './harness/callee.mjs';
import {canary, shows} from './harness/canary.mjs';

/** What leaves for a service must hold the value that the program gave. */
export default async function proofs({sinks}, prove) {
	await sentry(sinks.filter(({source}) => /^@sentry\/node .*: run/.test(source)), prove);
	await openTelemetry(sinks.find(({source}) => source.startsWith('@opentelemetry/api')), prove);
	await errors(sinks.filter(({kind, source}) => kind === 'error' && source.includes(': run')), prove);
}

async function sentry(rows, prove) {
	const Sentry = await load('@sentry/node');
	const sent = [];
	const transport = () => ({
		async send(envelope) {
			sent.push(envelope);
			return {statusCode: 200};
		},
		flush: async () => true,
	});
	const client = Sentry.init({dsn: 'https://key@sentry.invalid/1', defaultIntegrations: false, enableLogs: true, transport});
	const others = {
		captureException: [new Error('text'), {extra: {key: canary}}],
		captureEvent: [{message: canary}],
		captureFeedback: [{message: canary}],
		setExtra: ['key', canary],
		setExtras: [{key: canary}],
		setContext: ['key', {key: canary}],
		setTag: ['key', canary],
		setTags: [{key: canary}],
		setUser: [{id: canary}],
		setAttribute: ['key', canary],
		setAttributes: [{key: canary}],
		addBreadcrumb: [{message: canary}],
	};
	for (const row of rows) {
		for (const callee of row.callees ?? row.methods) {
			await prove(row, `@sentry/node ${row.callees ? '' : '.'}${callee}`, async () => {
				sent.length = 0;
				await Sentry.withIsolationScope(async isolation => {
					const scope = isolation.clone();
					scope.setClient(client);
					const call = row.callees ? find(Sentry, callee) : scope[callee] && ((...values) => scope[callee](...values));
					if (!call) {
						throw new Error('there is no such function');
					}

					call(...row.methods && callee === 'captureException' ? [new Error(canary)] : others[callee] ?? [canary]);
					if (row.callees) {
						Sentry.captureMessage('text');
						Sentry.logger.info('text');
					} else {
						scope.captureMessage('text');
					}
				});
				await Sentry.flush(50);
				return shows(JSON.stringify(sent)) || JSON.stringify(sent).slice(0, 200);
			});
		}
	}
}

async function openTelemetry(row, prove) {
	const {BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor} = await load('@opentelemetry/sdk-trace-base');
	const exporter = new InMemorySpanExporter();
	const tracer = new BasicTracerProvider({spanProcessors: [new SimpleSpanProcessor(exporter)]}).getTracer('proof');
	const others = {setAttribute: ['key', canary], setAttributes: [{key: canary}], recordException: [new Error(canary)], setStatus: [{code: 2, message: canary}]};
	for (const method of row.methods) {
		await prove(row, `span.${method}`, () => {
			exporter.reset();
			const span = tracer.startSpan('proof');
			span[method](...others[method] ?? [canary]);
			span.end();
			return exporter.getFinishedSpans().some(({name, attributes, events, status}) => shows({name, attributes, events, status}));
		});
	}
}

/** An error that is thrown shows what it was made of. */
async function errors(rows, prove) {
	for (const row of rows) {
		const specifier = row.modules?.[0];
		const module = specifier === undefined ? globalThis : await load(specifier);
		for (const callee of row.callees ?? row.methods ?? Object.keys(constructors)) {
			await prove(row, `${specifier ?? ''} ${callee}`, async () => {
				const make = row.constructed ? constructors[callee] : row.receivers ? koaThrow : find(module, callee);
				return make ? shows(await caught(make, argumentsOf(specifier, callee, row))) || 'does not show it' : 'there is no such function';
			});
		}
	}
}

function argumentsOf(specifier, callee, row) {
	if (row.constructed) {
		return [];
	}

	if (specifier?.startsWith('assert')) {
		return row.positions ? [false, canary] : /^(?:not|strict\.not)/.test(callee) ? [canary, canary] : callee.endsWith('match') ? [canary, /x/] : [canary, 'text'];
	}

	if (callee === 'AggregateError') {
		return [[], canary];
	}

	return callee === 'boomify' ? [new Error(canary)] : specifier === 'http-errors' && /^(?:\(\)|createError)$/.test(callee) ? [401, canary] : [canary];
}

async function caught(make, values) {
	try {
		return await make(...values);
	} catch (error) {
		return error;
	}
}

const constructors = {
	Error: () => new Error(canary),
	Exception: async () => new (await load('@nestjs/common')).UnauthorizedException({message: 'text', key: canary}).getResponse(),
	HTTPException: async () => new (await load('hono/http-exception')).HTTPException(401, {message: canary}),
	TRPCError: async () => new (await load('@trpc/server')).TRPCError({code: 'UNAUTHORIZED', message: canary}),
	GraphQLError: async () => new (await load('graphql')).GraphQLError(canary),
};

async function koaThrow() {
	const {default: Koa} = await load('koa');
	const app = new Koa();
	const context = app.createContext({headers: {}, socket: {}}, {});
	return context.throw(401, canary);
}
