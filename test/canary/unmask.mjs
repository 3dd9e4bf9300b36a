import {register} from 'node:module';

// Replaces the one place that knows what a code frame must hide, so that nothing is hidden.
register(`data:text/javascript,${encodeURIComponent(`
	export async function load(url, context, next) {
		return url.endsWith('/hidden-ranges.js')
			? {format: 'module', shortCircuit: true, source: 'export const hiddenRanges = (path, text) => ({text, ranges: []});'}
			: next(url, context);
	}
`)}`);
