import {Buffer} from 'node:buffer';
import type {KeyObject} from 'node:crypto';

/** A key for a library that takes no `KeyObject`: octets, or PEM. The library then holds the value itself. */
export function plainKey(key: KeyObject): Buffer | string {
	switch (key.type) {
		case 'secret': {
			return Buffer.from(key.export());
		}

		case 'private': {
			return key.export({format: 'pem', type: 'pkcs8'}).toString();
		}

		case 'public': {
			return key.export({format: 'pem', type: 'spki'}).toString();
		}
	}
}
