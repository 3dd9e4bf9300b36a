import type {Leak} from './analysis/leaks.js';
import {leaksOf} from './analysis/leaks.js';
import {dependsOnJwt} from './analysis/dependencies.js';
import type {RuleFile} from './rule-file.js';

const leaks = new WeakMap<RuleFile, readonly Leak[]>();

/** The leaks of a file that a rule speaks of. */
export function leaksToReport(ruleFile: RuleFile, kinds: readonly Leak['kind'][]): readonly Leak[] {
	let found = leaks.get(ruleFile);
	if (!found) {
		found = leaksOf(ruleFile.tables, ruleFile.file).filter(leak => leak.extent !== 'environment' || dependsOnJwt(ruleFile.tables, ruleFile.file, ruleFile.root));
		leaks.set(ruleFile, found);
	}

	return found.filter(({kind}) => kinds.includes(kind));
}
