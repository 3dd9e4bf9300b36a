import type {Finding, Place} from './finding.js';
import type {Project} from './analysis/project.js';
import type {Comment} from './analysis/parse.js';
import type {SourceFile} from './analysis/source-file.js';

/**
 * What a host of the rules may hand in through `sourceCode.parserServices.jwtSecrets`. ESLint's messages have no room
 * for data, so a host that wants whole findings passes a collector.
 */
export interface HostServices {
	/** Called for each finding before the host applies directives; `report` follows with the same place and message. */
	readonly collect?: (finding: Finding) => void;
	/** Called for a use, in this file, of a literal that another file's finding already covers. */
	readonly collectUse?: (origin: Place, use: Place) => void;
	/** The file as the host parsed it, where it is one of our own trees. */
	readonly file?: SourceFile;
	/** Its comments, where the host keeps them from other rules. */
	readonly comments?: () => readonly Pick<Comment, 'value' | 'range'>[];
	/** The folder below which paths decide roles; without it the git top level, or outside git the working directory. */
	readonly root?: string;
	/** Reads the files that an analysed file imports; a host that has them in memory passes its own. */
	readonly project?: Project;
}
