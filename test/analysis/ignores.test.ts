import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {judgeIgnore} from '../../src/analysis/ignores.js';

const prefix = 'jwt-secrets/';
const directive = ' eslint-disable-next-line jwt-secrets/no-hardcoded-secret';
const day = fc.date({min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true}).map(date => date.toISOString().slice(0, 10));

function judge(comment: string, today = '2026-06-01') {
	return judgeIgnore(comment, prefix, today);
}

describe('a comment that silences a rule of ours', () => {
	it('needs a reason', () => {
		fc.assert(fc.property(fc.stringMatching(/^[\w ,.]*$/), reason => {
			expect(judge(`${directive} -- ${reason}`)?.kind).toBe(reason.trim() === '' ? 'missingReason' : undefined);
		}));
	});

	it('holds until the day that it names, that day included', () => {
		fc.assert(fc.property(day, day, (until, today) => {
			expect(judge(`${directive} -- until=${until} the vault moves`, today)).toEqual(until < today ? {kind: 'expired', date: until} : undefined);
		}));
	});

	it('needs a reason beside the date', () => {
		expect(judge(`${directive} -- until=2026-12-31`)).toEqual({kind: 'missingReason'});
	});

	it.each(['2026', '2026-13-01', '2026-02-30', 'tomorrow', ''])('cannot hold until %j', date => {
		expect(judge(`${directive} -- until=${date} the vault moves`)).toEqual({kind: 'malformedDate', date});
	});

	it('says no more of a malformed date than a message has room for', () => {
		expect(judge(`${directive} -- until=${'9'.repeat(100)} the vault moves`)).toEqual({kind: 'malformedDate', date: '9'.repeat(20)});
	});
});

describe('of no interest', () => {
	it.each([
		' eslint-disable-next-line no-console',
		' eslint-disable-next-line',
		' eslint-enable jwt-secrets/no-hardcoded-secret',
		' eslint jwt-secrets/no-hardcoded-secret: error',
		' about jwt-secrets/no-hardcoded-secret',
		' see eslint-disable-next-line jwt-secrets/no-hardcoded-secret',
		'',
	])('is %j', comment => {
		expect(judge(comment)).toBeUndefined();
	});
});
