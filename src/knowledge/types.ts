/**
 * Where a value stands in a call, counted from the call itself:
 *
 * - `1`: the second argument
 * - `0.secret`: a member of the first
 * - `0.keys[].key`: a member of each element of a list; a list may also be given as one value: `0.keys[]` fits
 *   `{keys: 'x'}` as well as `{keys: ['x']}`
 * - `0.useFactory().secret`: a member of what the function there returns, or what its promise is fulfilled with
 * - `0.useClass#createOptions().secret`: the same, of a method of the class there
 * - `key=`: the argument with this name, in a language that has such; `1|key=` the second argument or the one of this name
 * - `**`: all arguments that have a name, as one object
 */
export type Position = `${number}${'' | `${'.' | '[]' | '()'}${string}`}` | `${'' | `${number}|`}${string}=${string}` | `**${string}`;

/**
 * Which call is meant, seen from the module that it comes from. How a program imports the module makes no difference:
 * default, namespace, named and CommonJS imports all lead to the same text.
 *
 * - `sign`: a function the module exports
 * - `()`: the module's own (default) export, called; `new` and `#sign`: the same export constructed, and its instance
 * - `createSigner()`: what an export returned, called in its turn
 * - `JWT.sign`: a member of an export
 * - `new Strategy`: a class being constructed; also `super(…)` in a class that extends it, and in one that extends
 *   what a mixin such as `PassportStrategy(Strategy)` returns
 * - `SignJWT#sign`: a method of an instance, after any number of builder calls; the instance is built with `new`,
 *   returned by the export when called (`createSigner#…`), or declared by its type (`constructor(jwt: JwtService)`)
 */
export type Callee = string;

/** One way of calling a library that involves a key. */
export interface CallShape {
	readonly callee: Callee;
	/** Where the key, or a function that returns it, or a `{key, passphrase}` object, stands. */
	readonly keys: readonly Position[];
	/** Where it stands when nothing is known of `keys`. */
	readonly keysOtherwise?: readonly Position[];
	/** Keys of another kind at the same call: a public key may stand in source. */
	readonly publicKeys?: readonly Position[];
	readonly use: 'sign' | 'verify' | 'both';
	/** Where the JWT Claims Set stands, when signing: it can be read by whoever holds the token. */
	readonly claims?: Position;
	/** Where the one `alg` value of a signature stands. */
	readonly algorithm?: Position;
	/** Where the list of allowed `alg` values of a verification, or the one that is allowed, stands. */
	readonly algorithms?: Position;
	/** The library takes no public key for a MAC, so an attacker gains nothing by choosing one (RFC 8725 §2.1). */
	readonly knowsKeyTypes?: true;
	/** The library signs, or verifies, with an empty key without complaint, so an empty default is a hole. */
	readonly acceptsEmptyKey?: true;
	/**
	 * The program does not call the export: it hands it, as first argument, to a method of its framework that has this
	 * name, and positions are counted in that call (`register`: `app.register(jwt, {secret})`), or in the call that
	 * follows it in the chain (`bind.to`: `app.bind(TOKEN_SECRET).to(key)`).
	 */
	readonly handedTo?: string;
	/** Only calls with these strings in these places are meant: `{1: 'jwt'}` for `auth.strategy('session', 'jwt', …)`. */
	readonly when?: Readonly<Partial<Record<Position, string>>>;
}

/** A library that makes or checks JSON Web Tokens, or a framework that does so with a key it is configured with. */
export interface LibraryRow {
	/** Module specifiers, the package itself first; `hono/jwt` and `jose/jwt/sign` are specifiers too. */
	readonly modules: readonly [string, ...string[]];
	readonly calls: readonly CallShape[];
	/** How we know: the version that was run, or the page that was read. */
	readonly source: string;
	/** Whole programs, with the source text of every key that must be found in them, in order, without type assertions. */
	readonly examples: readonly {readonly code: string; readonly keys: readonly string[]}[];
}

/** A method that a framework puts on its own objects, so that no import leads to it: `reply.jwtSign(claims, {key})`. */
export interface DecoratorRow {
	/** The last names of the path to the method, receiver first: `jwt.sign` fits `app.jwt.sign` and `this.fastify.jwt.sign`. */
	readonly path: string;
	readonly call: Omit<CallShape, 'callee'>;
	readonly source: string;
	readonly examples: LibraryRow['examples'];
}

