import {ruleTest} from '../rule-test.js';

const rule = 'jwt-secrets/no-hardcoded-secret';
/** Comments are told by their text: the code below them must not hide what is said of them. */
const code = (comment: string) => `${comment}\nconst jwtSecretName = 'a';`;

ruleTest(import.meta, {
	valid: [
		code(`// eslint-disable-next-line ${rule} -- this key signs nothing that matters`),
		code(`/* eslint-disable-next-line ${rule} -- this key signs nothing that matters */`),
		code(`/* eslint-disable ${rule} -- until=2999-12-31 the vault moves then */`),
		code(`// eslint-disable-next-line no-console, ${rule} -- said why`),
		code(`// eslint-disable-next-line ${rule} ---- a longer dash`),
		code(`/* eslint-enable ${rule} */`),
		code(`// eslint-disable-next-line no-console`),
		code(`// eslint-disable-next-line`), // names no rule of ours
		code(`/* eslint ${rule}: "error" */`),
		code(`/* eslint ${rule}: ["off"] -- said why */`),
		code(`// The rule ${rule} would report this.`),
		code(`// TODO: eslint-disable-next-line ${rule}`),
		{code: '# jwt-secrets-ignore-next-line no-hardcoded-secret -- until=2999-12-31 the vault moves then\nJWT_SECRET=', filename: '.env'},
		{code: 'a: "# jwt-secrets-ignore-next-line no-hardcoded-secret"\njwtSecret:', filename: 'a.yaml'},
		`const jwtSecretText = '// eslint-disable-next-line ${rule}';`,
	],
	invalid: [
		{code: code(`// eslint-disable-next-line ${rule}`), at: `// eslint-disable-next-line ${rule}`, messageId: 'missingReason'},
		{code: code(`/* eslint-disable ${rule} */`), at: `/* eslint-disable ${rule} */`, messageId: 'missingReason'},
		{code: `const jwtSecretName = 'a'; // eslint-disable-line ${rule}`, at: `// eslint-disable-line ${rule}`, messageId: 'missingReason'},
		{code: code(`// eslint-disable-next-line no-console, ${rule}`), at: `// eslint-disable-next-line no-console, ${rule}`, messageId: 'missingReason'},
		{code: code(`// eslint-disable-next-line ${rule} -- `), at: `// eslint-disable-next-line ${rule} -- `, messageId: 'missingReason'},
		{code: code(`/* eslint ${rule}: "off" */`), at: `/* eslint ${rule}: "off" */`, messageId: 'missingReason'},
		{code: code(`/* eslint ${rule}: 0 */`), at: `/* eslint ${rule}: 0 */`, messageId: 'missingReason'},
		{code: code(`// eslint-disable-next-line ${rule} -- until=2999-12-31`), at: `// eslint-disable-next-line ${rule} -- until=2999-12-31`, messageId: 'missingReason'},
		{code: code(`// eslint-disable-next-line ${rule} -- until=2020-01-31 the vault moves then`), at: `// eslint-disable-next-line ${rule} -- until=2020-01-31 the vault moves then`, messageId: 'expired', says: '2020-01-31'},
		{code: code(`// eslint-disable-next-line ${rule} -- until=soon the vault moves`), at: `// eslint-disable-next-line ${rule} -- until=soon the vault moves`, messageId: 'malformedDate', says: 'soon'},
		{code: code(`// eslint-disable-next-line ${rule} -- until=2027-02-30 no such day`), at: `// eslint-disable-next-line ${rule} -- until=2027-02-30 no such day`, messageId: 'malformedDate'},
		// A comment that hides something must be right in a test as well.
		{code: code(`// eslint-disable-next-line ${rule}`), filename: 'test/auth.ts', at: `// eslint-disable-next-line ${rule}`, messageId: 'missingReason'},

		// In other languages, a comment of our own.
		{code: `# jwt-secrets-ignore-next-line no-hardcoded-secret\nJWT_SECRET=`, filename: '.env', at: '# jwt-secrets-ignore-next-line no-hardcoded-secret', messageId: 'missingReason'},
		{code: `a: 1\n# jwt-secrets-ignore-next-line -- why\njwtSecret:`, filename: 'a.yaml', at: '# jwt-secrets-ignore-next-line -- why', messageId: 'missingRule'},
		{code: `# jwt-secrets-ignore-next-line no-hardcoded-secret -- until=2020-01-31 the vault moves then`, filename: '.env', at: '# jwt-secrets-ignore-next-line no-hardcoded-secret -- until=2020-01-31 the vault moves then', messageId: 'expired'},
	],
});
