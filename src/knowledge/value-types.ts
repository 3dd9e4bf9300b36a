/**
 * Types that are made of a value of the program, with the steps from that value to what has the type: a parameter of type
 * `ConfigType<typeof jwtConfig>` is what `jwtConfig` returns.
 */
export const valueTypes: Readonly<Partial<Record<string, readonly string[]>>> = {
	ConfigType: ['()'], // @nestjs/config 12.0
	ReturnType: ['()'], // TypeScript 6.0
	Awaited: [],
	Readonly: [],
	Required: [],
	NonNullable: [],
	DeepReadonly: [], // type-fest, ts-essentials
	ReadonlyDeep: [],
};
