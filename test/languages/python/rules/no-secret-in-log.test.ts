import {ruleTest, type Program} from '../../../rule-test.js';

const filename = 'app/main.py';
const py = (code: string): Program => ({code, filename});
const logged = (code: string, at: string, messageId = 'secretInLog') => ({code, filename, at, messageId});
const read = 'import os\nJWT_SECRET = os.environ["JWT_SECRET"]\n';
const settings = 'from pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    jwt_secret: str\nsettings = Settings()\n';
const hidden = 'from pydantic import SecretStr\nfrom pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    jwt_secret: SecretStr\nsettings = Settings()\n';

ruleTest(import.meta, {
	valid: [
		py(`${read}print("JWT_SECRET is set")\n`),
		py(`${read}print(bool(JWT_SECRET))\n`),
		py(`${read}print(len(JWT_SECRET))\n`),
		py(`${read}print("set" if JWT_SECRET else "missing")\n`),
		py(`${read}print(JWT_SECRET is None)\n`),
		py(`import hashlib\n${read}print(hashlib.sha256(JWT_SECRET.encode()).hexdigest())\n`),
		py(`${hidden}print(settings)\n`),
		py(`${hidden}print(settings.jwt_secret)\n`),
		py('from pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    jwt_algorithm: str = "HS256"\nsettings = Settings()\nprint(settings)\n'),
		py(`${hidden}print(settings.model_dump())\nprint(f"{settings}")\n`),
		// What is left out of the whole, and what is no key of a JWT.
		py(`${settings}print(settings.model_dump(exclude={"jwt_secret"}))\nprint(settings.dict(include={"debug"}))\n`),
		py('from pydantic import Field\nfrom pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    jwt_secret: str = Field(repr=False)\nsettings = Settings()\nprint(settings)\n'),
		py('from pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    secret_key: str\nsettings = Settings()\nprint(settings)\n'),
		py('from pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    spotify_client_secret: str\n    db_password: str\n    algorithm: str = "HS256"\nsettings = Settings()\nprint(settings)\n'),
		py('from pydantic import SecretStr\nfrom pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    secret_key: SecretStr\n    algorithm: str = "HS256"\nsettings = Settings()\nprint(settings)\n'),
		py(`${read}reprint(JWT_SECRET)\n`),
		py(`${read}def print(value):\n    pass\nprint(JWT_SECRET)\n`),
		py(`${read}raise ValueError("JWT_SECRET is too short")\n`),
		// A key that is asked for by the token's header makes no secret of the header.
		py('import jwt, requests\nencoded_jwt = request.headers.get("x-token")\nkid = jwt.get_unverified_header(encoded_jwt)["kid"]\nurl = f"https://keys.example/{kid}"\nkey = requests.get(url).text\nprint(f"decoding {encoded_jwt} for {kid}")\npub_key = key\nprint(pub_key)\njwt.decode(encoded_jwt, pub_key, algorithms=["ES256"])\n'),
	],
	invalid: [
		logged(`${read}print(JWT_SECRET)\n`, 'JWT_SECRET'),
		logged(`${read}print(f"key: {JWT_SECRET!r}")\n`, 'JWT_SECRET'),
		logged(`${read}print("key: %s" % JWT_SECRET)\n`, 'JWT_SECRET'),
		logged(`${read}print("key: {}".format(JWT_SECRET))\n`, 'JWT_SECRET'),
		logged(`${read}print("key: " + JWT_SECRET)\n`, 'JWT_SECRET'),
		logged(`${read}print("key", JWT_SECRET, sep=": ")\n`, 'JWT_SECRET'),
		logged(`import logging\n${read}logging.info("key %s", JWT_SECRET)\n`, 'JWT_SECRET'),
		logged(`import logging\noutput = logging.getLogger(__name__)\n${read}output.debug("key %s", JWT_SECRET)\n`, 'JWT_SECRET'),
		logged(`${read}logger.warning("key", extra={"secret": JWT_SECRET})\n`, 'JWT_SECRET'),
		logged(`from loguru import logger\n${read}logger.info("key {}", JWT_SECRET)\n`, 'JWT_SECRET'),
		logged(`import structlog\nlog = structlog.get_logger()\n${read}log.info("started", secret=JWT_SECRET)\n`, 'JWT_SECRET'),
		logged(`import sys\n${read}sys.stderr.write(JWT_SECRET)\n`, 'JWT_SECRET'),
		logged(`${read}raise ValueError(f"bad key {JWT_SECRET}")\n`, 'JWT_SECRET', 'secretInError'),
		logged(`${read}assert len(JWT_SECRET) > 32, f"too short: {JWT_SECRET}"\n`, 'JWT_SECRET', 'secretInError'),
		logged(`${settings}print(settings.jwt_secret)\n`, 'settings.jwt_secret'),
		logged(`${settings}print(settings)\n`, 'settings', 'objectInLog'),
		logged(`${settings}print(settings.model_dump())\n`, 'settings', 'objectInLog'),
		logged(`${settings}print(vars(settings))\n`, 'settings', 'objectInLog'),
		logged(`${settings}print(f"{settings}")\n`, 'settings', 'objectInLog'),
		logged(`${settings}print(settings.dict(exclude={"debug"}))\n`, 'settings', 'objectInLog'),
		// Beside the name of a MAC, and inherited.
		logged('from pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    secret_key: str\n    algorithm: str = "HS256"\nsettings = Settings()\nprint(settings)\n', 'settings', 'objectInLog'),
		logged('from pydantic_settings import BaseSettings\nclass Base(BaseSettings):\n    secret_key: str\nclass Settings(Base):\n    algorithm: str = "HS256"\nsettings = Settings()\nprint(settings)\n', 'settings', 'objectInLog'),
		{
			code: 'from app.config import settings\nlogger.info(settings.model_dump())\n', filename: 'app/debug.py',
			files: {'app/config.py': 'from pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    secret_key: str\n    algorithm: str = "HS256"\nsettings = Settings()\n'},
			at: 'settings', messageId: 'objectInLog',
		},
		logged(`${hidden}print(settings.jwt_secret.get_secret_value())\n`, 'settings.jwt_secret.get_secret_value()'),
		logged('import jwt, os\nKEY = os.environ["KEY"]\njwt.encode(claims, KEY)\nprint(KEY)\n', 'KEY'),
		{
			code: 'from app.config import settings\nprint(settings.JWT_SECRET)\n', filename: 'app/main.py',
			files: {'app/config.py': 'from pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    JWT_SECRET: str\nsettings = Settings()\n'},
			at: 'settings.JWT_SECRET', messageId: 'secretInLog',
		},
		{
			code: 'from app.config import settings\nprint(settings)\n', filename: 'app/main.py',
			files: {'app/config.py': 'from pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    JWT_SECRET: str\nsettings = Settings()\n'},
			at: 'settings', messageId: 'objectInLog',
		},
	],
});
