/** Options of a scan, named as on the command line. */
export interface ScanOptions {
	/** A configuration file; by default `jwt-secrets.config.json` in the scan's root. */
	readonly config?: string;
	/** Read no configuration. */
	readonly noConfig?: boolean;
	/** Report as if no directive stood in any file. */
	readonly noIgnores?: boolean;
	/** Report directives that silence nothing. */
	readonly reportUnusedIgnores?: boolean;
	/** Report in tests, examples, documentation, generated and vendored files as in production. */
	readonly includeTests?: boolean;
	/** Analyse everything anew, and remember nothing for the next scan. */
	readonly noCache?: boolean;
	/** Analyse also the files in which nothing can matter. Slow; it shows that the filter loses nothing. */
	readonly noFilter?: boolean;
}
