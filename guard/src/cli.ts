export {audit} from './cli/audit.js';
export {check} from './cli/check.js';
export {generate} from './cli/generate.js';
export {main} from './cli/main.js';
export {newSecret, type NewSecret, type SecretFormat} from './cli/new-secret.js';
export type {Terminal} from './cli/terminal.js';
