export {capacityBits} from './policy/capacity.js';
export {checkSecret, type CheckSecretOptions, type SecretProblem} from './policy/check-secret.js';
export {descriptionBits} from './policy/description/description-bits.js';
export {type KnownSecret, knownSecret, knownSecrets} from './policy/known-secret.js';
export {type HmacAlgorithm, minimumBytes} from './policy/octets.js';
