import {describe, expect, it} from 'vitest';
import {capacityBits} from '../../src/policy.js';

describe('capacityBits', () => {
	it.each([
		['', 0],
		['0123456789', 10 * Math.log2(10)],
		['0123456789abcdef', 16 * 4],
		['0123456789ABCDEF', 16 * 4],
		['ghijklmn', 8 * Math.log2(26)],
		['ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 32 * 5],
		['abcdefghijklmnopqrstuvwxyz234567', 32 * 5],
		['xyz018', 6 * Math.log2(36)],
		['Xyz018', 6 * Math.log2(62)],
		['Xyz+/018', 8 * 6],
		['Xyz-_018', 8 * 6],
		['Xyz+_018', 8 * Math.log2(95)],
		['Xyz018==', 6 * Math.log2(62)],
		['Xyz018===', 9 * Math.log2(95)],
		['ключ', 4 * 8],
		['a\n', 2 * 8],
	])('counts %j', (text, bits) => {
		expect(capacityBits(text)).toBeCloseTo(bits);
	});

	it('takes the hyphens out of a UUID, and its fixed bits', () => {
		expect(capacityBits('01234567-89ab-4def-8123-456789abcdef')).toBe(122);
		expect(capacityBits('01234567-89AB-4DEF-8123-456789ABCDEF')).toBe(122);
		expect(capacityBits('0123456789ab4def8123456789abcdef')).toBe(128);
	});

	it('counts octets that are no text as octets', () => {
		expect(capacityBits(Uint8Array.of(0xFF, 0xFE, 0x00))).toBe(24);
		expect(capacityBits(Buffer.from('0123'))).toBeCloseTo(4 * Math.log2(10));
	});
});
