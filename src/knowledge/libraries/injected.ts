import type {DecoratorRow} from '../types.js';

const source = 'jsonwebtoken 9.0.3, README; the usual names under which it is handed to a function';

/** Libraries that a program receives instead of importing them: `constructor({jwt})`, `module.exports = (jwt, config) => …`. */
export const injectedDecorators: readonly DecoratorRow[] = ['jwt', 'jsonwebtoken', 'JWT'].flatMap((name): DecoratorRow[] => [
	{
		path: `${name}.sign`,
		call: {keys: ['1'], use: 'sign', claims: '0', algorithm: '2.algorithm'},
		source,
		examples: [{code: `module.exports = ({${name}}) => claims => ${name}.sign(claims, 'not-a-real-key');`, keys: [`'not-a-real-key'`]}],
	},
	{
		path: `${name}.verify`,
		call: {keys: ['1'], use: 'verify', algorithms: '2.algorithms'},
		source,
		examples: [{code: `exports.check = ${name} => ${name}.verify(token, process.env.KEY);`, keys: ['process.env.KEY']}],
	},
]);
