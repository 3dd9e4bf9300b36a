import {pythonLibraries} from '../python/libraries.js';
import type {DecoratorRow, LibraryRow} from '../types.js';
import {authJs} from './auth-js.js';
import {fastify, fastifyDecorators} from './fastify.js';
import {frameworkDecorators, frameworks} from './frameworks.js';
import {hapi, hapiDecorators} from './hapi.js';
import {injectedDecorators} from './injected.js';
import {jose} from './jose.js';
import {middleware} from './middleware.js';
import {nest} from './nest.js';
import {nodeSigners} from './node-signers.js';
import {webSigners} from './web-signers.js';

export const libraries: readonly LibraryRow[] = [
	...nodeSigners,
	...webSigners,
	...jose,
	...fastify,
	...hapi,
	...nest,
	...middleware,
	...authJs,
	...frameworks,
	...pythonLibraries,
];

export const decorators: readonly DecoratorRow[] = [
	...fastifyDecorators,
	...hapiDecorators,
	...frameworkDecorators,
	...injectedDecorators,
];
