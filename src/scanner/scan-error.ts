/** What a user asked for cannot be done; the message says why, in sentences that need no stack trace. */
export class ScanError extends Error {
	override readonly name = 'ScanError';
	readonly code: 'BAD_OPTION' | 'BAD_CONFIG' | 'BAD_PATH';

	constructor(code: ScanError['code'], message: string) {
		super(message);
		this.code = code;
	}
}