/** Something that shows what it is given to people who should not see a key. */
export interface SinkRow {
	readonly kind: 'log' | 'error' | 'response';
	/** The module, for sinks that are imported; absent for globals and for objects known by their usual names. */
	readonly modules?: readonly [string, ...string[]];
	/** As in `CallShape`; for globals the path (`console.log`, `process.stdout.write`, `new Error`, `Response.json`). */
	readonly callees?: readonly Callee[];
	/**
	 * For objects that arrive as parameters or members: the last name, or names, of the path to them, also when other
	 * calls stand between (`res.status(500).json(…)`), and the methods that send.
	 * `methods` beside `modules` are methods of whatever the module gives (`pino().child({}).info(…)`).
	 */
	readonly receivers?: readonly string[];
	readonly methods?: readonly string[];
	/** Members whose assignment sends (`ctx.body = …`). */
	readonly assigned?: readonly string[];
	/** Names of classes whose construction shows its arguments, wherever they come from: `new SigningError(…)`. */
	readonly constructed?: RegExp;
	/** Which arguments, or parts of them, are shown; all of them when absent. */
	readonly positions?: readonly Position[];
	/** Where the paths stand of members that are not shown after all: a list of them, or an object that has one. */
	readonly masked?: Position;
	readonly source: string;
	/** Programs with the source text of everything that is shown, in order. */
	readonly examples: readonly {readonly code: string; readonly shown: readonly string[]}[];
}

/** An object whose members are environment variables: `process.env`, `import.meta.env`. */
export interface EnvironmentRow {
	/** The module it is imported from, if it is (`$env/static/private`, `node:process`). */
	readonly module?: string;
	/** The path to the object: `process.env`; empty when the module's own exports are the variables. */
	readonly path: string;
	/** Its values are written into what every visitor downloads. */
	readonly isClient?: true;
	/** Only the usual name of a parameter leads to it: without a member whose name tells, it may be anything. */
	readonly isKnownByName?: true;
	/** The file that its values are written in, here or in a folder above, and the path to them in what that file exports. */
	readonly writtenIn?: {readonly file: string; readonly path: string};
	readonly source: string;
	/** Programs with the name of every variable that they read, in order. */
	readonly examples: readonly {readonly code: string; readonly reads: readonly string[]}[];
}

/** A call that reads a setting by its name, and may hold the default for an unset one: `config.get('jwt.secret', 'default')`. */
export interface ReaderRow {
	/** Module and callee, when an import or a type leads to it; as in `CallShape`. */
	readonly modules?: readonly [string, ...string[]];
	readonly callees?: readonly Callee[];
	/** Otherwise the usual last names of the path to it, receiver first: `config.get`, `configService.getOrThrow`, `env`. */
	readonly paths?: readonly string[];
	readonly name: Position;
	/** An object of names stands there, and the result has a setting in each of its members: `requireSecrets({access: 'X'}).access`. */
	readonly byMember?: true;
	/** The result holds the setting and does not show it. */
	readonly isOpaque?: true;
	readonly fallback?: Position;
	/** Builder methods after the call whose first argument is the default: `get('X').default('l')`. */
	readonly fallbackMethods?: readonly string[];
	/** What stands before `[name]` in a read that fails for an unset name, in place of the last name of the callee: `environ` for `os.getenv`, nothing for `os.environ.get`. */
	readonly strictly?: string;
	/** The files that the settings are written in, here or in a folder above, under the parts of their names. */
	readonly writtenIn?: readonly string[];
	readonly source: string;
	/** Programs with the names that are read and the source text of the defaults, each in order. */
	readonly examples: readonly {readonly code: string; readonly reads: readonly string[]; readonly defaults: readonly string[]}[];
}

export interface DefaultObject {
	readonly callee: Callee;
	readonly at: Position;
	readonly namespace?: Position;
	/** Nothing stands before these values: they are the settings themselves. */
	readonly isFinal?: true;
}

/** How subclasses of some classes say which variables their fields are read from, and what is shown of them as a whole. */
export interface SettingsClass {
	readonly names: readonly string[];
	/** The paths in the class to what the names of all variables begin with: `model_config.env_prefix`. */
	readonly prefixes: readonly string[];
	/** Where the call that describes a field names variables of its own: `Field(alias='JWT_SECRET')`. */
	readonly aliases: readonly Position[];
	/** Where that call leaves a field out of what an instance shows as a whole, and by which value: `Field(repr=False)`. */
	readonly leftOut: Readonly<Partial<Record<Position, boolean>>>;
}

