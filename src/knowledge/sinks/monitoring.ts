import type {SinkRow} from '../types.js';

const sentry = [
	'captureException', 'captureMessage', 'captureEvent', 'captureFeedback', 'setExtra', 'setExtras', 'setContext', 'setTag', 'setTags', 'setUser', 'addBreadcrumb',
	'setAttribute', 'setAttributes', 'logger.trace', 'logger.debug', 'logger.info', 'logger.warn', 'logger.error', 'logger.fatal',
] as const;

const spans = ['span', 'activeSpan', 'rootSpan', 'parentSpan', 'childSpan', 'currentSpan'] as const;

/** What services for monitoring are sent: their staff, and everyone with an account there, can read it. */
export const monitoring: readonly SinkRow[] = [
	{
		kind: 'log',
		modules: [
			'@sentry/node', '@sentry/browser', '@sentry/core', '@sentry/nextjs', '@sentry/react', '@sentry/vue', '@sentry/nestjs', '@sentry/bun', '@sentry/deno', '@sentry/remix', '@sentry/sveltekit',
			'@sentry/astro', '@sentry/nuxt', '@sentry/cloudflare', '@sentry/aws-serverless', '@sentry/serverless', '@sentry/react-native', '@sentry/electron', '@sentry/minimal',
		],
		callees: sentry,
		source: '@sentry/node 11.12: run',
		examples: [
			{code: 'import * as Sentry from \'@sentry/node\';\nSentry.captureException(error, {extra: {key}});', shown: ['error', '{extra: {key}}']},
			{code: 'import {setContext} from \'@sentry/node\';\nsetContext(\'settings\', settings);', shown: ['\'settings\'', 'settings']},
		],
	},
	{
		kind: 'log',
		modules: ['@sentry/node', '@sentry/browser', '@sentry/nextjs', '@sentry/nestjs', '@sentry/bun', '@sentry/deno', '@sentry/remix', '@sentry/sveltekit', '@sentry/cloudflare', '@sentry/aws-serverless'],
		callees: ['init'],
		positions: ['0.initialScope'],
		source: 'https://docs.sentry.io/platforms/javascript/guides/node/configuration/options/#initialScope',
		examples: [{code: 'import * as Sentry from \'@sentry/node\';\nSentry.init({dsn, initialScope: {tags: {key}}});', shown: ['{tags: {key}}']}],
	},
	{
		kind: 'log',
		receivers: ['Sentry', 'sentry', 'scope', 'sentryScope', 'isolationScope'],
		methods: ['captureException', 'captureMessage', 'captureEvent', 'setExtra', 'setExtras', 'setContext', 'setTag', 'setTags', 'setUser', 'addBreadcrumb'],
		source: '@sentry/node 11.12: run',
		examples: [{code: 'Sentry.withScope(scope => {\n\tscope.setExtra(\'key\', key);\n});', shown: ['\'key\'', 'key']}],
	},
	{
		kind: 'log',
		modules: ['newrelic'],
		callees: ['addCustomAttribute', 'addCustomAttributes', 'addCustomSpanAttribute', 'addCustomSpanAttributes', 'noticeError', 'recordCustomEvent', 'recordLogEvent', 'setTransactionName'],
		source: 'https://newrelic.github.io/node-newrelic/API.html',
		examples: [{code: 'const newrelic = require(\'newrelic\');\nnewrelic.addCustomAttribute(\'key\', key);', shown: ['\'key\'', 'key']}],
	},
	{
		// Spans are handed out by calls, so that no import leads to them.
		kind: 'log',
		receivers: [...spans, 'getActiveSpan', 'startSpan'],
		methods: ['setAttribute', 'setAttributes', 'addEvent', 'recordException', 'setStatus', 'updateName'],
		source: '@opentelemetry/api 1.10, @opentelemetry/sdk-trace-base 2.12: run',
		examples: [
			{code: 'span.setAttribute(\'auth.key\', key);', shown: ['\'auth.key\'', 'key']},
			{code: 'trace.getActiveSpan()?.addEvent(\'started\', {key});', shown: ['\'started\'', '{key}']},
		],
	},
	{
		// dd-trace and OpenTracing.
		kind: 'log',
		receivers: [...spans, 'startSpan', 'scope.active'],
		methods: ['setTag', 'addTags', 'log', 'logEvent', 'setBaggageItem'],
		source: 'https://datadoghq.dev/dd-trace-js/interfaces/export_.Span.html',
		examples: [
			{code: 'tracer.scope().active().setTag(\'key\', key);', shown: ['\'key\'', 'key']},
		],
	},
	{
		kind: 'log',
		modules: ['@bugsnag/js', '@bugsnag/node', '@bugsnag/browser', 'bugsnag'],
		callees: ['notify', 'leaveBreadcrumb', 'addMetadata', 'setUser', 'default.notify'],
		source: 'https://docs.bugsnag.com/platforms/javascript/reporting-handled-errors/',
		examples: [{code: 'import Bugsnag from \'@bugsnag/js\';\nBugsnag.addMetadata(\'settings\', settings);', shown: ['\'settings\'', 'settings']}],
	},
	{
		kind: 'log',
		modules: ['rollbar'],
		methods: ['log', 'debug', 'info', 'warning', 'warn', 'error', 'critical'],
		source: 'https://docs.rollbar.com/docs/nodejs',
		examples: [{code: 'import Rollbar from \'rollbar\';\nconst rollbar = new Rollbar({accessToken});\nrollbar.error(\'failed\', {key});', shown: ['\'failed\'', '{key}']}],
	},
	{
		kind: 'log',
		modules: ['elastic-apm-node'],
		methods: ['captureError', 'setCustomContext', 'setUserContext', 'setLabel', 'addLabels'],
		source: 'https://www.elastic.co/docs/reference/apm/agents/nodejs/agent-api',
		examples: [{code: 'const apm = require(\'elastic-apm-node\').start();\napm.setLabel(\'key\', key);', shown: ['\'key\'', 'key']}],
	},
	{
		kind: 'log',
		modules: ['applicationinsights'],
		methods: ['trackEvent', 'trackTrace', 'trackException', 'trackDependency', 'trackRequest'],
		source: 'https://learn.microsoft.com/azure/azure-monitor/app/nodejs',
		examples: [{code: 'const appInsights = require(\'applicationinsights\');\nappInsights.defaultClient.trackTrace({message: key});', shown: ['{message: key}']}],
	},
];
