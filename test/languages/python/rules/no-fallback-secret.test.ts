import {ruleTest, type Program} from '../../../rule-test.js';

const filename = 'app/config.py';
const py = (code: string): Program => ({code, filename});
const fallback = (code: string, at: string | readonly string[] = '"not-a-key"') => ({code, filename, at, messageId: 'fallbackSecret'});

ruleTest(import.meta, {
	valid: [
		py('import os\nJWT_SECRET = os.environ["JWT_SECRET"]\n'),
		py('import os\nJWT_SECRET = os.environ.get("JWT_SECRET")\n'),
		py('import os\nJWT_SECRET = os.getenv("JWT_SECRET", "")\n'),
		py('import os\nJWT_SECRET = os.getenv("JWT_SECRET") or None\n'),
		py('import os\nJWT_SECRET = os.getenv("JWT_SECRET")\nif not JWT_SECRET:\n    raise RuntimeError("JWT_SECRET is not set")\n'),
		py('import os\nJWT_SECRET = os.environ.get("JWT_SECRET") or os.environ["ACCESS_TOKEN_SECRET"]\n'),
		// Names that mean something else.
		py('import os\nALGORITHM = os.getenv("JWT_ALGORITHM", "HS256")\n'),
		py('import os\nSECRET_KEY = os.environ.get("SECRET_KEY", "of-the-sessions")\n'),
		py('import os\nSTRIPE_SECRET = os.environ.get("STRIPE_SECRET", "of-another-system")\n'),
		py('import os\nPUBLIC = os.environ.get("JWT_PUBLIC_KEY", "a-public-key")\n'),
		// Only where a development environment is named.
		py('import os\nif os.environ["ENVIRONMENT"] == "local":\n    JWT_SECRET = os.environ.get("JWT_SECRET", "for-my-machine")\n'),
		py('import os\nif os.getenv("ENVIRONMENT") in ("test", "local"):\n    JWT_SECRET = os.environ.get("JWT_SECRET", "for-my-machine")\n'),
		// Random defaults are strong enough.
		py('import os, secrets\nJWT_SECRET = os.environ.get("JWT_SECRET", secrets.token_urlsafe(32))\n'),
		py('import secrets\nfrom pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    JWT_SECRET: str = secrets.token_urlsafe(32)\n'),
		// No default at all.
		py('from pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    JWT_SECRET: str\n    JWT_ALGORITHM: str = "HS256"\n'),
		py('from pydantic import Field, SecretStr\nfrom pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    jwt_secret: SecretStr = Field(..., alias="JWT_SECRET", min_length=32)\n'),
		py('from decouple import config\nJWT_SECRET = config("JWT_SECRET")\n'),
		py('from environs import Env\nenv = Env()\nJWT_SECRET = env.str("JWT_SECRET")\n'),
		py('from starlette.config import Config\nconfig = Config(".env")\nJWT_SECRET = config("JWT_SECRET", cast=str)\n'),
		// Comparisons.
		py('import os\nvalue = os.environ.get("JWT_SECRET")\nif value == "changethis":\n    raise ValueError("change it")\n'),
		py('import os\nvalue = os.environ["JWT_SECRET"]\nif value in ("changethis", "secret"):\n    raise ValueError("change it")\n'),
		// What a setting is read from tells, and is not always what the field is called.
		py('from pydantic import Field\nfrom pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    key: str = Field(default="of-the-sessions", alias="SESSION_KEY")\n    other: str = Field(alias="JWT_SECRET")\n'),
		py('from pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    model_config = {"env_prefix": "STRIPE_"}\n    secret_key: str = "of-another-system"\n'),
		py('class Settings:\n    model_config = {"env_prefix": "JWT_"}\n    secret_key: str = "not-read-from-there"\n'),
		// A generic setting that no JWT library reads.
		py('from pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    SECRET_KEY: str = "of-the-sessions"\n'),
	],
	invalid: [
		fallback('import jwt\ntry:\n    from local import SETTINGS\nexcept ImportError:\n    SETTINGS = {"key": "not-a-real-key"}\njwt.encode(claims, SETTINGS["key"])\n', '"not-a-real-key"'),
		{
			...fallback('import os\nJWT_SECRET_KEY = os.environ.get("JWT_SECRET_KEY", "dev-secret-key-change-in-production")\n', '"dev-secret-key-change-in-production"'),
			name: 'JWT_SECRET_KEY',
			suggestions: [{messageId: 'dropDefault', output: 'import os\nJWT_SECRET_KEY = os.environ["JWT_SECRET_KEY"]\n'}],
		},
		{
			...fallback('import os\nJWT_SECRET = os.getenv("JWT_SECRET", "not-a-key")\n'),
			suggestions: [{messageId: 'dropDefault', output: 'import os\nJWT_SECRET = os.environ["JWT_SECRET"]\n'}],
		},
		{
			...fallback('from os import getenv\nJWT_SECRET = getenv("JWT_SECRET", default="not-a-key")\n'),
			suggestions: [{messageId: 'dropDefault', output: 'from os import getenv\nJWT_SECRET = getenv("JWT_SECRET")\n'}],
		},
		{
			...fallback('import os\nJWT_SECRET = os.environ.get("JWT_SECRET") or "not-a-key"\n'),
			suggestions: [{messageId: 'dropDefault', output: 'import os\nJWT_SECRET = os.environ["JWT_SECRET"]\n'}],
		},
		fallback('import os\nJWT_SECRET = os.environ["JWT_SECRET"] if "JWT_SECRET" in os.environ else "not-a-key"\n'),
		fallback('import os\nJWT_SECRET = os.environ.get("JWT_SECRET")\nif not JWT_SECRET:\n    JWT_SECRET = "not-a-key"\n'),
		fallback('import os\nJWT_SECRET = os.environ.get("JWT_SECRET")\nif JWT_SECRET is None:\n    JWT_SECRET = "not-a-key"\n'),
		fallback('import os\ntry:\n    JWT_SECRET = os.environ["JWT_SECRET"]\nexcept KeyError:\n    JWT_SECRET = "not-a-key"\n'),
		fallback('import os\nos.environ.setdefault("JWT_SECRET", "not-a-key")\n'),
		fallback('import os\nif os.environ.get("ENVIRONMENT") != "production":\n    JWT_SECRET = os.environ.get("JWT_SECRET", "not-a-key")\n'),
		fallback('import os\nif os.getenv("ENVIRONMENT", "local") == "local":\n    JWT_SECRET = os.environ.get("JWT_SECRET", "not-a-key")\n'),
		fallback('from flask import Flask\napp = Flask(__name__)\napp.config.setdefault("JWT_SECRET_KEY", "not-a-key")\n'),
		fallback('import os\nclass Config:\n    JWT_SECRET_KEY = os.environ.get("JWT_SECRET_KEY") or "not-a-key"\n'),
		fallback('import os\nfrom dataclasses import dataclass\n@dataclass\nclass Config:\n    jwt_secret: str = os.getenv("JWT_SECRET", "not-a-key")\n'),
		fallback('from dataclasses import dataclass, field\n@dataclass\nclass Config:\n    jwt_secret: str = field(default="not-a-key")\n'),
		fallback('def create_app(jwt_secret: str = "not-a-key"):\n    pass\n'),
		fallback('import os\nDEFAULT = "not-a-key"\nJWT_SECRET = os.getenv("JWT_SECRET", DEFAULT)\n'),
		fallback('import os\nsettings = {"jwt": {"secret": os.getenv("JWT_SECRET", "not-a-key")}}\n'),
		fallback('import os\nJWT_SECRET = str(os.environ.get("JWT_SECRET", "not-a-key")).strip()\n'),
		fallback('import os\nJWT_SECRET = os.environ.get("JWT_SECRET", "not-a-" "key")\n', '"not-a-" "key"'),
		fallback('import os\nJWT_SECRET = (\n    os.environ.get("JWT_SECRET")\n    or "not-a-key"\n)\n'),
		{
			...fallback('from pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    JWT_SECRET: str = "not-a-key"\n'),
			suggestions: [{messageId: 'dropDefault', output: 'from pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    JWT_SECRET: str\n'}],
		},
		fallback('from pydantic import BaseSettings, Field\nclass Settings(BaseSettings):\n    jwt_secret: str = Field(default="not-a-key", env="JWT_SECRET")\n'),
		fallback('from pydantic import BaseSettings, SecretStr\nclass Settings(BaseSettings):\n    jwt_secret: SecretStr = SecretStr("not-a-key")\n'),
		fallback('from pydantic_settings import BaseSettings\nclass Base(BaseSettings):\n    pass\nclass Settings(Base):\n    jwt_secret: str = "not-a-key"\n'),
		...[
			'key: str = Field(default="not-a-key", alias="JWT_SECRET")',
			'key: str = Field("not-a-key", validation_alias=AliasChoices("KEY", "JWT_SECRET"))',
			'key: str = Field("not-a-key", env=["KEY", "JWT_SECRET"])',
			'key: Annotated[str, Field(alias="JWT_SECRET")] = "not-a-key"',
			'key: SecretStr = Field(SecretStr("not-a-key"), alias="JWT_SECRET")',
		].map(field => fallback(`from typing import Annotated\nfrom pydantic import AliasChoices, Field, SecretStr\nfrom pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    ${field}\n`)),
		{...fallback('from pydantic_settings import BaseSettings, SettingsConfigDict\nclass Settings(BaseSettings):\n    model_config = SettingsConfigDict(env_prefix="jwt_")\n    secret_key: str = "not-a-key"\n'), name: 'JWT_SECRET_KEY'},
		fallback('from pydantic import BaseSettings\nclass Base(BaseSettings):\n    class Config:\n        env_prefix = "JWT_"\nclass Settings(Base):\n    secret: str = "not-a-key"\n'),
		{
			...fallback('from decouple import config\nJWT_SECRET = config("JWT_SECRET", default="not-a-key", cast=str)\n'),
			suggestions: [{messageId: 'dropDefault', output: 'from decouple import config\nJWT_SECRET = config("JWT_SECRET", cast=str)\n'}],
		},
		fallback('from environs import Env\nenv = Env()\nJWT_SECRET = env.str("JWT_SECRET", "not-a-key")\n'),
		fallback('import environ\nenv = environ.Env()\nJWT_SECRET = env("JWT_SECRET", default="not-a-key")\n'),
		fallback('import environ\nenv = environ.Env(JWT_SECRET=(str, "not-a-key"))\n'),
		fallback('from starlette.config import Config\nconfig = Config(".env")\nJWT_SECRET = config("JWT_SECRET", cast=str, default="not-a-key")\n'),
		fallback('from dynaconf import Validator\nvalidators = [Validator("JWT_SECRET", default="not-a-key")]\n'),
		fallback('from django.conf import settings\nJWT_SECRET = getattr(settings, "JWT_SECRET", "not-a-key")\n'),
		// Settings that a framework finds.
		{
			code: 'import jwt\nfrom flask import current_app\n\ndef reset_token(user):\n    return jwt.encode({"id": user.id}, current_app.config["SECRET_KEY"], algorithm="HS256")\n',
			filename: 'app/models.py',
			files: {'config.py': 'import os\nclass Config:\n    SECRET_KEY = os.environ.get("SECRET_KEY") or "not-a-key"\n', 'app/__init__.py': ''},
			at: 'current_app.config["SECRET_KEY"]', messageId: 'fallbackSecret',
		},
		{
			code: 'import jwt\nfrom server import app\njwt.decode(token, app.config.get("SECRET_KEY"), algorithms=["HS256"])\n',
			filename: 'server/models.py',
			files: {'server/__init__.py': 'from flask import Flask\napp = Flask(__name__)\n', 'server/config.py': 'import os\nclass BaseConfig:\n    SECRET_KEY = os.getenv("SECRET_KEY", "not-a-key")\nclass TestingConfig(BaseConfig):\n    SECRET_KEY = "of-a-test"\n'},
			at: 'app.config.get("SECRET_KEY")', messageId: 'fallbackSecret',
		},
		{
			code: 'from flask_jwt_extended import JWTManager\njwt = JWTManager()\n\ndef register(app):\n    jwt.init_app(app)\n',
			filename: 'shop/extensions.py',
			files: {'shop/settings.py': 'import os\nclass Config:\n    SECRET_KEY = os.environ.get("SHOP_SECRET", "not-a-key")\n'},
			at: 'app', messageId: 'fallbackSecret',
		},
		// A generic name that becomes a key, in the same file or another.
		fallback('import os, jwt\nSECRET_KEY = os.environ.get("SECRET_KEY", "not-a-key")\njwt.encode(claims, SECRET_KEY, algorithm="HS256")\n'),
		fallback('import jwt\nfrom pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    SECRET_KEY: str = "not-a-key"\nsettings = Settings()\njwt.encode(claims, settings.SECRET_KEY)\n'),
		{
			code: 'from jose import jwt\nfrom .settings import settings\n\ndef create_token(claims):\n    return jwt.encode(claims, settings.SECRET_KEY, algorithm="HS256")\n',
			filename: 'app/security.py',
			files: {'app/settings.py': 'from pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    SECRET_KEY: str = "not-a-key"\nsettings = Settings()\n', 'app/__init__.py': ''},
			at: 'settings.SECRET_KEY', messageId: 'fallbackSecret',
		},
		// A module of the project that is called as the library is.
		{
			code: 'from app.config import settings\nfrom app.kit import jwt\njwt.encode(data={}, secret=settings.SECRET)\n',
			filename: 'app/links.py',
			files: {
				'app/config.py': 'from pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    SECRET: str = "not-a-key"\nsettings = Settings()\n', 'app/__init__.py': '', 'app/kit/__init__.py': '',
				'app/kit/jwt.py': 'import jwt\ndef encode(*, data, secret):\n    return jwt.encode(data, secret, algorithm="HS256")\n',
			},
			at: 'settings.SECRET', messageId: 'fallbackSecret',
		},
		{
			code: 'import jwt\nfrom app.core import config\njwt.encode(claims, config.SECRET, algorithm="HS256")\n',
			filename: 'app/security.py',
			files: {'app/core/config.py': 'import os\nSECRET = os.getenv("SECRET", "not-a-key")\n'},
			at: 'config.SECRET', messageId: 'fallbackSecret',
		},
		{
			code: 'import jwt\nfrom functools import lru_cache\nfrom app.core.config import Settings\n\n@lru_cache\ndef get_settings() -> Settings:\n    return Settings()\n\njwt.decode(token, get_settings().secret_key, algorithms=["HS256"])\n',
			filename: 'src/app/security.py',
			files: {'src/app/core/config.py': 'from pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    secret_key: str = "not-a-key"\n'},
			at: 'get_settings().secret_key', messageId: 'fallbackSecret',
		},
		{
			code: 'from fastapi import APIRouter, Depends\nfrom app.core.config import AppSettings, get_settings\nfrom app.services import tokens\nrouter = APIRouter()\n\n@router.post("/login")\nasync def login(settings: AppSettings = Depends(get_settings)):\n    return tokens.create_token(user, str(settings.secret_key.get_secret_value()))\n',
			filename: 'app/api.py',
			files: {
				'app/__init__.py': '', 'app/core/__init__.py': '', 'app/services/__init__.py': '',
				'app/core/base.py': 'from pydantic import SecretStr\nfrom pydantic_settings import BaseSettings\nclass AppSettings(BaseSettings):\n    secret_key: SecretStr = SecretStr("not-a-key")\n',
				'app/core/config.py': 'from functools import lru_cache\nfrom app.core.base import AppSettings\nclass ProdSettings(AppSettings):\n    debug: bool = False\nenvironments = {"prod": ProdSettings}\n\n@lru_cache\ndef get_settings() -> AppSettings:\n    config = environments[environment]\n    return config()\n',
				'app/services/tokens.py': 'import jwt\n\ndef create_token(user, secret_key: str):\n    return sign(claims={"sub": user}, key=secret_key)\n\ndef sign(*, claims, key):\n    return jwt.encode(claims, key, algorithm="HS256")\n',
			},
			at: 'str(settings.secret_key.get_secret_value())', messageId: 'fallbackSecret',
		},
		// Of several classes to extend, and made by a method of the class.
		{
			code: 'import jwt\nfrom config import config\njwt.encode(claims, config.SECRET.get_secret_value(), algorithm="HS256")\n',
			filename: 'app/tokens.py',
			files: {
				'config/__init__.py': 'from config.config import config\n',
				'config/config.py': 'from pydantic import SecretStr\nfrom pydantic_settings import BaseSettings\nclass File(BaseSettings):\n    @classmethod\n    def load(cls, path):\n        return cls(**read(path))\nclass Secret(BaseSettings):\n    SECRET: SecretStr = SecretStr("not-a-key")\nclass Settings(File, Secret):\n    debug: bool = False\nconfig = Settings.load("config.yaml")\n',
			},
			at: 'config.SECRET.get_secret_value()', messageId: 'fallbackSecret',
		},
	],
});
