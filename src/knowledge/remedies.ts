/** What a message tells people to use, in the language that they write. */
export interface Remedy {
	/** Reads a secret, and fails when there is none. */
	readonly load: string;
	/** Makes octets that nobody can guess; takes their number. */
	readonly random: string;
}

export const remedies: Readonly<Record<'ecmascript' | 'python', Remedy>> = {
	ecmascript: {load: 'requireSecret', random: 'crypto.randomBytes'},
	python: {load: 'os.environ', random: 'secrets.token_bytes'},
};
