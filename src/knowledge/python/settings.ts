import type {EnvironmentRow, ReaderRow, SchemaRow, SettingsObjectRow} from '../types.js';

export const pythonEnvironments: readonly EnvironmentRow[] = [
	{
		module: 'py:os',
		path: 'environ',
		source: 'Python 3.11: run',
		examples: [
			{code: 'import os\nkey = os.environ["JWT_SECRET"]\n', reads: ['JWT_SECRET']},
			{code: 'from os import environ as env\nkey = env["JWT_SECRET"]\n', reads: ['JWT_SECRET']},
		],
	},
	{
		module: 'py:os',
		path: 'environb',
		source: 'Python 3.11: run',
		examples: [{code: 'import os\nkey = os.environb[b"JWT_SECRET"]\n', reads: ['JWT_SECRET']}],
	},
];

export const pythonReaders: readonly ReaderRow[] = [
	{
		modules: ['py:os'],
		callees: ['environ.get', 'environ.setdefault', 'environ.pop'],
		name: '0',
		fallback: '1',
		strictly: '',
		source: 'Python 3.11: run; a subscript fails for an unset variable',
		examples: [
			{code: 'import os\nkey = os.environ.get("JWT_SECRET", "not-a-key")\n', reads: ['JWT_SECRET'], defaults: ['"not-a-key"']},
			{code: 'from os import environ\nkey = environ.get("JWT_SECRET")\n', reads: ['JWT_SECRET'], defaults: []},
		],
	},
	{
		modules: ['py:os'],
		callees: ['getenv'],
		name: '0|key=',
		fallback: '1|default=',
		strictly: 'environ',
		source: 'Python 3.11: run',
		examples: [
			{code: 'import os\nkey = os.getenv("JWT_SECRET", default="not-a-key")\n', reads: ['JWT_SECRET'], defaults: ['"not-a-key"']},
			{code: 'from os import getenv\nkey = getenv("JWT_SECRET", "not-a-key")\n', reads: ['JWT_SECRET'], defaults: ['"not-a-key"']},
		],
	},
	{
		modules: ['py:decouple'],
		callees: ['config', 'new Config#', 'new AutoConfig#'],
		name: '0|option=',
		fallback: '1|default=',
		source: 'python-decouple 3.8: run; fails for an unset option without a default',
		examples: [
			{code: 'from decouple import config\nkey = config("JWT_SECRET", default="not-a-key")\n', reads: ['JWT_SECRET'], defaults: ['"not-a-key"']},
			{code: 'from decouple import AutoConfig\nsettings = AutoConfig()\nkey = settings("JWT_SECRET", "not-a-key", cast=str)\n', reads: ['JWT_SECRET'], defaults: ['"not-a-key"']},
			{code: 'from decouple import config\nkey = config("JWT_SECRET", cast=str)\n', reads: ['JWT_SECRET'], defaults: []},
		],
	},
	{
		modules: ['py:environs'],
		callees: ['', '#str', '#json', '#list'].flatMap(method => [`new Env#${method.slice(1)}`, `env${method.replace('#', '.')}`]),
		name: '0|name=',
		fallback: '1|default=',
		source: 'environs 15.2: run; fails for an unset variable without a default',
		examples: [
			{code: 'from environs import Env\nenv = Env()\nkey = env.str("JWT_SECRET", "not-a-key")\n', reads: ['JWT_SECRET'], defaults: ['"not-a-key"']},
			{code: 'from environs import env\nkey = env("JWT_SECRET", default="not-a-key")\n', reads: ['JWT_SECRET'], defaults: ['"not-a-key"']},
		],
	},
	{
		modules: ['py:environ'],
		callees: ['new Env#str', 'new Env#bytes', 'new FileAwareEnv#str'],
		name: '0|var=',
		fallback: '1|default=',
		source: 'django-environ 0.14: run',
		examples: [{code: 'import environ\nenv = environ.Env()\nkey = env.str("JWT_SECRET", "not-a-key")\n', reads: ['JWT_SECRET'], defaults: ['"not-a-key"']}],
	},
	{
		modules: ['py:environ'],
		callees: ['new Env#', 'new FileAwareEnv#', 'new Env#get_value'],
		name: '0|var=',
		fallback: '2|default=',
		source: 'django-environ 0.14: run; the type stands in second place',
		examples: [{code: 'import environ\nenv = environ.Env(DEBUG=(bool, False))\nkey = env("JWT_SECRET", default="not-a-key")\n', reads: ['JWT_SECRET'], defaults: ['"not-a-key"']}],
	},
	{
		modules: ['py:starlette.config'],
		callees: ['new Config#', 'new Config#get'],
		name: '0|key=',
		fallback: '2|default=',
		source: 'starlette 1.10: run; the type stands in second place',
		examples: [{code: 'from starlette.config import Config\nfrom starlette.datastructures import Secret\nconfig = Config(".env")\nkey = config("JWT_SECRET", cast=Secret, default="not-a-key")\n', reads: ['JWT_SECRET'], defaults: ['"not-a-key"']}],
	},
	{
		modules: ['py:dynaconf'],
		callees: ['new Validator'],
		name: '0',
		fallback: 'default=',
		source: 'dynaconf 3.3: run',
		examples: [{code: 'from dynaconf import Dynaconf, Validator\nsettings = Dynaconf(validators=[Validator("JWT_SECRET", default="not-a-key")])\n', reads: ['JWT_SECRET'], defaults: ['"not-a-key"']}],
	},
	{
		modules: ['py:dynaconf'],
		callees: ['new Dynaconf#get', 'new LazySettings#get', 'new Dynaconf#', 'settings.get'],
		name: '0|key=',
		fallback: '1|default=',
		source: 'dynaconf 3.3: run',
		examples: [{code: 'from dynaconf import Dynaconf\nsettings = Dynaconf(settings_files=["settings.toml"])\nkey = settings.get("JWT_SECRET", "not-a-key")\n', reads: ['JWT_SECRET'], defaults: ['"not-a-key"']}],
	},
];

