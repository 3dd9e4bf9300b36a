import type {Rule} from '../src/create-rule.js';
import noClientSecret from './no-client-secret.js';
import noFallbackSecret from './no-fallback-secret.js';
import noHardcodedSecret from './no-hardcoded-secret.js';
import noHardcodedToken from './no-hardcoded-token.js';
import noSecretInLog from './no-secret-in-log.js';
import noSecretInResponse from './no-secret-in-response.js';
import noUnsafeAlgorithm from './no-unsafe-algorithm.js';
import noWeakSecret from './no-weak-secret.js';
import validIgnore from './valid-ignore.js';

export const rules: Readonly<Record<string, Rule>> = {
	'no-client-secret': noClientSecret,
	'no-fallback-secret': noFallbackSecret,
	'no-hardcoded-secret': noHardcodedSecret,
	'no-hardcoded-token': noHardcodedToken,
	'no-secret-in-log': noSecretInLog,
	'no-secret-in-response': noSecretInResponse,
	'no-unsafe-algorithm': noUnsafeAlgorithm,
	'no-weak-secret': noWeakSecret,
	'valid-ignore': validIgnore,
};
