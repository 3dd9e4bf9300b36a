// A cold scan that reads the files of one language and no others. Prints what it took, in milliseconds of CPU, without the
// start of Node and the loading of what every scan loads.
import {knownLanguageOf} from '../dist/src/languages/language-of.js';
import {createRulesEngine} from '../dist/src/scanner/rules-engine.js';
import {runScan} from '../dist/src/scanner/scan.js';

const [path, language] = process.argv.slice(2);
let files = 0;
const started = process.cpuUsage();
const {summary} = await runScan([path], {noCache: true, noConfig: true}, {
	createEngine(options) {
		const engine = createRulesEngine(options);
		return {
			...engine,
			canRead(name) {
				const isMeant = engine.canRead(name) && knownLanguageOf(name) === language;
				files += isMeant ? 1 : 0;
				return isMeant;
			},
		};
	},
});
const {user, system} = process.cpuUsage(started);
console.log(JSON.stringify({files, analysed: summary.analysed, milliseconds: (user + system) / 1000}));