export const pythonSchemas: readonly SchemaRow[] = [
	{
		modules: ['py:pydantic', 'py:pydantic.fields', 'py:pydantic.v1', 'py:sqlmodel'],
		calls: (['0|default=', 'default_factory=()'] as const).map(fallback => ({callee: 'new Field', fallback})),
		source: 'pydantic 2.14: run; `Field(...)` has no default',
		examples: [
			{code: 'from pydantic import BaseModel, Field\nclass Tokens(BaseModel):\n    jwt_secret: str = Field(default="not-a-key", min_length=8)\n', defaults: ['"not-a-key"']},
			{code: 'from pydantic import BaseModel, Field\nclass Tokens(BaseModel):\n    jwt_secret: str = Field("not-a-key")\n', defaults: ['"not-a-key"']},
			{code: 'from pydantic import BaseModel, Field\nclass Tokens(BaseModel):\n    jwt_secret: str = Field(..., min_length=32)\n', defaults: []},
		],
	},
	{
		modules: ['py:dataclasses'],
		calls: (['default=', 'default_factory=()'] as const).map(fallback => ({callee: 'field', fallback})),
		source: 'Python 3.11: run',
		examples: [{code: 'from dataclasses import dataclass, field\n@dataclass\nclass Tokens:\n    jwt_secret: str = field(default="not-a-key", repr=False)\n', defaults: ['"not-a-key"']}],
	},
	{
		modules: ['py:pydantic_settings', 'py:pydantic', 'py:pydantic.v1', 'py:pydantic.env_settings'],
		classes: {
			names: ['BaseSettings'],
			prefixes: ['model_config.env_prefix', 'Config.env_prefix'],
			aliases: ['alias=', 'validation_alias=', 'env='],
			leftOut: {'repr=': false, 'exclude=': true},
		},
		source: 'pydantic-settings 2.16, pydantic 1.10: run; every field is read from the environment, whatever the case of the name, and fails without a default when it is unset',
		examples: [
			{code: 'from pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    jwt_secret: str = "not-a-key"\n', defaults: ['"not-a-key"']},
			{code: 'from pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    jwt_secret: str\n', defaults: []},
		],
	},
	{
		modules: ['py:environ'],
		descriptors: {callee: 'new Env', fallback: '1'},
		source: 'django-environ 0.14: run; `X=(str, "default")`',
		examples: [{code: 'import environ\nenv = environ.Env(JWT_SECRET=(str, "not-a-key"))\n', defaults: ['"not-a-key"']}],
	},
];

export const pythonSettingsObjects: readonly SettingsObjectRow[] = [
	{
		modules: ['py:flask', 'py:quart'],
		paths: ['current_app.config', 'Flask.new.config', 'Quart.new.config'],
		parameters: ['app.config', 'application.config', 'flask_app.config'],
		files: ['config', 'settings', 'app.config', 'app.settings', 'core.config', 'config.settings'],
		source: 'https://flask.palletsprojects.com/en/stable/config/#configuring-from-python-files',
	},
	{
		modules: ['py:django.conf'],
		paths: ['settings'],
		files: ['settings', 'settings.base', 'config.settings.base', 'config.settings', 'settings.production'],
		namedBy: {file: 'manage', variable: 'DJANGO_SETTINGS_MODULE'},
		source: 'https://docs.djangoproject.com/en/5.2/topics/settings/',
	},
];
