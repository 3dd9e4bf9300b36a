/** Everything that is written to the standard streams of this process while a function runs. */
export async function outputOf(run) {
	const written = [];
	const streams = [process.stdout, process.stderr];
	const originals = streams.map(stream => stream.write);
	for (const stream of streams) {
		stream.write = (chunk, encoding, done) => {
			written.push(String(chunk));
			const callback = typeof encoding === 'function' ? encoding : done;
			callback?.();
			return true;
		};
	}

	try {
		await run();
		await new Promise(resolve => {
			setTimeout(resolve, 5);
		});
	} finally {
		for (const [index, stream] of streams.entries()) {
			stream.write = originals[index];
		}
	}

	return written.join('');
}
