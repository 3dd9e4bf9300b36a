import {join} from 'node:path';
import {expect, it} from 'vitest';
import {createAnalysis} from '../../src/scanner/analyse-file.js';
import {temporaryTree} from './temporary-tree.js';

it('says of a file on which we fail that we did, without the words of the error', () => {
	const root = temporaryTree();
	const settings = {
		get roles(): never {
			throw new TypeError('not-a-real-secret');
		},
	};
	const report = createAnalysis({root, settings, noIgnores: false})({path: join(root, 'a.ts'), root, text: 'jwt.sign(claims, key);'});
	expect(report).toMatchObject({mayPass: true});
	expect('unread' in report && report.unread).toMatch(/^an error of jwt-secrets itself \(TypeError.*\); please report it$/);
	expect(JSON.stringify(report)).not.toContain('not-a-real');
});
