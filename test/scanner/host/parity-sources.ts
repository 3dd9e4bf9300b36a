/** By name: `js…` is read by ESLint's own parser, everything else by typescript-eslint's. */
export const sources: Readonly<Record<string, string>> = {
	'js plain': 'debugger;\nconst a = 1; debugger;\nfunction f() { let b = a; debugger; }\n',
	'js byte order mark': '\uFEFFdebugger; // forbidden\nconst a = "marked";',
	'js hashbang': '#!/usr/bin/env node\n// first\ndebugger;\n',
	'js byte order mark and hashbang': '\uFEFF#!/usr/bin/env node\ndebugger; /* x */',
	'js CRLF': 'debugger;\r\n/* two\r\nlines */ debugger;\r\n\r\n"marked";\r\n',
	'js other line ends': 'debugger;\u2028debugger;\u2029debugger;\rdebugger;',
	'js astral characters': 'const s = "🔑🔑"; debugger; "marked"',
	'js several at one place': 'const s = "marked", t = s;\nconfigured;\n',
	'js disable line': `
debugger; // eslint-disable-line
debugger; // eslint-disable-line jwt-secrets/no-debugger -- said why
debugger; // eslint-disable-line jwt-secrets/scopes -- other rule
debugger; /* eslint-disable-line jwt-secrets/no-debugger, no-console -- two rules */
debugger; // eslint-disable-line 'jwt-secrets/no-debugger', "no-console"
debugger; // eslint-disable-line jwt-secrets/no-debugger --not a reason
debugger; // eslint-disable-line jwt-secrets/no-debugger ---- long dash
`,
	'js disable next line': `
// eslint-disable-next-line jwt-secrets/no-debugger
debugger; debugger;
/* eslint-disable-next-line
	jwt-secrets/no-debugger,
	jwt-secrets/scopes
	-- over several lines */
debugger;
/* eslint-disable-next-line jwt-secrets/no-debugger */ debugger;
debugger;
// eslint-disable-next-line
debugger;

// eslint-disable-next-line jwt-secrets/no-debugger

debugger;
`,
	'js disable line over two lines': 'debugger; /* eslint-disable-line\njwt-secrets/no-debugger */ debugger;',
	'js blocks': `
debugger;
/* eslint-disable jwt-secrets/no-debugger -- first */
debugger;
/* eslint-disable -- second */
debugger; "marked";
/* eslint-enable jwt-secrets/no-debugger */
debugger; "marked";
/* eslint-enable */
debugger; "marked";
/* eslint-enable jwt-secrets/no-debugger */
/* eslint-disable jwt-secrets/no-debugger, jwt-secrets/no-marked */ debugger; "marked"; debugger; /* eslint-enable jwt-secrets/no-marked */ "marked"; debugger;
debugger; // eslint-disable-line jwt-secrets/no-debugger -- on top of a block
`,
	'js line comments are no blocks': '// eslint-disable\ndebugger;\n// eslint-disable jwt-secrets/no-debugger\ndebugger;\n// eslint jwt-secrets/no-debugger: off\n',
	'js labels that only look alike': '/* eslint-disabled */ /* eslintdisable */ /* xeslint-disable */ /* eslint-disable-lines */ debugger; /*eslint-disable*/ debugger;',
	'js unknown rules': 'debugger; // eslint-disable-line jwt-secrets/nope\n/* eslint-disable jwt-secrets/nope, other/x */ debugger;\n/* eslint jwt-secrets/nope: 2, other/x: 2 */',
	'js unused': `
/* eslint-disable jwt-secrets/no-marked */
// eslint-disable-next-line jwt-secrets/no-debugger
const a = 1; // eslint-disable-line jwt-secrets/no-debugger
/* eslint-enable jwt-secrets/no-marked */
/* eslint-enable jwt-secrets/no-marked */
debugger;
/* eslint-disable jwt-secrets/no-debugger */
/* eslint-disable jwt-secrets/no-debugger */
debugger; // eslint-disable-line jwt-secrets/no-debugger
`,
	'js switched off': '/* eslint jwt-secrets/no-debugger: "off" */ debugger; "marked";',
	'js switched off by number': '/* eslint jwt-secrets/no-debugger: 0, jwt-secrets/no-marked: 1 -- why */ debugger; "marked";',
	'js switched on': '/* eslint jwt-secrets/scopes: error */ const a = 1; function f() { var c = a; }',
	'js list with options': '/* eslint jwt-secrets/options: ["warn", {"words": {"one": "z"}}] */ configured;',
	'js severity keeps options': '/* eslint "jwt-secrets/options": [1] */ configured;',
	'js without commas': '/* eslint jwt-secrets/options: 1 jwt-secrets/no-debugger: 0 */ configured; debugger;',
	'js configured twice': '/* eslint jwt-secrets/no-debugger: 0 */\n/* eslint jwt-secrets/no-debugger: 2 */ debugger;',
	'js wrong severity': '/* eslint jwt-secrets/no-debugger: "loud" */ debugger; /* eslint jwt-secrets/no-marked: 3 */ "marked"',
	'js options that the rule does not take': '/* eslint jwt-secrets/no-debugger: ["error", {"a": 1}] */ debugger;',
	'js no JSON': '/* eslint jwt-secrets/no-debugger: [ */ debugger; /* eslint */ debugger;',
	'js environment': '/* eslint-env node */ debugger;',
	'js directives in strings': 'const s = "/* eslint-disable */"; debugger; `// eslint-disable-line ${s}`; debugger;',
	'ts types': 'interface A { a: string }\nfunction f<T extends A>(x: T): asserts x is T { const y = x as A; debugger; }\nenum E { A = "marked" }\n',
	'ts decorators': `
@Injectable()
export class A {
	@Prop() name!: string;
	@Prop({a: 1}) @Other() declare other: string;
	constructor(@Inject() plain: string, @Inject('b') /* c */ private readonly b: B, @Inject() c = 1, @Inject() {d}: D, @Inject() ...rest: string[]) {}
	@Get() method(@Body() body: Body, @Param('id') id?: string) { debugger; }
	@Prop() accessor x = 1;
	@Prop() get y() { return 1; }
}
@A @B() class C {}
export default @A class D {}
`,
	'ts decorators before export': '@Injectable() export class A { debugger() { debugger; } }\n@A export default class B {}',
	'tsx elements': 'const a = <div title="marked">// text {/* eslint-disable-line jwt-secrets/no-debugger */}</div>; function F() { debugger; return <>{a}</>; }',
	'ts byte order mark and CRLF': '\uFEFF#!/usr/bin/env node\r\n// eslint-disable-next-line\r\ndebugger;\r\ndebugger;\r\n',
};
