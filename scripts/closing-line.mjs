// Prints vitest's JSON report as one plain line, `N passed, N failed`, which CI reads. Usage: closing-line.mjs REPORT STATUS
import {readFileSync} from 'node:fs';

const [file, status] = process.argv.slice(2);
const {passed, failed} = countsOf(file);
// A suite that does not load, a lint error or a proof that fails has no failed test to show for it.
console.log(`${passed} passed, ${failed === 0 && status !== '0' ? 1 : failed} failed`);

function countsOf(path) {
	let report;
	try {
		report = JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		return {passed: 0, failed: 0};
	}

	return {passed: report.numPassedTests, failed: report.numFailedTests};
}
