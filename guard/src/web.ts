export type {SecretEncoding} from './decode-secret.js';
export type {HmacAlgorithm} from './policy/octets.js';
export {SecretError, type SecretErrorCode, type SecretErrorProblem} from './secret-error.js';
export {requireSecret, type RequireWebSecretOptions} from './web/require-web-secret.js';
export {WebSecret} from './web/web-secret.js';
