import {ruleTest, type Program} from '../../../rule-test.js';

const filename = 'app/config.py';
const py = (code: string): Program => ({code, filename});
const weak = (code: string, at: string, messageId = 'predictableSecret') => ({code, filename, at, messageId});

ruleTest(import.meta, {
	valid: [
		py('import secrets\nJWT_SECRET = secrets.token_urlsafe(32)\n'),
		py('import secrets\nJWT_SECRET = secrets.token_hex()\n'),
		py('import os\nJWT_SECRET = os.urandom(32).hex()\n'),
		py('import random\nJWT_SECRET = "".join(random.SystemRandom().choice(alphabet) for _ in range(64))\n'),
		py('import random\nJWT_TTL = random.randint(5, 10)\n'),
		py('import uuid\nREQUEST_ID = uuid.uuid4().hex\n'),
	],
	invalid: [
		weak('import random\nJWT_SECRET = str(random.random())\n', 'random.random()'),
		weak('import random, string\nJWT_SECRET = "".join(random.choice(string.ascii_letters) for _ in range(64))\n', 'random.choice(string.ascii_letters)'),
		weak('import random, string\nJWT_SECRET = "".join(random.choices(string.ascii_letters, k=64))\n', 'random.choices(string.ascii_letters, k=64)'),
		weak('import time, hashlib\nJWT_SECRET = hashlib.sha256(str(time.time()).encode()).hexdigest()\n', 'time.time()'),
		weak('import jwt, random\njwt.encode(claims, str(random.getrandbits(256)))\n', 'random.getrandbits(256)'),
		weak('import uuid\nJWT_SECRET = str(uuid.uuid4())\n', 'uuid.uuid4()', 'shortSecret'),
		weak('import uuid\nJWT_SECRET = uuid.uuid4().hex\n', 'uuid.uuid4()', 'shortSecret'),
		weak('import secrets\nJWT_SECRET = secrets.token_hex(8)\n', 'secrets.token_hex(8)', 'shortSecret'),
		weak('import os, secrets\nJWT_SECRET = os.getenv("JWT_SECRET", secrets.token_urlsafe(8))\n', 'secrets.token_urlsafe(8)', 'shortSecret'),
	],
});
