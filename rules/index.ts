import type {Rule} from '../src/create-rule.js';
import noClientSecret from './no-client-secret.js';
import noFallbackSecret from './no-fallback-secret.js';
import noHardcodedSecret from './no-hardcoded-secret.js';
import noSecretInLog from './no-secret-in-log.js';
import noSecretInResponse from './no-secret-in-response.js';
import noWeakSecret from './no-weak-secret.js';

export const rules: Readonly<Record<string, Rule>> = {
	'no-client-secret': noClientSecret,
	'no-fallback-secret': noFallbackSecret,
	'no-hardcoded-secret': noHardcodedSecret,
	'no-secret-in-log': noSecretInLog,
	'no-secret-in-response': noSecretInResponse,
	'no-weak-secret': noWeakSecret,
};
