const longest = 15_000;

/** What a promise gives, if it does so in time: a server that stays silent fails a test with a sentence. */
export async function within<T>(answer: Promise<T>): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	try {
		return await Promise.race([answer, new Promise<never>((_resolve, reject) => {
			timer = setTimeout(() => {
				reject(new Error(`The language server gave no answer in ${longest} ms.`));
			}, longest);
		})]);
	} finally {
		clearTimeout(timer);
	}
}
