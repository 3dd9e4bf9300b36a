import {pythonNamespace} from './specifier.js';

const imports = /^[ \t]*(?:from[ \t]+(\.*[\w.]*)[ \t]+import\b[ \t]*(\([^)]*\)|[^\n#]*)|import[ \t]+([\w. \t,]+))/gm;

/**
 * The modules that a text in Python may import, read off without parsing: `py:app.core` and `py:app.core.config` for
 * `from app.core import config`, which may be a module or a name.
 */
export function pythonSpecifiersIn(text: string): string[] {
	const found = new Set<string>();
	for (const [, module, names = '', whole = ''] of text.matchAll(imports)) {
		if (module === undefined) {
			for (const part of whole.split(',')) {
				found.add(`${pythonNamespace}${part.trim().split(/\s/)[0] ?? ''}`);
			}
		} else {
			found.add(`${pythonNamespace}${module}`);
			for (const name of names.replaceAll(/[()]/g, '').split(',').map(part => part.trim().split(/\s/)[0] ?? '').filter(part => /^\w+$/.test(part))) {
				found.add(`${pythonNamespace}${module}${module.endsWith('.') ? '' : '.'}${name}`);
			}
		}
	}

	return [...found];
}
