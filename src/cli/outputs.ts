import {InvalidArgumentError} from 'commander';
import {didYouMean} from '../scanner/did-you-mean.js';
import {ScanError} from '../scanner/scan-error.js';

export const formats = ['stylish', 'json', 'sarif'] as const;
export type Format = typeof formats[number];

export interface Output {
	readonly format: Format;
	/** Standard output when absent. */
	readonly file?: string;
}

/** Collects `--format` and `--output` in the order in which they are given: a file belongs to the format before it. */
export class Outputs {
	readonly #pairs: {format?: Format; file?: string}[] = [];

	addFormat(name: string): void {
		const format = formats.find(candidate => candidate === name);
		if (!format) {
			const meant = didYouMean(name, formats);
			throw new InvalidArgumentError(meant === undefined ? `Formats are ${formats.join(', ')}.` : `Did you mean ${meant}?`);
		}

		const last = this.#pairs.at(-1);
		if (last && last.format === undefined) {
			last.format = format;
		} else {
			this.#pairs.push({format});
		}
	}

	addFile(file: string): void {
		const last = this.#pairs.at(-1);
		if (last && last.file === undefined) {
			last.file = file;
		} else {
			this.#pairs.push({file});
		}
	}

	/** @throws {ScanError} when two reports would go to one place. */
	list(): readonly Output[] {
		const outputs = this.#pairs.map(({format = 'stylish', file}): Output => ({format, ...file !== undefined && file !== '-' && {file}}));
		const places = outputs.map(({file}) => file ?? '');
		const twice = places.find((place, index) => places.indexOf(place) !== index);
		if (twice !== undefined) {
			throw new ScanError('BAD_OPTION', `Two reports cannot both go to ${twice === '' ? 'standard output: give one of them an --output' : twice}.`);
		}

		return outputs.length > 0 ? outputs : [{format: 'stylish'}];
	}
}
