import type {GeneratorRow, TransformRow} from '../types.js';

const everyArgument = ['0', '1', '2', '3', '4', '5', '6', '7', '**'] as const;
const python = 'Python 3.11: run';

/** Methods by which a mapping takes in the members of another. */
export const mergingMethods: ReadonlySet<string> = new Set([
	'update', // Python 3.11: run
	'from_mapping', 'from_object', // Flask 3.1: run
]);

export const pythonTransforms: readonly TransformRow[] = [
	{
		modules: ['py:builtins'],
		callees: ['str', 'bytes', 'bytearray', 'memoryview', 'repr', 'ascii', 'format', 'list', 'tuple', 'set', 'frozenset', 'sorted', 'reversed', 'iter', 'next', 'vars', 'filter', 'enumerate', 'zip'],
		from: ['0'],
		source: python,
	},
	{modules: ['py:builtins'], callees: ['dict'], from: ['0', '**'], merges: 'last', source: python},
	{modules: ['py:builtins'], callees: ['map'], from: ['1'], source: python},
	{modules: ['py:base64'], callees: ['b64encode', 'b64decode', 'urlsafe_b64encode', 'urlsafe_b64decode', 'standard_b64encode', 'standard_b64decode', 'b32encode', 'b32decode', 'b16encode', 'b16decode', 'b85encode', 'b85decode'], from: ['0|s='], source: python},
	{modules: ['py:binascii'], callees: ['hexlify', 'unhexlify', 'b2a_hex', 'a2b_hex', 'b2a_base64', 'a2b_base64'], from: ['0'], source: python},
	{modules: ['py:json'], callees: ['dumps', 'loads'], from: ['0'], source: python},
	{modules: ['py:copy'], callees: ['copy', 'deepcopy'], from: ['0'], source: python},
	{modules: ['py:textwrap'], callees: ['dedent', 'indent', 'fill'], from: ['0'], source: python},
	{modules: ['py:pprint'], callees: ['pformat'], from: ['0'], source: python},
	{modules: ['py:dataclasses'], callees: ['asdict', 'astuple', 'replace'], from: ['0'], source: python},
	{modules: ['py:typing', 'py:typing_extensions'], callees: ['cast'], from: ['1'], source: python},
	{modules: ['py:hashlib'], callees: ['sha256', 'sha512', 'sha384', 'sha224', 'sha1', 'md5', 'blake2b', 'blake2s', 'sha3_256', 'sha3_512'], from: ['0'], isOneWay: true, source: python},
	{modules: ['py:hashlib'], callees: ['pbkdf2_hmac', 'scrypt'], from: ['1', 'password='], isOneWay: true, source: python},
	{modules: ['py:django.utils.encoding', 'py:django.utils.html', 'py:django.utils.safestring'], callees: ['force_str', 'force_bytes', 'smart_str', 'smart_bytes', 'escape', 'mark_safe'], from: ['0'], source: 'https://docs.djangoproject.com/en/5.2/ref/utils/'},
	{modules: ['py:fastapi.encoders'], callees: ['jsonable_encoder'], from: ['0|obj='], source: 'fastapi 0.165: run'},
	{modules: ['py:fastapi', 'py:fastapi.params'], callees: ['new Depends', 'new Security'], from: ['0()', 'dependency=()'], source: 'fastapi 0.165: run; gives what the function returns'},
	{modules: ['py:pydantic', 'py:pydantic.types', 'py:pydantic.v1'], callees: ['new SecretStr', 'new SecretBytes'], from: ['0'], isOpaque: true, source: 'pydantic 2.14: run; prints asterisks'},
	{modules: ['py:starlette.datastructures', 'py:databases.core'], callees: ['new Secret'], from: ['0|value='], isOpaque: true, source: 'starlette 1.10: run; str() gives it back, repr() does not'},
	{modules: ['py:joserfc.jwk', 'py:authlib.jose'], callees: ['OctKey.import_key', 'JWKRegistry.import_key', 'import_key', 'JsonWebKey.import_key'], from: ['0', '0.k', 'value='], isOpaque: true, source: 'joserfc 1.8, Authlib 1.9: run'},
	{modules: ['py:joserfc'], callees: ['jwk.OctKey.import_key', 'jwk.JWKRegistry.import_key', 'jwk.import_key'], from: ['0', '0.k', 'value='], isOpaque: true, source: 'joserfc 1.8: run'},
	{modules: ['py:jwcrypto'], callees: ['new jwk.JWK'], from: ['k='], isOpaque: true, source: 'jwcrypto 1.6: run'},
	{modules: ['py:jwcrypto.jwk'], callees: ['new JWK'], from: ['k='], isOpaque: true, source: 'jwcrypto 1.6: run'},
	{modules: ['py:jwt'], callees: ['new PyJWK'], from: ['0.k'], isOpaque: true, source: 'PyJWT 2.15: run'},
	{
		dialect: 'python',
		methods: [
			'encode', 'decode', 'strip', 'lstrip', 'rstrip', 'lower', 'upper', 'casefold', 'title', 'capitalize', 'swapcase', 'hex', 'ljust', 'rjust', 'center', 'zfill', 'expandtabs',
			'items', 'removeprefix', 'removesuffix', 'translate', 'tobytes',
			'to_dict', 'as_dict', '_asdict', 'digest', 'hexdigest',
		],
		source: python,
	},
	{dialect: 'python', methods: ['dict', 'json', 'copy', 'model_dump', 'model_dump_json', 'model_copy'], keeps: 'include=', drops: 'exclude=', source: 'pydantic 2.14: run'},
	{dialect: 'python', methods: ['get_secret_value'], reveals: true, source: 'pydantic 2.14: run'},
	{dialect: 'python', methods: ['format'], from: everyArgument, source: python},
	{dialect: 'python', methods: ['rsplit', 'splitlines', 'partition', 'rpartition'], isPart: true, source: python},
];

