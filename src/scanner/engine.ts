import type {Finding, Place, Position} from '../finding.js';
import type {Role} from '../knowledge/roles.js';
import type {Settings} from '../settings.js';

/** One file, as the scanner hands it to the rules. */
export interface SourceText {
	/** Absolute, with the separators of the system. */
	readonly path: string;
	readonly text: string;
	/** The folder below which the file's path decides its role: the git top level, or outside git the folder that was named. */
	readonly root: string;
	/** Names of variables and settings that code below the same root makes JWT keys of, though they do not say so. */
	readonly keyNames?: ReadonlySet<string>;
}

/** A directive that silences rules of ours for some lines of its file. */
export interface IgnoreDirective {
	/** Where the comment stands. */
	readonly place: Place;
	/** The rules it names, with prefix; empty when it silences all of them. */
	readonly ruleIds: readonly string[];
	/** What it covers: from here up to, but not including, `to`; without `to` the rest of the file. */
	readonly from: Position;
	readonly to?: Position;
	/** What stands behind `--`. */
	readonly reason?: string;
	/** Whether it silenced anything while its file was analysed. */
	readonly isUsed: boolean;
}

export interface IgnoredFinding {
	readonly finding: Finding;
	readonly reason?: string;
}

/** What the rules say of one file. Paths are absolute. */
export interface FileReport {
	readonly role: Role;
	readonly findings: readonly Finding[];
	readonly ignored: readonly IgnoredFinding[];
	/** Whoever imports the file may hand a key to a function that signs with it, or show a secret that it exports. */
	readonly concernsImporters: boolean;
	/** Names of variables and settings that a program makes JWT keys of, though they do not say so: `SECRET_KEY`. */
	readonly keyNames?: readonly string[];
	/** Uses, in this file, of a literal that another file's finding covers. */
	readonly uses: readonly {readonly origin: Place; readonly use: Place}[];
	readonly directives: readonly IgnoreDirective[];
	/** Other files that were read on the way: what is said here holds only as long as they stay as they are. */
	readonly dependencies: readonly string[];
	/** Its parser refused the file, so that only what stands on single lines was read. */
	readonly isLineBased?: true;
	/** What stands behind a syntax error was read all the same. */
	readonly hasErrors?: true;
	/** What went wrong in our own code, so that this report may lack something. */
	readonly failures: readonly string[];
}

/** A file that could not be analysed, and why, in a few words that quote nothing of it. */
export interface Unread {
	readonly unread: string;
	/** Another run may fare better: nothing was wrong with the file. */
	readonly mayPass?: true;
}

export interface EngineOptions {
	/** The scan's: outside git, no import is followed out of it. */
	readonly root: string;
	readonly settings: Settings;
	/** Report as if no directive stood in any file. */
	readonly noIgnores: boolean;
}

/** Runs the rules over one file after the other. */
export interface Engine {
	/** Whether there is a parser for a file of this name. */
	readonly canRead: (path: string) => boolean;
	/** Whether a file of this name holds settings, which the names that programs read may concern. */
	readonly holdsSettings?: (path: string) => boolean;
	/** Whether a finding is possible in this text at all: cheap, and never wrong when it says no. */
	readonly mayMatter: (text: string, path: string) => boolean | Promise<boolean>;
	/** Never throws for what a file holds. */
	readonly analyse: (file: SourceText) => FileReport | Unread | Promise<FileReport | Unread>;
}
