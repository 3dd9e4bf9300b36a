import {ruleTest, type Program} from '../../../rule-test.js';

const filename = 'app/auth.py';
const py = (code: string): Program => ({code, filename});
const hardcoded = (code: string, at: string | readonly string[] = '"not-a-real-key"') => ({code, filename, at, messageId: 'hardcodedSecret'});

ruleTest(import.meta, {
	valid: [
		py('import jwt\njwt.encode(claims, load_key(), algorithm="HS256")\n'),
		py('import os, jwt\njwt.encode(claims, os.environ["KEY"], algorithm="HS256")\n'),
		py('import jwt\ndef sign(claims, key):\n    return jwt.encode(claims, key, algorithm="HS256")\n'),
		py('import jwt\njwt.decode(token, options={"verify_signature": False})\n'),
		py('import argon2\nargon2.encode(claims, "of-something-else")\n'),
		py('import jwt\njwt.encode(claims, settings.jwt_secret.get_secret_value(), algorithm="HS256")\n'),
		py('import jwt\njwt.decode(token, "-----BEGIN PUBLIC KEY-----\\nMCowBQYDK2Vw\\n-----END PUBLIC KEY-----", algorithms=["RS256"])\n'),
		// A generic name, and no JWT.
		py('SECRET_KEY = "of-the-sessions"\n'),
		py('from flask import Flask\napp = Flask(__name__)\napp.config["SECRET_KEY"] = "of-the-sessions"\n'),
		py('DATABASE_PASSWORD = "postgres"\nAPI_KEY = "of-another-system"\n'),
		// A name in a text, a message, a type.
		py('REQUIRED = ["JWT_SECRET", "DATABASE_URL"]\n'),
		py('raise ValueError("JWT_SECRET is not set")\n'),
		py('JWT_SECRET: str\n'),
		py('JWT_SECRET_NAME = "prod/jwt"\nJWT_SECRET_FILE = "/run/secrets/jwt"\n'),
		py('JWT_SECRET = "${JWT_SECRET}"\n'),
		py('JWT_SECRET = "<your secret>"\n'),
		py('WEAK_JWT_SECRETS = {"secret", "changeme"}\nif key in WEAK_JWT_SECRETS:\n    raise SystemExit(1)\n'),
		py('import jwt\njwt.encode(claims, "{{cookiecutter.secret_key}}")\n'),
		// A session is none of ours, and the other key is told apart.
		py('from flask import Flask\nfrom flask_jwt_extended import JWTManager\napp = Flask(__name__)\napp.config["SECRET_KEY"] = "of-the-sessions"\napp.config["JWT_SECRET_KEY"] = load()\nJWTManager(app)\n'),
		{code: 'SECRET_KEY = "of-the-sessions"\nINSTALLED_APPS = []\n', filename: 'shop/settings.py'},
		{code: 'SECRET_KEY = "of-the-sessions"\nSIMPLE_JWT = {"SIGNING_KEY": env("JWT_KEY")}\n', filename: 'shop/settings.py'},
		{code: 'import jwt\njwt.encode(claims, "of-a-test", algorithm="HS256")\n', filename: 'tests/test_auth.py'},
		{code: 'import jwt\njwt.encode(claims, "of-a-test", algorithm="HS256")\n', filename: 'app/conftest.py'},
		{code: 'SECRET_KEY = "of-the-sessions"\nINSTALLED_APPS = ["rest_framework_simplejwt"]\nSIMPLE_JWT = {"SIGNING_KEY": load()}\n', filename: 'shop/settings.py'},
		// The key is told apart, also where settings are taken in as a whole.
		py('from flask import Flask\nfrom flask_jwt_extended import JWTManager\napp = Flask(__name__)\napp.config.update(SECRET_KEY="of-the-sessions", JWT_SECRET_KEY=load())\nJWTManager(app)\n'),
	],
	invalid: [
		hardcoded('from flask import Flask\nfrom flask_jwt_extended import JWTManager\napp = Flask(__name__)\napp.config.from_mapping(SECRET_KEY="not-a-real-key", DEBUG=True)\njwt = JWTManager(app)\n'),
		hardcoded('from flask import Flask\nfrom flask_jwt_extended import JWTManager\napp = Flask(__name__)\napp.config.update(dict(SECRET_KEY="not-a-real-key"))\njwt = JWTManager(app)\n'),
		hardcoded('from flask import Flask\nfrom flask_jwt_extended import JWTManager\nclass Config:\n    SECRET_KEY = "not-a-real-key"\napp = Flask(__name__)\napp.config.from_object(Config)\njwt = JWTManager(app)\n'),
		hardcoded('from flask import Flask\nfrom flask_jwt_extended import JWTManager\napp = Flask(__name__)\napp.secret_key = "not-a-real-key"\njwt = JWTManager(app)\n'),
		hardcoded('from joserfc import jwk, jws\nkey = jwk.OctKey.import_key("not-a-real-key")\njws.serialize_compact({"alg": "HS256"}, payload, key)\n'),
		{...hardcoded('SECRET_KEY = "not-a-real-key"\nINSTALLED_APPS = ["rest_framework", "rest_framework_simplejwt"]\n'), filename: 'shop/settings.py'},
		{...hardcoded('import jwt\njwt.encode(claims, "not-a-real-key", algorithm="HS256")\n'), suggestions: [], says: 'os.environ'},
		hardcoded('import jwt\njwt.decode(token, key="not-a-real-key", algorithms=["HS256"])\n'),
		hardcoded('import jwt\nKEY = "not-a-real-key"\ndef sign(claims):\n    return jwt.encode(claims, KEY, "HS256")\n'),
		hardcoded('import jwt\njwt.encode(claims, b"not-a-real-key", algorithm="HS256")\n', 'b"not-a-real-key"'),
		hardcoded('import jwt\njwt.encode(claims, "not-a-real-key".encode("utf-8"))\n'),
		hardcoded('import jwt\njwt.encode(claims, r\'not-a-real-key\')\n', 'r\'not-a-real-key\''),
		hardcoded('import jwt\njwt.encode(claims, """not-a-real-key""")\n', '"""not-a-real-key"""'),
		hardcoded('import jwt\nPREFIX = "not-a"\njwt.encode(claims, f"{PREFIX}-real-key")\n', 'f"{PREFIX}-real-key"'),
		hardcoded('import jwt\njwt.encode(claims, "%s-real-key" % "not-a")\n', '"%s-real-key" % "not-a"'),
		hardcoded('import jwt\njwt.encode(claims, "{}-real-key".format("not-a"))\n', '"{}-real-key".format("not-a")'),
		hardcoded('import jwt\njwt.encode(claims, "-".join(["not", "a", "key"]))\n', '"-".join(["not", "a", "key"])'),
		hardcoded('from jose import jwt\njwt.encode(claims, "not-a-real-key")\n'),
		hardcoded('from authlib.jose import jwt\njwt.encode({"alg": "HS256"}, claims, "not-a-real-key")\n'),
		hardcoded('from joserfc import jwt\nfrom joserfc.jwk import OctKey\nkey = OctKey.import_key("not-a-real-key")\njwt.encode({"alg": "HS256"}, claims, key)\n'),
		hardcoded('from fastapi_users.authentication import JWTStrategy\ndef get_strategy():\n    return JWTStrategy(secret="not-a-real-key", lifetime_seconds=3600)\n'),
		hardcoded('from fastapi_users import BaseUserManager\nclass UserManager(BaseUserManager):\n    reset_password_token_secret = "not-a-real-key"\n    verification_token_secret = load()\n'),
		hardcoded('from pydantic import BaseModel\nclass Settings(BaseModel):\n    authjwt_secret_key: str = "not-a-real-key"\n'),
		hardcoded('from flask import Flask\napp = Flask(__name__)\napp.config["JWT_SECRET_KEY"] = "not-a-real-key"\n'),
		hardcoded('from flask import Flask\napp = Flask(__name__)\napp.config.update(JWT_SECRET_KEY="not-a-real-key", DEBUG=True)\n'),
		hardcoded('from flask import Flask\napp = Flask(__name__)\napp.config.from_mapping(dict(JWT_SECRET_KEY="not-a-real-key"))\n'),
		hardcoded('from flask import Flask\nfrom flask_jwt_extended import JWTManager\napp = Flask(__name__)\napp.config["SECRET_KEY"] = "not-a-real-key"\njwt = JWTManager(app)\n'),
		{
			...hardcoded('from flask import Flask\nfrom flask_jwt_extended import JWTManager\napp = Flask(__name__)\napp.config["JWT_SECRET_KEY"] = "not-a-real-key"\njwt = JWTManager(app)\n'),
			filename: 'shop/app.py', files: {'shop/config.py': 'import os\nclass Config:\n    JWT_SECRET_KEY = os.getenv("JWT_SECRET_KEY", "not-a-key")\n'},
		},
		hardcoded('class Config:\n    JWT_SECRET_KEY = "not-a-real-key"\n'),
		hardcoded('JWT_SECRET = ACCESS_TOKEN_SECRET = "not-a-real-key"\n'),
		hardcoded('JWT_SECRET, ALGORITHM = "not-a-real-key", "HS256"\n'),
		hardcoded('import os\nos.environ["JWT_SECRET"] = "not-a-real-key"\n'),
		hardcoded('if (JWT_SECRET := "not-a-real-key"):\n    pass\n'),
		hardcoded('def configure():\n    global JWT_SECRET\n    JWT_SECRET = "not-a-real-key"\n'),
		hardcoded('config = {"jwt": {"secret": "not-a-real-key"}}\n'),
		hardcoded('match environment:\n    case "production":\n        JWT_SECRET = load()\n    case _:\n        JWT_SECRET = "not-a-real-key"\n'),
		// Through the project's own functions and classes.
		hardcoded('import jwt\ndef sign(claims, key):\n    return jwt.encode(claims, key)\nsign(claims, "not-a-real-key")\n'),
		hardcoded('import jwt\ndef sign(claims, *, key):\n    return jwt.encode(claims, key)\nsign(claims, key="not-a-real-key")\n'),
		hardcoded('import jwt\nclass Tokens:\n    def __init__(self, key: str):\n        self._key = key\n    def sign(self, claims):\n        return jwt.encode(claims, self._key)\ntokens = Tokens("not-a-real-key")\n'),
		hardcoded('import jwt\nclass Tokens:\n    KEY = "not-a-real-key"\n    @classmethod\n    def sign(cls, claims):\n        return jwt.encode(claims, cls.KEY)\n'),
		hardcoded('import jwt\nsign = lambda claims: jwt.encode(claims, "not-a-real-key")\n'),
		hardcoded('import jwt\ndef key():\n    return "not-a-real-key"\njwt.encode(claims, key())\n'),
		hardcoded('import jwt\nclass Tokens:\n    @property\n    def key(self):\n        return "not-a-real-key"\n    def sign(self, claims):\n        return jwt.encode(claims, self.key)\n'),
		hardcoded('def work():\n    import jwt\n    with open(path) as stream:\n        jwt.decode(stream.read(), "not-a-real-key", algorithms=["HS256"])\n'),
		// Django.
		{...hardcoded('SECRET_KEY = "not-a-real-key"\nSIMPLE_JWT = {"ALGORITHM": "HS256"}\n'), filename: 'shop/settings.py'},
		{...hardcoded('SECRET_KEY = "not-a-real-key"\nSIMPLE_JWT = {"SIGNING_KEY": SECRET_KEY}\n'), filename: 'shop/settings/base.py'},
		{
			code: 'import jwt\nfrom django.conf import settings\njwt.encode(claims, settings.SECRET_KEY, algorithm="HS256")\n', filename: 'shop/accounts/tokens.py',
			files: {'manage.py': 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "project.conf.main")\n', 'project/conf/main.py': 'SECRET_KEY = "not-a-real-key"\n'},
			at: 'settings.SECRET_KEY', messageId: 'hardcodedSecret',
		},
		// Other files.
		{
			code: 'import jwt\nfrom .base import *\njwt.encode(claims, TOKEN_KEY)\n', filename: 'app/auth.py',
			files: {'app/base.py': 'TOKEN_KEY = "not-a-real-key"\n'}, at: 'TOKEN_KEY', messageId: 'hardcodedSecret',
		},
		{
			code: 'from app.tokens import sign\nsign(claims, "not-a-real-key")\n', filename: 'app/views.py',
			files: {'app/__init__.py': '', 'app/tokens.py': 'import jwt\n\ndef sign(claims, secret):\n    return jwt.encode(claims, secret, algorithm="HS256")\n'},
			at: '"not-a-real-key"', messageId: 'hardcodedSecret',
		},
		{
			code: 'from app.auth import sign\nsign(claims, secret="not-a-real-key")\n', filename: 'app/views.py',
			files: {'app/auth/__init__.py': 'from .tokens import sign\n', 'app/auth/tokens.py': 'import jwt\n\ndef sign(claims, secret):\n    return jwt.encode(claims, secret, algorithm="HS256")\n'},
			at: '"not-a-real-key"', messageId: 'hardcodedSecret',
		},
	],
});
