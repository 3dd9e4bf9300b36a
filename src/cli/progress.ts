export interface Progress {
	readonly show: (done: number, total: number) => void;
	readonly clear: () => void;
}

/** A shorter scan needs none. */
const shownAfter = 1000;

/** One line on a terminal that says how far a long scan is; nothing where nobody looks. */
export function createProgress(stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>, now = () => performance.now()): Progress {
	const start = now();
	let isShown = false;
	return {
		show(done, total) {
			if (stream.isTTY && now() - start >= shownAfter) {
				isShown = true;
				stream.write(`\r\u001B[2K${done} of ${total} files read`);
			}
		},
		clear() {
			if (isShown) {
				isShown = false;
				stream.write('\r\u001B[2K');
			}
		},
	};
}
