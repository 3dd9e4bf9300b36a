import type {CallShape, LibraryRow, Position} from '../types.js';

/** The members of `JwtModuleOptions`, wherever the object stands. */
function configured(callee: string, options: string): CallShape[] {
	const at = (member: string): Position => `${options}.${member}` as Position;
	return [
		{
			callee,
			keys: [at('secret'), at('secretOrPrivateKey'), at('secretOrKeyProvider')],
			use: 'both',
			algorithm: at('signOptions.algorithm'),
			algorithms: at('verifyOptions.algorithms'),
		},
		{callee, keys: [at('privateKey')], publicKeys: [at('publicKey')], use: 'sign'},
	];
}

const signing: Omit<CallShape, 'callee'> = {keys: ['1.secret', '1.privateKey'], use: 'sign', claims: '0', algorithm: '1.algorithm'};
const verifying: Omit<CallShape, 'callee'> = {keys: ['1.secret'], publicKeys: ['1.publicKey'], use: 'verify', algorithms: '1.algorithms'};

export const nest: readonly LibraryRow[] = [
	{
		modules: ['@nestjs/jwt'],
		calls: [
			...configured('JwtModule.register', '0'),
			...configured('JwtModule.registerAsync', '0.useFactory()'),
			...configured('JwtModule.registerAsync', '0.useClass#createJwtOptions()'),
			...configured('new JwtService', '0'),
			{callee: 'JwtService#sign', ...signing},
			{callee: 'JwtService#signAsync', ...signing},
			{callee: 'JwtService#verify', ...verifying},
			{callee: 'JwtService#verifyAsync', ...verifying},
		],
		source: '@nestjs/jwt 12.0.2',
		examples: [
			{code: `import {JwtModule} from '@nestjs/jwt'; @Module({imports: [JwtModule.register({secret: 'not-a-real-key', signOptions: {expiresIn: '1h'}})]}) export class AuthModule {}`, keys: [`'not-a-real-key'`]},
			{code: `import {JwtModule} from '@nestjs/jwt'; JwtModule.registerAsync({inject: [ConfigService], useFactory: async (config: ConfigService) => ({secret: config.get('JWT_SECRET')})});`, keys: [`config.get('JWT_SECRET')`]},
			{code: `import {JwtModule} from '@nestjs/jwt'; JwtModule.registerAsync({useFactory(config) { return {secret: config.secret}; }});`, keys: ['config.secret']},
			{code: `import {JwtModule} from '@nestjs/jwt'; class Options { createJwtOptions() { return {secret: key}; } } JwtModule.registerAsync({useClass: Options});`, keys: ['key']},
			{code: `import {JwtService} from '@nestjs/jwt'; export class Auth { constructor(private readonly jwt: JwtService) {} login() { return this.jwt.signAsync({sub: '1'}, {secret: 'not-a-real-key'}); } }`, keys: [`'not-a-real-key'`]},
			{code: `import {JwtService} from '@nestjs/jwt'; export class Guard { constructor(private jwtService: JwtService) {} check(token: string) { return this.jwtService.verify(token, {secret: key}); } }`, keys: ['key']},
			{code: `const {JwtService} = require('@nestjs/jwt'); const service = new JwtService({secret: key}); service.sign({sub: '1'});`, keys: ['key']},
		],
	},
	{
		modules: ['@midwayjs/jwt'],
		calls: [
			{callee: 'JwtService#sign', keys: ['1'], use: 'sign', claims: '0', algorithm: '2.algorithm'},
			{callee: 'JwtService#signSync', keys: ['1'], use: 'sign', claims: '0', algorithm: '2.algorithm'},
			{callee: 'JwtService#verify', keys: ['1'], use: 'verify', algorithms: '2.algorithms'},
			{callee: 'JwtService#verifySync', keys: ['1'], use: 'verify', algorithms: '2.algorithms'},
		],
		source: 'https://midwayjs.org/en/docs/extensions/jwt',
		examples: [
			{code: `import {JwtService} from '@midwayjs/jwt'; export class Auth { @Inject() jwt: JwtService; login() { return this.jwt.sign({sub: '1'}, 'not-a-real-key', {expiresIn: '1h'}); } }`, keys: [`'not-a-real-key'`]},
		],
	},
];
