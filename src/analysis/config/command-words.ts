const mayBeWeak = /openssl\s+rand|urandom|\/dev\/random|\bRANDOM\b|md5sum|sha\d+sum|shasum|\bdate\b|uuidgen|random\.|randomBytes|Get-Random|New-Guid|NewGuid/i;

/** Whether a text can hold a command that makes weak secrets. */
export function mayHoldCommand(text: string): boolean {
	return mayBeWeak.test(text);
}
