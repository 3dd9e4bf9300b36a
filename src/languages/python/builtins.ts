/** Names of the module `builtins` that a table may speak of (Python 3.13, "Built-in Functions"). */
export const builtinNames: ReadonlySet<string> = new Set([
	'ascii', 'bytearray', 'bytes', 'chr', 'dict', 'enumerate', 'filter', 'format', 'frozenset', 'hash', 'id', 'input', 'iter', 'list', 'map', 'max', 'memoryview', 'min',
	'next', 'open', 'print', 'repr', 'reversed', 'set', 'sorted', 'str', 'sum', 'tuple', 'vars', 'zip', 'len', 'bool', 'type', 'isinstance', 'int', 'float', 'callable', 'hasattr',
]);
