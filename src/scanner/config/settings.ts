import type {CallShape, ReaderRow} from '../../knowledge/types.js';
import type {Role} from '../../knowledge/roles.js';

/** A module of the user's own around a JWT library: a row of the knowledge tables, without its proof. */
export interface LibrarySettings {
	readonly modules: readonly [string, ...string[]];
	readonly calls: readonly CallShape[];
}

/** What a user may declare: `jwt-secrets.config.json`, and in ESLint `settings['jwt-secrets']`. */
export interface Settings {
	readonly libraries?: readonly LibrarySettings[];
	/** Functions that read a setting by its name. */
	readonly readers?: readonly Omit<ReaderRow, 'source' | 'examples'>[];
	/** Further names that mean a JWT secret. */
	readonly names?: readonly string[];
	/** Roles for paths below the root, asked before the built-in table; the first that fits decides. */
	readonly roles?: readonly {readonly pattern: string; readonly role: Role}[];
	/** Report in tests, examples, documentation, generated and vendored files as in production. */
	readonly includeTests?: boolean;
}
