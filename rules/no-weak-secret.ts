import {minimumBytes} from 'jwt-secrets-guard/policy';
import {weakCommandsOf} from '../src/analysis/config/weak-commands.js';
import {weaknessOf} from '../src/analysis/strength.js';
import {createRule} from '../src/create-rule.js';
import {describe, holesToReport, placed} from '../src/hole-reports.js';

const commandMessages = {predictable: 'predictableCommand', short: 'shortCommand', uuid: 'shortCommand', unproven: 'unprovenRandom', seeded: 'seededRandom'} as const;

export default createRule({
	name: 'no-weak-secret',
	description: 'Disallow JWT secrets from predictable generators or of too few octets',
	weaknesses: ['CWE-326', 'CWE-331', 'CWE-338'],
	presets: ['recommended', 'strict'],
	recommendedAs: 'error',
	messages: {
		predictableSecret: '{{subject}} comes from a predictable generator{{where}}. Make it once with `{{random}}(32)` and load it at start-up.',
		shortSecret: '{{subject}} has {{bits}} random bits in {{bytes}} bytes{{where}}, too few for {{alg}}. Use `{{random}}({{wanted}})` or more.',
		predictableCommand: '`{{name}}` is made by `{{command}}`, whose output can be guessed. Run `{{right}}` instead.',
		shortCommand: '`{{command}}` gives `{{name}}` {{bits}} random bits, too few for HS256. Run `{{right}}` instead.',
		unprovenRandom: '`{{name}}` is made by `{{command}}`, which is not sure to be cryptographically secure. Run `{{right}}` instead.',
		seededRandom: '`{{name}}` is made by `{{command}}`, which gives the same numbers again. Run `{{right}}` instead.',
	},
	* check(file) {
		for (const {range, row: {kind, label, right}, name, bits} of weakCommandsOf(file.tables, file.file)) {
			yield {at: {range}, messageId: commandMessages[kind], data: {name, command: label, right, bits}, secretName: name, isReal: true, isWarning: kind === 'unproven' || file.isQuiet};
		}

		for (const hole of holesToReport(file, 'weak')) {
			const weakness = hole.origin.kind === 'generated' ? weaknessOf(hole.origin, hole.alg) : undefined;
			const alg = hole.alg ?? 'HS256';
			const data = {...describe(file, hole), ...weakness?.kind === 'short' ? {bits: weakness.bits, bytes: weakness.bytes, alg, wanted: minimumBytes(alg)} : {}};
			yield {...placed(hole), messageId: weakness?.kind === 'short' ? 'shortSecret' : 'predictableSecret', data};
		}
	},
});
