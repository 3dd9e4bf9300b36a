/** A command that people make secrets with, and that makes weak ones. */
export interface WeakCommandRow {
	/** Fits the command; a group `size` holds how many octets it gives, `encoding` how they are written. */
	readonly pattern: RegExp;
	/** How it is called in a message: never the text itself, which may hold more. */
	readonly label: string;
	/** `unproven`: nobody promises that it is secure; `seeded`: it repeats itself. */
	readonly kind: 'predictable' | 'short' | 'unproven' | 'seeded' | 'uuid';
	/** The right command for the same shell. */
	readonly right: string;
	readonly source: string;
}

const posix = 'openssl rand -base64 32';
/** `Get-SecureRandom` came with 7.4; this works in every version that has .NET. */
const powershell = '[Convert]::ToBase64String([Security.Cryptography.RandomNumberGenerator]::GetBytes(32))';
const python = 'python -c "import secrets; print(secrets.token_urlsafe(32))"';
const node = 'node -p "crypto.randomBytes(32).toString(\'base64url\')"';
const getRandom = 'https://learn.microsoft.com/powershell/module/microsoft.powershell.utility/get-random: not ensured to be cryptographically secure; `-SetSeed` repeats the numbers of its session';

export const weakCommands: readonly WeakCommandRow[] = [
	{pattern: /\bopenssl\s+rand(?:\s+-(?<encoding>base64|hex))?\s+(?<size>\d+)/, label: 'openssl rand', kind: 'short', right: posix, source: 'OpenSSL 3.0: run; the number counts octets, before they are encoded'},
	{pattern: /\bhead\s+-c\s*(?<size>\d+)\s+\/dev\/u?random/, label: 'head -c', kind: 'short', right: posix, source: 'GNU coreutils 9.1: run'},
	{pattern: /\$\{?RANDOM\b|\$\(\(\s*RANDOM/, label: '$RANDOM', kind: 'predictable', right: posix, source: 'bash 5.2 manual, "RANDOM": a number between 0 and 32767'},
	{pattern: /\bdate\b[^|\n]{0,40}\|\s*(?:md5sum|md5|sha\d+sum|shasum|base64|openssl)/, label: 'date', kind: 'predictable', right: posix, source: 'a hash of the time is guessed by whoever knows the day'},
	{pattern: /\buuidgen\b|\/proc\/sys\/kernel\/random\/uuid/, label: 'uuidgen', kind: 'uuid', right: posix, source: 'RFC 9562 §5.4: 122 random bits'},
	{pattern: /(?<![\w.])random\.(?:choices?|randint|randrange|random|sample|getrandbits|shuffle)\b/, label: 'random', kind: 'predictable', right: python, source: 'https://docs.python.org/3/library/random.html: not for security purposes'},
	{pattern: /\bMath\.random\(/, label: 'Math.random', kind: 'predictable', right: node, source: 'https://tc39.es/ecma262/#sec-math.random: an implementation-defined algorithm'},
	{pattern: /\brandomBytes\((?<size>\d+)\)(?:\.toString\(\s*\\?['"`](?<encoding>hex|base64))?/, label: 'randomBytes', kind: 'short', right: node, source: 'Node.js 20.20: run'},
	{pattern: /\bGet-Random\b[^\n|;]{0,80}-SetSeed\b/i, label: 'Get-Random -SetSeed', kind: 'seeded', right: powershell, source: getRandom},
	{pattern: /\bGet-Random\b/i, label: 'Get-Random', kind: 'unproven', right: powershell, source: getRandom},
	{pattern: /\bNew-Guid\b|\[(?:System\.)?guid\]::NewGuid\(/i, label: 'New-Guid', kind: 'uuid', right: powershell, source: 'RFC 9562 §5.4: 122 random bits'},
];

/** The info strings of fenced blocks that a person copies into a shell. */
export const shellFences: ReadonlySet<string> = new Set(['', 'sh', 'bash', 'shell', 'zsh', 'console', 'shellsession', 'terminal', 'powershell', 'pwsh', 'ps1', 'posh', 'fish', 'cmd', 'bat', 'env', 'dotenv', 'text']);
