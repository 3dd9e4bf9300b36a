export {checkSecret} from './policy/check-secret.js';
