import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {ChainHead} from './record.js';
import {isAbandoned, segmentEnding} from './segment.js';
import {verifyChain} from './verify-chain.js';

/** The chains that processes of this host, now gone, left with an unfinished record, each with its last good one. */
export async function tornChains(folder: string): Promise<readonly ChainHead[]> {
	const torn: ChainHead[] = [];
	const told = new Set<string>();
	for (const name of (await readdir(folder)).filter(name => name.endsWith(segmentEnding))) {
		const chain = name.slice(0, -segmentEnding.length);
		const {links, tornBytes, problem, recovered} = verifyChain(await readFile(join(folder, name)), chain);
		recovered.forEach(head => told.add(head.chain));
		const head = links.at(-1);
		if (tornBytes > 0 && problem === undefined && head !== undefined && isAbandoned(chain)) {
			torn.push({chain, record: links.length, head});
		}
	}

	return torn.filter(({chain}) => !told.has(chain));
}
