import type {Styles} from '../report/stylish.js';

/** Colours for a terminal that wants them (https://no-color.org), plain text for everything else. */
export async function stylesFor(stream: Pick<NodeJS.WriteStream, 'isTTY'>, environment: NodeJS.ProcessEnv = process.env): Promise<Styles> {
	if (!stream.isTTY || environment['NO_COLOR'] || environment['TERM'] === 'dumb') {
		return {strong: asIs, faint: asIs, error: asIs, warning: asIs};
	}

	const {default: {createColors}} = await import('picocolors');
	const {underline, dim, red, yellow} = createColors(true);
	return {strong: underline, faint: dim, error: red, warning: yellow};
}

function asIs(text: string): string {
	return text;
}
