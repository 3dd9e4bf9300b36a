import {homedir} from 'node:os';
import {join} from 'node:path';

/** Where this system keeps what a user's programs can make again. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
	const name = 'jwt-secrets';
	switch (platform) {
		case 'win32': {
			return join(environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), name, 'Cache');
		}

		case 'darwin': {
			return join(homedir(), 'Library', 'Caches', name);
		}

		default: {
			const base = environment['XDG_CACHE_HOME'];
			// The XDG specification has relative paths ignored.
			return join(base?.startsWith('/') ? base : join(homedir(), '.cache'), name);
		}
	}
}
