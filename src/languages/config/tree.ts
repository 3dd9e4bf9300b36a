import type {Comment} from '../../analysis/parse.js';
import type {Loc} from '../../analysis/source-file.js';

/** The small tree that every configuration format is lowered to. The types carry a prefix that no other plugin listens to. */
export type ConfigNode = ConfigDocument | ConfigMapping | ConfigEntry | ConfigSequence | ConfigScalar;
export type ConfigValue = ConfigMapping | ConfigSequence | ConfigScalar;
export type Range = readonly [number, number];

/** A range in a part of a text, as one in the whole. */
export function shifted([start, end]: Range, by: number): Range {
	return [start + by, end + by];
}

interface Placed {
	readonly range: Range;
	/** Only nodes that a parser made have it. */
	readonly loc?: Loc;
	parent: ConfigNode | undefined;
}

/** A whole file. YAML may hold several documents in it. */
export interface ConfigDocument extends Placed {
	readonly type: 'ConfigDocument';
	readonly body: readonly ConfigValue[];
	readonly comments: readonly Comment[];
	readonly tokens: readonly never[];
	/** Its parser refused the file, so that only what stands on single lines was read. */
	readonly isLineBased: boolean;
}

export interface ConfigMapping extends Placed {
	readonly type: 'ConfigMapping';
	readonly entries: readonly ConfigEntry[];
}

export interface ConfigEntry extends Placed {
	readonly type: 'ConfigEntry';
	readonly key: ConfigScalar;
	readonly value: ConfigValue | undefined;
	/** Acts only when nobody sets it: `ARG X=d` of a Dockerfile. */
	readonly isDefault: boolean;
	/** The name that the entry gives to what stands in it: part of a finding's anchor. */
	readonly symbol: string;
}

export interface ConfigSequence extends Placed {
	readonly type: 'ConfigSequence';
	readonly items: readonly ConfigValue[];
}

export interface ConfigScalar extends Placed {
	readonly type: 'ConfigScalar';
	/** What it means, without quotes and escapes. */
	readonly text: string;
	readonly style: ScalarStyle;
	/** Without its quotes. */
	readonly inner: Range;
}

/**
 * - `plain`, `single`, `double`: written without or with these quotes
 * - `block`: several lines of their own
 * - `script`: commands of a shell
 * - `expression`: computed when it is read, so that nobody knows its value here: `!Ref`, `var.x`
 */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'block' | 'script' | 'expression';

export const visitorKeys: Readonly<Record<ConfigNode['type'], readonly string[]>> = {
	ConfigDocument: ['body'],
	ConfigMapping: ['entries'],
	ConfigEntry: ['key', 'value'],
	ConfigSequence: ['items'],
	ConfigScalar: [],
};
