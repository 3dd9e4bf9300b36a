/**
 * What a promise gives, or undefined when it takes longer than the given seconds. The work itself goes on: there is
 * no way to stop a system call.
 */
export async function within<Value>(seconds: number, work: Promise<Value>): Promise<{readonly value: Value} | undefined> {
	let handle: NodeJS.Timeout | undefined;
	const late = new Promise<undefined>(resolve => {
		handle = setTimeout(() => resolve(undefined), Math.min(seconds * 1000, 2 ** 31 - 1));
	});
	try {
		return await Promise.race([work.then(value => ({value})), late]);
	} finally {
		clearTimeout(handle);
	}
}
