import {dirname, join} from 'node:path';

type Aliases = ReadonlyMap<string, string>;

/** Finds what bare names mean by the nearest `package.json`: with the package module-alias, with rootpath, or with `NODE_PATH`. */
export interface ModuleAliases {
	readonly find: (importer: string, specifier: string) => readonly string[];
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
			return [...aliasesOf(dirname(importer))].flatMap(([name, target]) => name === '' ? [join(target, specifier)]
				: specifier === name || specifier.startsWith(`${name}/`) ? [target + specifier.slice(name.length)] : []);
		},
		clear() {
			byFolder.clear();
		},
	};
}

/** `{"_moduleAliases": {"@config": "src/config"}}`; the empty name is the folder that all bare names are looked for in. */
function aliasesIn(text: string, folder: string): Aliases {
	try {
		const {_moduleAliases: aliases, dependencies, scripts} = JSON.parse(text) as Readonly<Record<string, unknown>>;
		const given = textsIn(aliases).map(([name, path]) => [name, join(folder, path)] as const);
		const inherited = textsIn(scripts).flatMap(([, command]) => /\bNODE_PATH=["']?([\w./-]+)/.exec(command)?.[1] ?? []);
		const base = inherited[0] ?? (textsIn(dependencies).some(([name]) => name === 'rootpath') ? '.' : undefined);
		return new Map(base === undefined ? given : [...given, ['', join(folder, base)]]);
	} catch {
		return new Map();
	}
}

function textsIn(value: unknown): (readonly [string, string])[] {
	const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
	return entries.flatMap(([name, text]) => typeof text === 'string' ? [[name, text] as const] : []);
}
