/** Last names of calls that write a text to a file: `fs.writeFileSync('.env', text)`. */
export const writers: ReadonlySet<string> = new Set([
	'writeFile', 'writeFileSync', 'appendFile', 'appendFileSync', // node:fs
	'outputFile', 'outputFileSync', // fs-extra
	'write', // Bun.write, FileHandle#write, WritableStream#write
	'writeTextFile', 'writeTextFileSync', // Deno
	'createFile', 'addFile', 'overwrite', // @nx/devkit, @angular-devkit/schematics: Tree
	'append', // mem-fs-editor
]);
