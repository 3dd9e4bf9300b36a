export {check} from './cli/check.js';
export {generate} from './cli/generate.js';
export {main} from './cli/main.js';
export type {Terminal} from './cli/terminal.js';
