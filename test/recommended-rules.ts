import {rules} from '../rules/index.js';

/** Those of `strict` alone have more to say about code that is good enough for the others. */
export const recommendedRules: readonly string[] = Object.entries(rules).flatMap(([name, {meta}]) => meta.docs.presets.includes('recommended') ? [name] : []);