/** A schema library: a default may stand in the schema of a setting, whose name is the key that the schema stands under. */
export interface SchemaRow {
	readonly modules: readonly [string, ...string[]];
	/** Methods of a schema whose first argument (or what the function there returns) stands in for a missing value: `.default('l')`. */
	readonly methods?: readonly string[];
	/** Methods that take further schemas for the same setting: `.when('NODE_ENV', {is: 'production', otherwise: Joi.string().default('l')})`. */
	readonly branches?: {readonly method: string; readonly at: Position};
	/** Calls that take the default: `optional(string(), 'l')`, `str({default: 'l'})`. */
	readonly calls?: readonly {readonly callee: Callee; readonly fallback: Position}[];
	/** Calls that take the default, and are handed to a pipe behind what they are the default of: `Config.string('X').pipe(Config.withDefault('l'))`. */
	readonly piped?: readonly {readonly callee: Callee; readonly fallback: Position}[];
	/** Calls whose first argument is an object that describes each setting in a text, in which the default is the group of this pattern that fits: `'string = "l"'`. */
	readonly definitions?: {readonly callee: Callee; readonly fallback: RegExp};
	/** Methods that declare a setting whose name is an argument: `.prop('X', S.string().default('l'))`. */
	readonly declarations?: {readonly method: string; readonly name: Position; readonly schema: Position};
	/** Members of a plain object that describes a setting: convict's `{default: 'l', env: 'X'}`; `env` names the member with the variable's name. */
	readonly descriptors?: {readonly callee: Callee; readonly fallback: string; readonly env?: string};
	/** Calls that take an object of defaults (or a function that returns it), nested or not, whose keys are the names: `nconf.defaults({X: 'l'})`; `namespace` is where the name of the whole stands. */
	readonly objects?: readonly DefaultObject[];
	/** Classes whose subclasses declare settings: each field is read under its name, and its value is the default. */
	readonly classes?: SettingsClass;
	/** Where the default also acts on an empty string, an empty default matters too. */
	readonly source: string;
	/** Programs with the source text of the defaults, in order. */
	readonly examples: readonly {readonly code: string; readonly defaults: readonly string[]}[];
}

/** A function whose result is as secret, and as guessable, as what it is given: `Buffer.from(x)`, `x.trim()`, `Object.freeze(x)`. */
export interface TransformRow {
	readonly modules?: readonly [string, ...string[]];
	/** As in `CallShape`; for globals the path (`Buffer.from`, `String`, `new Uint8Array`). */
	readonly callees?: readonly Callee[];
	/** Methods of any value, or beside `modules` of whatever the module gives; they pass on their receiver: `trim`, `toString`. */
	readonly methods?: readonly string[];
	/** The only language whose values have these methods. */
	readonly dialect?: 'python';
	/** The arguments that are passed on; for methods, those that are passed on besides the receiver. */
	readonly from?: readonly Position[];
	/** A hash: a key made so is as guessable as its input, but does not show it. */
	readonly isOneWay?: true;
	/** The result holds the input but does not show it: a `KeyObject` prints no octets. */
	readonly isOpaque?: true;
	/** Gives back what an opaque object hides. */
	readonly reveals?: true;
	/** The arguments are objects that become one, and this is the one whose member stays where several have it. */
	readonly merges?: 'first' | 'last';
	/** Where the names stand of the only members that the result has, or of those that it has not; all stay when nothing stands there. */
	readonly keeps?: Position;
	readonly drops?: Position;
	/** The member of the result that is what was given: `safeParse(x).data`. */
	readonly at?: string;
	/** The result is only a part of the input, still a leak, never a key of full length: `slice`. */
	readonly isPart?: true;
	readonly source: string;
}

/** A function that makes a value: strong when it asks a CSPRNG for enough octets, weak otherwise. */
export interface GeneratorRow {
	readonly modules?: readonly [string, ...string[]];
	readonly callees: readonly Callee[];
	/** `weak`: predictable whatever its length. `bytes`: octets, or characters of an alphabet, from a CSPRNG. `uuid`: 122 random bits. */
	readonly kind: 'weak' | 'bytes' | 'uuid';
	/** Where the number of octets or characters stands, and how many there are when it does not. */
	readonly size?: Position;
	readonly defaultSize?: number;
	/** Members of the result that are as guessable as the whole: `uuid4().hex`. */
	readonly textMembers?: readonly string[];
	/** Bits of randomness a unit of size brings: 8 for octets, 6 for nanoid's 64 characters. */
	readonly bitsPerUnit?: number;
	readonly source: string;
}

/** An object of a framework that holds the settings of the program, which a file of the project declares. */
export interface SettingsObjectRow {
	readonly modules: readonly [string, ...string[]];
	/** The ways to the object from the module; `Flask.new.config` is a member of an instance. */
	readonly paths: readonly string[];
	/** The same from a parameter that everybody calls so. */
	readonly parameters?: readonly string[];
	/** The usual names of the files, here or in a folder above; a setting stands there by its name, or in a class. */
	readonly files: readonly string[];
	/** A file in which a call names the module of the settings, together with a variable. */
	readonly namedBy?: {readonly file: string; readonly variable: string};
	readonly source: string;
}
