import {dirname, join} from 'node:path';
import {realPathOf} from '../../analysis/real-path.js';
import {pythonNamespace} from '../../analysis/specifier.js';
import {statsOf} from '../../analysis/stats-of.js';

/** Folders that hold packages and are none themselves. */
const sourceFolders = ['.', 'src', 'lib', 'backend', 'app'];

/**
 * The file that an import means, as far as the project's own folders tell: `sys.path` is only known where a program runs.
 * Whatever is installed, the standard library included, is not found, and is not looked for.
 */
export function resolvePythonModule(importer: string, specifier: string, root: string): string | undefined {
	const found = find(importer, specifier, root);
	// As the resolver of JavaScript gives its paths: a link is no way out.
	return found === undefined ? undefined : realPathOf(found);
}

function find(importer: string, specifier: string, root: string): string | undefined {
	const [, dots = '', name = ''] = /^(\.*)([\w.]*)$/.exec(specifier.slice(pythonNamespace.length)) ?? [];
	const steps = name === '' ? [] : name.split('.');
	if (steps.includes('') || dots === '' && steps.length === 0) {
		return undefined;
	}

	let folder = realPathOf(dirname(importer));
	if (dots !== '') {
		for (let up = 1; up < dots.length; up++) {
			folder = dirname(folder);
		}

		return moduleIn(folder, steps);
	}

	for (let before = ''; folder.startsWith(root) && folder !== before;) {
		// The folder of a package is not searched for modules: `import jwt` in `auth/jwt.py` means another one.
		if (!isFile(join(folder, '__init__.py'))) {
			for (const source of sourceFolders) {
				const found = moduleIn(join(folder, source), steps);
				if (found !== undefined && found !== importer) {
					return found;
				}
			}
		}

		before = folder;
		folder = dirname(folder);
	}

	return undefined;
}

function moduleIn(folder: string, steps: readonly string[]): string | undefined {
	const path = join(folder, ...steps);
	const candidates = steps.length === 0 ? [join(path, '__init__.py')] : [`${path}.py`, join(path, '__init__.py'), `${path}.pyi`];
	return candidates.find(candidate => isFile(candidate));
}

function isFile(path: string): boolean {
	return statsOf(path)?.isFile() ?? false;
}
