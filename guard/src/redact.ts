export {redactConfig, type RedactConfigOptions} from './redact/config.js';
export {Redactor, redactor, type RedactorOptions, type SecretSource} from './redact/redactor.js';
export type {MaskedSecret} from './redact/secret-values.js';
