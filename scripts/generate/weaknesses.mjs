/** MITRE's own titles, which a page quotes. */
export const weaknessTitles = {
	'CWE-201': 'Insertion of Sensitive Information Into Sent Data',
	'CWE-209': 'Generation of Error Message Containing Sensitive Information',
	'CWE-321': 'Use of Hard-coded Cryptographic Key',
	'CWE-323': 'Reusing a Nonce, Key Pair in Encryption',
	'CWE-326': 'Inadequate Encryption Strength',
	'CWE-331': 'Insufficient Entropy',
	'CWE-338': 'Use of Cryptographically Weak Pseudo-Random Number Generator (PRNG)',
	'CWE-347': 'Improper Verification of Cryptographic Signature',
	'CWE-522': 'Insufficiently Protected Credentials',
	'CWE-532': 'Insertion of Sensitive Information into Log File',
	'CWE-798': 'Use of Hard-coded Credentials',
	'CWE-1188': 'Initialization of a Resource with an Insecure Default',
	'CWE-1392': 'Use of Default Credentials',
};
