import {dirname, join} from 'node:path';

type Aliases = ReadonlyMap<string, string>;

/** Finds the path behind a name that the nearest `package.json` gives to a folder or file, as the package module-alias does. */
export interface ModuleAliases {
	readonly find: (importer: string, specifier: string) => string | undefined;
	readonly clear: () => void;
}

export function createModuleAliases(read: (path: string) => string | undefined): ModuleAliases {
	const byFolder = new Map<string, Aliases>();
	const aliasesOf = (folder: string): Aliases => {
		let aliases = byFolder.get(folder);
		if (!aliases) {
			const text = read(join(folder, 'package.json'));
			const up = dirname(folder);
			aliases = text === undefined ? (up === folder ? new Map<string, string>() : aliasesOf(up)) : aliasesIn(text, folder);
			byFolder.set(folder, aliases);
		}

		return aliases;
	};

	return {
		find(importer, specifier) {
			for (const [name, target] of aliasesOf(dirname(importer))) {
				if (specifier === name || specifier.startsWith(`${name}/`)) {
					return target + specifier.slice(name.length);
				}
			}

			return undefined;
		},
		clear() {
			byFolder.clear();
		},
	};
}

/** `{"_moduleAliases": {"@config": "src/config"}}` */
function aliasesIn(text: string, folder: string): Aliases {
	try {
		const {_moduleAliases: aliases} = JSON.parse(text) as {readonly _moduleAliases?: unknown};
		const entries = typeof aliases === 'object' && aliases !== null ? Object.entries(aliases) : [];
		return new Map(entries.flatMap(([name, path]) => typeof path === 'string' ? [[name, join(folder, path)] as const] : []));
	} catch {
		return new Map();
	}
}
