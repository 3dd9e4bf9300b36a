import type {RawNode} from './raw-node.js';

/** The names of one module, function or class body while it is read. */
export interface NameScope {
	readonly kind: 'module' | 'function' | 'class';
	/** Names that have been given a value here. */
	readonly declared: Set<string>;
	/** Names of an outer scope that are assigned here: `global x`, `nonlocal x`. */
	readonly outer: Set<string>;
	/** Names that must be declared before all else: assigned in the midst of an expression. */
	readonly hoisted: Set<string>;
	/** Imports that stand in a block: their names belong to the whole function. */
	readonly imports: RawNode[];
	/** What the method calls its instance: its first parameter. */
	readonly self: string | undefined;
	/** Whether what is read now stands inside a block, which limits classes, functions and imports in JavaScript only. */
	isNested: boolean;
}

/** Which names mean what at the place that is being read. */
export class ScopeStack {
	/** Every name that is read somewhere. */
	readonly used = new Set<string>();
	/** Names of the classes, and of the functions, that the file declares anywhere. */
	readonly classes = new Set<string>();
	readonly functions = new Set<string>();
	readonly #stack: NameScope[] = [];

	get current(): NameScope {
		const scope = this.#stack.at(-1);
		if (!scope) {
			throw new TypeError('There is no scope.');
		}

		return scope;
	}

	within<T>(kind: NameScope['kind'], self: string | undefined, read: (scope: NameScope) => T): T {
		const scope: NameScope = {kind, self, declared: new Set(), outer: new Set(), hoisted: new Set(), imports: [], isNested: false};
		this.#stack.push(scope);
		try {
			return read(scope);
		} finally {
			this.#stack.pop();
		}
	}

	/** Reads the block of a statement. */
	nested<T>(read: () => T): T {
		const {current} = this;
		const before = current.isNested;
		current.isNested = true;
		try {
			return read();
		} finally {
			current.isNested = before;
		}
	}

	/** Whether an assignment is the first one of the name in its scope. */
	declares(name: string): boolean {
		const {declared, outer} = this.current;
		return !declared.has(name) && !outer.has(name);
	}

	/** Whether a name is the instance of the method around. */
	isSelf(name: string): boolean {
		for (const scope of this.#stack.toReversed()) {
			if (scope.self === name) {
				return true;
			}

			if (scope.declared.has(name) || scope.kind !== 'function') {
				return false;
			}
		}

		return false;
	}

	/** Whether a name is an attribute of the class whose body is being read. */
	isMember(name: string): boolean {
		return this.current.kind === 'class' && this.current.declared.has(name);
	}

	get isInClass(): boolean {
		return this.#stack.some(({kind}) => kind === 'class');
	}
}
