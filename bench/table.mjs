/** @typedef {import('./measure.mjs').Cost} Cost */
/** @typedef {{name: string, cost?: Cost, absent?: string}} Row */

const own = 'jwt-secrets, no cache';

/** @param {number[]} values */
export function median(values) {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * The median of each quantity by itself.
 *
 * @param {Cost[]} costs
 * @returns {Cost}
 */
export function medianCost(costs) {
	return {wall: median(costs.map(({wall}) => wall)), cpu: median(costs.map(({cpu}) => cpu)), peak: median(costs.map(({peak}) => peak))};
}

/**
 * A markdown table in ratios to our own cold run, so that the numbers mean something on another machine.
 *
 * @param {Row[]} rows
 */
export function table(rows) {
	const unit = rows.find(({name}) => name === own)?.cost;
	const lines = rows.map(({name, cost, absent}) => {
		if (!cost) {
			return [name, absent ?? '', '', '', '', ''];
		}

		return [
			name, `${cost.wall.toFixed(2)} s`, `${cost.cpu.toFixed(2)} s`, `${(cost.peak / 1e6).toFixed(0)} MB`,
			ratio(cost.wall, unit?.wall), ratio(cost.cpu, unit?.cpu),
		];
	});
	return [['', 'wall', 'CPU', 'peak memory', 'wall, ×', 'CPU, ×'], ['---', '--:', '--:', '--:', '--:', '--:'], ...lines]
		.map(cells => `| ${cells.join(' | ')} |`)
		.join('\n');
}

function ratio(value, unit) {
	return unit ? (value / unit).toPrecision(2) : '–';
}

/**
 * What the project promises about its speed, and whether this run kept it.
 *
 * @param {Row[]} rows
 */
export function promises(rows) {
	const costOf = name => rows.find(row => row.name === name)?.cost;
	const [cold, warm, listing] = [own, 'jwt-secrets, warm cache', 'listing and reading alone'].map(costOf);
	const [gitleaks, oxlint] = ['gitleaks dir', 'oxlint + eslint-plugin-jwt'].map(costOf);
	return [
		promise('CPU time without a cache, of gitleaks\'', 1 / 10, cold?.cpu, gitleaks?.cpu),
		promise('wall time without a cache, of oxlint\'s', 1, cold?.wall, oxlint?.wall),
		promise('peak memory without a cache, of 200 MB', 1, cold?.peak, 200e6),
		promise('CPU time with a cache, of listing and reading alone', 1.5, warm?.cpu, listing?.cpu),
		promise('wall time with a cache, of listing and reading alone', 1.5, warm?.wall, listing?.wall),
	];
}

function promise(what, limit, value, of) {
	const share = value !== undefined && of !== undefined ? value / of : undefined;
	const verdict = share === undefined ? 'not measured' : share <= limit ? 'kept' : 'broken';
	return {verdict, text: `${what}: at most ${limit}, measured ${share?.toPrecision(2) ?? 'nothing'} (${verdict})`};
}
