import {randomBytes} from 'node:crypto';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type AuditEntry, checkedEntry} from '../../src/audit/entry.js';

const entry: AuditEntry = {event: 'key.load', outcome: 'success', keyId: randomBytes(16).toString('base64url'), alg: 'HS256', source: 'file', count: 2, code: 'SOURCE_UNAVAILABLE'};

function refusalOf(fields: object): string {
	try {
		checkedEntry({...entry, ...fields});
		return '';
	} catch (error) {
		return String(error);
	}
}

describe('an entry', () => {
	it('keeps what is allowed, in one order', () => {
		expect(checkedEntry(entry)).toEqual(entry);
		expect(JSON.stringify(checkedEntry({...entry, alg: 'HS256', event: 'key.load'}))).toBe(JSON.stringify(checkedEntry(Object.fromEntries(Object.entries(entry).reverse()) as unknown as AuditEntry)));
	});

	it.each(['secret', 'token', 'sub', 'message', 'error', 'value', 'toString', '__proto__x'])('has no field %s', field => {
		expect(refusalOf({[field]: 'fake'})).toContain('not allowed');
	});

	it('takes no secret, token or sentence in any field, and quotes none', () => {
		const secrets = fc.oneof(
			fc.uint8Array({minLength: 32, maxLength: 64}).map(octets => `${Buffer.from(octets).toString('base64')}=`),
			fc.constant('eyJhbGciOiJub25lIn0.eyJzdWIiOiJmYWtlIn0.'),
			fc.constant('connect ECONNREFUSED with fake-secret at 10.0.0.1'),
		);
		fc.assert(fc.property(fc.constantFrom('keyId', 'alg', 'name', 'source', 'code', 'head', 'count', 'bytes', 'seconds', 'at', 'record'), secrets, (field, secret) => {
			const refusal = refusalOf({[field]: secret});
			expect(refusal).toContain(`\`${field}\``);
			expect(refusal).not.toContain(secret.slice(0, 6));
		}));
	});

	it('has a known event and outcome', () => {
		expect(refusalOf({event: 'fake'})).toContain('known events');
		expect(refusalOf({outcome: 'fake'})).toContain('known events');
	});
});
