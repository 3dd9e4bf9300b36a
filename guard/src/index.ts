export type {SecretEncoding} from './decode-secret.js';
export type {HmacAlgorithm} from './policy/octets.js';
export {requireSecret, type RequireSecretOptions} from './require-secret.js';
export {Secret} from './secret.js';
export {SecretError, type SecretErrorCode, type SecretErrorProblem} from './secret-error.js';
