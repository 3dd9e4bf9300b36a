import type {DecoratorRow, LibraryRow} from '../types.js';
import {fastify, fastifyDecorators} from './fastify.js';
import {jose} from './jose.js';
import {middleware} from './middleware.js';
import {nest} from './nest.js';
import {nodeSigners} from './node-signers.js';

export const libraries: readonly LibraryRow[] = [
	...nodeSigners,
	...jose,
	...fastify,
	...nest,
	...middleware,
];

export const decorators: readonly DecoratorRow[] = [
	...fastifyDecorators,
];
