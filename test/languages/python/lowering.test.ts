import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {children, type Node} from '../../../src/analysis/ast.js';
import type {SourceFile} from '../../../src/analysis/source-file.js';
import {parsePython} from '../../../src/languages/python/parse-python.js';

describe('what a statement becomes', () => {
	test.each([
		['x = "a"', 'VariableDeclaration'],
		['x = "a"\nx = "b"', 'VariableDeclaration ExpressionStatement(AssignmentExpression)'],
		['x: str = "a"', 'VariableDeclaration'],
		['x: str', 'VariableDeclaration'],
		['a.b = "c"', 'ExpressionStatement(AssignmentExpression)'],
		['x = y = "a"', 'VariableDeclaration VariableDeclaration'],
		['a, b = 1, 2', 'VariableDeclaration VariableDeclaration'],
		['for x in y: pass', 'ForOfStatement'],
		['while x: pass', 'WhileStatement'],
		['with open(x) as y: pass', 'ImportDeclaration VariableDeclaration BlockStatement'],
		['raise X("a")', 'ThrowStatement'],
		['def f(): pass', 'FunctionDeclaration'],
		['@d\ndef f(): pass', 'ExpressionStatement(Identifier) FunctionDeclaration'],
		['class C: pass', 'ClassDeclaration'],
		['if x:\n    class C: pass', 'IfStatement'],
		['import a.b as c, d', 'ImportDeclaration ImportDeclaration'],
		['from a import *', 'ExportAllDeclaration'],
		['try: pass\nexcept X as e: pass', 'TryStatement'],
		['match x:\n    case 1: pass', 'SwitchStatement'],
		['print "a"', 'ImportDeclaration ExpressionStatement(CallExpression)'],
		['x or y', 'ExpressionStatement(LogicalExpression)'],
		['x == y', 'ExpressionStatement(BinaryExpression)'],
		['not x', 'ExpressionStatement(UnaryExpression)'],
		['x if y else z', 'ExpressionStatement(ConditionalExpression)'],
		['lambda: x', 'ExpressionStatement(ArrowFunctionExpression)'],
		['{"a": b}', 'ExpressionStatement(ObjectExpression)'],
		['f"{x}"', 'ExpressionStatement(TemplateLiteral)'],
		['"%s" % x', 'ExpressionStatement(TemplateLiteral)'],
		['"{}".format(x)', 'ExpressionStatement(TemplateLiteral)'],
		['Thing(x)', 'ExpressionStatement(NewExpression)'],
		['thing(x)', 'ExpressionStatement(CallExpression)'],
		['def Thing(x): pass\nThing(1)', 'FunctionDeclaration ExpressionStatement(CallExpression)'],
		['class thing: pass\nthing(1)', 'ClassDeclaration ExpressionStatement(NewExpression)'],
	])('%j', (code, shape) => {
		expect(read(code).ast.body.map(node => shapeOf(node)).join(' ')).toBe(shape);
	});
});

describe('the text of a string', () => {
	test.each<[string, string]>([
		[`'a'`, 'a'],
		['"""a\n"b" """', 'a\n"b" '],
		[`r'\\d'`, '\\d'],
		[`b'\\x41\\n'`, 'A\n'],
		[`u'\\u00e4'`, 'ä'],
		[`rb'\\x41'`, '\\x41'],
		[`'a' "b" '''c'''`, 'abc'],
		[`('a'\n 'b')`, 'ab'],
		[`f'a{{b}}'`, 'a{b}'],
		[`'a\\\nb'`, 'ab'],
		[`'\\N{BULLET}'`, '\\N{BULLET}'],
		[`'it\\'s'`, 'it\'s'],
	])('%j', (code, value) => {
		const [literal] = read(`x = ${code}`).nodes.get('VariableDeclarator')?.map(node => 'init' in node ? node.init : undefined) ?? [];
		expect(literal).toMatchObject({type: 'Literal', value});
	});
});

describe('names', () => {
	test('a name belongs to its function, wherever it is given a value first', () => {
		const file = read('def f():\n    if x:\n        y = "a"\n    else:\n        y = "b"\n    return y\n');
		const [returned] = file.nodes.get('ReturnStatement') ?? [];
		const variable = returned && file.scopeOf(returned).set.get('y');
		expect(variable?.references.filter(reference => reference.isWrite())).toHaveLength(2);
	});

	test.each([
		['global', 'x = 1\ndef f():\n    global x\n    x = 2\n'],
		['nonlocal', 'def g():\n    x = 1\n    def f():\n        nonlocal x\n        x = 2\n'],
	])('%s', (_, code) => {
		const file = read(code);
		const writes = (file.nodes.get('AssignmentExpression') ?? []).map(node => file.scopeOf(node).set.has('x'));
		expect(writes).toEqual([false]);
	});

	test('the first parameter of a method is `this`, that of a static one is not', () => {
		const file = read('class C:\n    def a(this):\n        return this.x\n    @staticmethod\n    def b(x):\n        return x\n');
		expect(file.nodes.get('ThisExpression')).toHaveLength(1);
	});

	test('an import in a block is known in the whole module', () => {
		const file = read('try:\n    import jwt\nexcept ImportError:\n    jwt = None\njwt.encode(x)\n');
		expect(file.scopeOf(file.ast).childScopes[0]?.set.get('jwt')?.defs.map(({type}) => type)).toEqual(['ImportBinding']);
	});
});

