import type {Reader} from './reader.js';
import type {ConfigEntry, ConfigScalar, ConfigSequence, ConfigValue, Range} from './tree.js';
import type {TreeBuilder} from './tree-builder.js';

const deepest = 200;

/**
 * HCL, as Terraform, Packer and Nomad write it: blocks and attributes. A block is an entry for its type, below it one
 * for each label: `variable "jwt_secret" { default = … }`. Of expressions only single texts are values.
 */
export const readHcl: Reader = (text, tree) => {
	const cursor = new Cursor(text, tree);
	const entries = cursor.body(0);
	return cursor.isAtEnd ? [tree.mapping(entries, [0, text.length])] : undefined;
};

class Cursor {
	readonly #text: string;
	readonly #tree: TreeBuilder;
	#index = 0;

	constructor(text: string, tree: TreeBuilder) {
		this.#text = text;
		this.#tree = tree;
	}

	get isAtEnd(): boolean {
		return this.#index >= this.#text.length;
	}

	/** Entries up to a closing brace or the end. */
	body(depth: number): ConfigEntry[] {
		const entries: ConfigEntry[] = [];
		if (depth > deepest) {
			throw new RangeError('The blocks nest too deep.');
		}

		while (this.#next() !== '}' && !this.isAtEnd) {
			const names = this.#names();
			if (names.length === 0) {
				this.#index++;
				continue;
			}

			const letter = this.#text[this.#index];
			if (letter === '{') {
				this.#index++;
				const start = this.#index;
				const inner = this.body(depth + 1);
				this.#index++;
				entries.push(this.#nest(names, this.#tree.mapping(inner, [start, this.#index])));
			} else if ((letter === '=' || letter === ':') && this.#text[this.#index + 1] !== '=') {
				this.#index++;
				entries.push(this.#nest(names, this.#value(depth)));
			}
		}

		return entries;
	}

	#nest([first, ...rest]: readonly ConfigScalar[], value: ConfigValue | undefined): ConfigEntry {
		if (!first) {
			throw new RangeError('An entry needs a name.');
		}

		return this.#tree.entry(first, rest.length > 0 ? this.#tree.mapping([this.#nest(rest, value)]) : value);
	}

	/** An identifier, or quoted labels, behind each other. */
	#names(): ConfigScalar[] {
		const names: ConfigScalar[] = [];
		const pattern = /[ \t]*(?:([A-Za-z_][\w.-]*)|"([^"\n$]*)"|\(([\w.]+)\))/y;
		for (;;) {
			pattern.lastIndex = this.#index;
			const match = pattern.exec(this.#text);
			if (!match) {
				break;
			}

			const name = match[1] ?? match[2] ?? match[3] ?? '';
			const start = match.index + match[0].indexOf(name, match[0].length - name.length - (match[1] === undefined ? 1 : 0));
			names.push(this.#tree.scalar([start, start + name.length]));
			this.#index = pattern.lastIndex;
		}

		while (this.#text[this.#index] === ' ' || this.#text[this.#index] === '\t') {
			this.#index++;
		}

		return names;
	}

	#value(depth: number): ConfigValue | undefined {
		this.#skipSpace();
		const start = this.#index;
		if (this.#text[start] === '{') {
			this.#index++;
			const inner = this.body(depth + 1);
			this.#index++;
			return this.#tree.mapping(inner, [start, this.#index]);
		}

		if (this.#text[start] === '[') {
			this.#index++;
			return this.#list(start, depth);
		}

		const call = /(?:jsonencode|yamlencode|merge|tomap|tolist|toset|concat|flatten|sensitive|nonsensitive|base64encode|tostring)\(/y;
		call.lastIndex = start;
		if (call.test(this.#text)) {
			this.#index = call.lastIndex;
			const given = this.#list(start, depth, ')');
			// What such a function gives back is what it is given, in another form.
			return given.items.length === 1 ? given.items[0] : given;
		}

		this.#skipExpression();
		const end = start + this.#text.slice(start, this.#index).trimEnd().length;
		return end === start ? undefined : this.#scalar([start, end]);
	}

	#list(start: number, depth: number, end = ']'): ConfigSequence {
		const items: ConfigValue[] = [];
		if (depth > deepest) {
			throw new RangeError('The lists nest too deep.');
		}

		while (this.#next() !== end && !this.isAtEnd) {
			const before = this.#index;
			const item = this.#value(depth + 1);
			if (item) {
				items.push(item);
			}

			if (this.#text[this.#index] === ',' || this.#index === before) {
				this.#index++;
			}
		}

		this.#index++;
		return this.#tree.sequence(items, [start, this.#index]);
	}

	#scalar(range: Range): ConfigScalar {
		const raw = this.#text.slice(...range);
		const heredoc = /^<<[-~]?\w+\n/.exec(raw);
		if (heredoc) {
			return this.#tree.scalar(range, {style: 'block', inner: [range[0] + heredoc[0].length, range[0] + Math.max(heredoc[0].length, raw.lastIndexOf('\n'))]});
		}

		return /^"(?:[^"\\]|\\.)*"$/s.test(raw)
			? this.#tree.scalar(range, {style: 'double', inner: [range[0] + 1, range[1] - 1]})
			: this.#tree.scalar(range, {style: /^[\d.]+$/.test(raw) ? 'plain' : 'expression'});
	}

	/** Goes behind an expression: to the end of its line, unless a bracket is open. */
	#skipExpression(): void {
		let open = 0;
		while (!this.isAtEnd) {
			const letter = this.#text[this.#index] ?? '';
			if (letter === '"') {
				this.#skipText();
				continue;
			}

			if (letter === '<' && this.#skipHeredoc()) {
				return;
			}

			if (open === 0 && (letter === '\n' || letter === ',' || letter === '}' || letter === ']' || letter === ')' || letter === '#' || letter === '/' && this.#text[this.#index + 1] === '/')) {
				return;
			}

			open += letter === '(' || letter === '[' || letter === '{' ? 1 : letter === ')' || letter === ']' || letter === '}' ? -1 : 0;
			this.#index++;
		}
	}

	/** A quoted text, with the interpolations in it, which may hold quotes. */
	#skipText(): void {
		let open = 0;
		for (this.#index++; !this.isAtEnd; this.#index++) {
			const letter = this.#text[this.#index];
			if (letter === '\\') {
				this.#index++;
			} else if (letter === '$' && this.#text[this.#index + 1] === '{') {
				open++;
				this.#index++;
			} else if (letter === '}' && open > 0) {
				open--;
			} else if (letter === '\n' || letter === '"' && open === 0) {
				this.#index++;
				return;
			}
		}
	}

	#skipHeredoc(): boolean {
		const pattern = /<<[-~]?(\w+)\r?\n/y;
		pattern.lastIndex = this.#index;
		const mark = pattern.exec(this.#text)?.[1];
		if (mark === undefined) {
			return false;
		}

		const end = new RegExp(`\\n[ \\t]*${mark}[ \\t]*(?=\\r?\\n|$)`, 'g');
		end.lastIndex = pattern.lastIndex - 1;
		this.#index = end.exec(this.#text) ? end.lastIndex : this.#text.length;
		return true;
	}

	/** The next letter that is neither space nor comment. */
	#next(): string | undefined {
		this.#skipSpace();
		return this.#text[this.#index];
	}

	#skipSpace(): void {
		for (;;) {
			const letter = this.#text[this.#index] ?? '';
			const start = this.#index;
			if (letter === '#' || this.#text.startsWith('//', start)) {
				const end = this.#text.indexOf('\n', start);
				this.#index = end === -1 ? this.#text.length : end;
				this.#tree.comment([start, this.#index], this.#text.slice(start + (letter === '#' ? 1 : 2), this.#index).trimEnd());
			} else if (this.#text.startsWith('/*', start)) {
				const end = this.#text.indexOf('*/', start + 2);
				this.#index = end === -1 ? this.#text.length : end + 2;
				this.#tree.comment([start, this.#index], this.#text.slice(start + 2, end === -1 ? undefined : end), 'Block');
			} else if (letter !== '' && /[\s,;]/.test(letter)) {
				this.#index++;
			} else {
				return;
			}
		}
	}
}
