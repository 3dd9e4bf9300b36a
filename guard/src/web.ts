export {SecretError, type SecretErrorCode, type SecretErrorProblem} from './secret-error.js';
export {requireSecret, type RequireWebSecretOptions} from './web/require-web-secret.js';
export {WebSecret} from './web/web-secret.js';