export const pythonGenerators: readonly GeneratorRow[] = [
	{
		modules: ['py:random', 'py:numpy.random'],
		callees: ['random', 'randint', 'randrange', 'choice', 'choices', 'sample', 'shuffle', 'uniform', 'getrandbits', 'randbytes', 'triangular', 'gauss', 'normalvariate', 'new Random#choice', 'new Random#choices', 'new Random#random', 'new Random#getrandbits', 'new Random#randbytes', 'new Random#randint'],
		kind: 'weak',
		source: 'https://docs.python.org/3/library/random.html: "The pseudo-random generators of this module should not be used for security purposes"; SystemRandom is another',
	},
	{modules: ['py:numpy'], callees: ['random.rand', 'random.randint', 'random.choice', 'random.bytes'], kind: 'weak', source: 'https://numpy.org/doc/stable/reference/random/'},
	{modules: ['py:time'], callees: ['time', 'time_ns', 'monotonic', 'perf_counter'], kind: 'weak', source: python},
	{modules: ['py:datetime'], callees: ['datetime.now', 'datetime.utcnow', 'datetime.today', 'date.today'], kind: 'weak', source: python},
	{modules: ['py:uuid'], callees: ['uuid1', 'uuid3', 'uuid5'], kind: 'weak', textMembers: ['hex', 'bytes', 'urn'], source: `${python}; a clock and a node, or a hash of a name`},
	{modules: ['py:uuid'], callees: ['uuid4'], kind: 'uuid', textMembers: ['hex', 'bytes', 'urn'], source: python},
	{modules: ['py:secrets'], callees: ['token_bytes', 'token_hex', 'token_urlsafe'], kind: 'bytes', size: '0|nbytes=', defaultSize: 32, bitsPerUnit: 8, source: python},
	{modules: ['py:os'], callees: ['urandom'], kind: 'bytes', size: '0', bitsPerUnit: 8, source: python},
	{modules: ['py:Crypto.Random', 'py:Cryptodome.Random'], callees: ['get_random_bytes'], kind: 'bytes', size: '0', bitsPerUnit: 8, source: 'https://pycryptodome.readthedocs.io/en/latest/src/random/random.html'},
	{modules: ['py:django.utils.crypto'], callees: ['get_random_string'], kind: 'bytes', size: '0|length=', bitsPerUnit: 5.9, source: 'Django 5.2: run; 62 characters, from `secrets`'},
];