describe('hostile text', () => {
	test.each<[string, string, string | undefined]>([
		['nested brackets', '('.repeat(100_000), 'more than 200 nested brackets'],
		['nested lists', `x = ${'['.repeat(201)}${']'.repeat(201)}`, 'more than 200 nested brackets'],
		['nested blocks', Array.from({length: 150}, (_, depth) => `${' '.repeat(depth)}if x:\n`).join(''), 'more than 100 levels of indentation'],
		['negations', `x = ${'not '.repeat(50_000)}y`, 'its syntax tree is too deep'],
		// The parser itself cuts what leans to the left.
		['sums', `x = ${'a + '.repeat(50_000)}b`, undefined],
		['members', `x = a${'.b'.repeat(50_000)}`, 'its syntax tree is too deep'],
		['lambdas', `x = ${'lambda: '.repeat(50_000)}y`, 'its syntax tree is too deep'],
		['conditions', `x = ${'a if b else '.repeat(20_000)}c`, 'its syntax tree is too deep'],
		['brackets in strings and comments', `x = "${'('.repeat(500)}" # ${'['.repeat(500)}\ny = '''${'{'.repeat(500)}'''\n`, undefined],
		['an open string', `x = """${'a\n'.repeat(10_000)}`, undefined],
		['open strings', '\'\'\'"""\\'.repeat(20_000), undefined],
		['binary', String.fromCharCode(...Array.from({length: 20_000}, (_, index) => index * 7919 % 65_536)), undefined],
		['other line ends', 'x = 1\r\nif x:\r\n\ty = 2\r\n', undefined],
		['a form feed', '\fx = 1\n\f\ndef f():\n    pass\n', undefined],
		['tabs and spaces', 'if x:\n\ty = 1\n        z = 2\n', undefined],
		['Python 2', 'print "a", b\nexec "c"\nraise E, "d"\nexcept E, e:\n    pass\nx = `y`\nz = 0777\n', undefined],
		['a byte order mark', '\uFEFFimport os\n', undefined],
		['nothing', '', undefined],
	])('%s', (_, code, unread) => {
		const parsed = parsePython('/app/a.py', code, () => undefined);
		expect('unread' in parsed ? parsed.unread : undefined).toBe(unread);
	});

	test('10 MB take seconds', () => {
		const line = 'value_of_some_setting = os.environ.get("SOME_SETTING", "a default value") or compute(1, 2, key=[3])\n';
		const start = performance.now();
		parsePython('/app/a.py', line.repeat(10_000_000 / line.length), () => undefined);
		expect(performance.now() - start).toBeLessThan(30_000);
	}, 60_000);
});

const sample = `import os
from .settings import settings as s
@app.get("/x")
async def f(self, a: str = "b", *c, d=1, **e) -> Dict[str, Any]:
    """Documentation"""
    x = y = os.environ.get("JWT_SECRET", "a") or f"{a!r:>{d}} {{}}"
    if (n := len(x)) > 10 and not y:
        return {"k": [i for i in x if i], **e}, "%s" % (a,)
    elif n in (1, 2): raise ValueError("x {}".format(n)) from None
    with open(a) as g, h: yield g
class C(B, metaclass=M):
    secret: SecretStr = Field(default="x", alias="y")
    def m(self): return self.secret[1:2]
try:
    a, *b = 1, 2
except (E, F) as e:
    global z
    z += 1
match a:
    case "x" | "y": pass
    case {"k": v}: print(v)
`;

describe('any text', () => {
	const pieces = ['(', ')', '[', ']', '{', '}', '"', '\'', '"""', '\n', '\n    ', ':', ',', '=', ' if ', ' for x in ', 'def ', 'class ', '@', '\\', '#', 'f"', 'lambda ', '*', '**', '.', ' or ', '\t', '\r\n', 'é', '\u2028', ';', ' in ', 'not ', 'else ', 'import ', 'from '];
	const edits = fc.array(fc.record({at: fc.nat(sample.length), drop: fc.nat(12), piece: fc.constantFrom('', ...pieces)}), {maxLength: 6});

	test('is read, and every node stands inside the one around it', () => {
		fc.assert(fc.property(edits, list => {
			const code = list.reduce((text, {at, drop, piece}) => text.slice(0, at) + piece + text.slice(at + drop), sample);
			const parsed = parsePython('/app/a.py', code, () => undefined);
			if (!('unread' in parsed)) {
				expectInside(parsed.file.ast);
				// Scopes are found lazily, and must not stumble either.
				parsed.file.scopeOf(parsed.file.ast);
			}
		}), {numRuns: 400});
	});

	test('with no Python in it is read too', () => {
		fc.assert(fc.property(fc.string({unit: fc.constantFrom(...pieces, 'a', '1', ' '), maxLength: 80}), code => {
			const parsed = parsePython('/app/a.py', code, () => undefined);
			if (!('unread' in parsed)) {
				expectInside(parsed.file.ast);
				parsed.file.scopeOf(parsed.file.ast);
			}
		}), {numRuns: 400});
	});
});

function read(code: string): SourceFile {
	const parsed = parsePython('/app/a.py', code, () => undefined);
	if ('unread' in parsed) {
		throw new Error(parsed.unread);
	}

	return parsed.file;
}

function shapeOf(node: Node): string {
	return node.type === 'ExpressionStatement' ? `${node.type}(${node.expression.type})` : node.type;
}

function expectInside(node: Node): void {
	const stack = [node];
	for (let current = stack.pop(); current; current = stack.pop()) {
		const [start, end] = current.range;
		expect(start).toBeLessThanOrEqual(end);
		for (const child of children(current)) {
			expect(child.parent).toBe(current);
			if (child.range[0] < start || child.range[1] > end) {
				throw new Error(`${child.type} ${child.range.join('-')} is not in ${current.type} ${current.range.join('-')}`);
			}

			stack.push(child);
		}
	}
}
