// Sets the git hooks up. Not every install is a developer's: a tarball has no git directory, CI commits nothing, and
// `npm ci --omit=dev` has no husky; none of them may fail for that.
import {existsSync} from 'node:fs';

if (!process.env.CI && existsSync('.git')) {
	const husky = await import('husky').catch(() => undefined);
	const problem = husky?.default();
	if (problem) {
		console.warn(`Git hooks are not set up: ${problem}`);
	}
}
