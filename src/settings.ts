import type {OwnRole} from './analysis/roles.js';
import type {OwnRows} from './analysis/tables.js';

/** What a user may declare in ESLint's `settings['jwt-secrets']` and in `jwt-secrets.config.json`. */
export interface Settings extends OwnRows {
	/** Asked before the built-in table; the first that fits decides. */
	readonly roles?: readonly OwnRole[];
	/** Report in tests, examples, documentation, generated and vendored files as in production. */
	readonly includeTests?: boolean;
}

const none: Settings = {};

/** The settings of this plugin, among all that a host holds. They were validated where they were read. */
export function settingsOf(settings: Readonly<Record<string, unknown>>): Settings {
	const own = settings['jwt-secrets'];
	return typeof own === 'object' && own !== null ? own : none;
}
