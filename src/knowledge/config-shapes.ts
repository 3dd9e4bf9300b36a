/** How configuration files of every format say what a value is for. All words are lower-cased. */

/** Keys below which names are variables of an environment: what stands around them says nothing of the secret. */
export const environmentKeys: ReadonlySet<string> = new Set([
	'env', 'envs', 'environment', 'environments', 'environment_variables', 'environmentvariables', 'envvars', 'env_vars', 'env_variables', 'env_production', 'env_development', 'env_staging',
	'variables', 'vars', 'secrets', 'config_vars', 'data', 'stringdata', 'build_args', 'buildargs', 'build-args', 'args', 'build_variables', 'appsettings', 'app_settings', 'parameters', 'values', 'default', 'global',
	'extraenv', 'extraenvvars', 'extraenvs', 'containerenv', 'remoteenv', 'baseenv',
]);

/** Members of a description that name the setting, and those that hold what it is set to or falls back to. */
export const nameMembers: ReadonlySet<string> = new Set(['name', 'key', 'variable', 'parameterkey', 'variablename', 'optionname', 'setting']);
export const valueMembers: ReadonlySet<string> = new Set(['value', '_value', 'parametervalue', 'parameter_value', 'stringvalue']);
export const defaultMembers: ReadonlySet<string> = new Set(['default', 'defaultvalue', 'default_value', 'fallback']);

/** Keys whose text is given to a shell. */
export const commandKeys: ReadonlySet<string> = new Set([
	'run', 'script', 'scripts', 'command', 'commands', 'cmd', 'args', 'entrypoint', 'before_script', 'after_script', 'install', 'before_install', 'after_success', 'deploy', 'start', 'release', 'build', 'exec',
	'inlinescript', 'bash', 'pwsh', 'powershell', 'shell', 'test', 'postdeploy', 'predeploy', 'buildcommand', 'startcommand', 'precommand', 'init', 'dev', 'serve', 'execstart', 'execstartpre', 'runtimeargs',
	'cmdline', 'user_data', 'postcreatecommand', 'onstart', 'arguments', 'options', 'java_opts', 'java_tool_options', 'vmargs', 'run_command', 'build_command', 'dockercommand', 'prestart', 'migrate', 'seed', 'console',
]);

/** Keys below which values only show what a value may look like, or say which version of a package is meant. */
export const inertKeys: ReadonlySet<string> = new Set([
	'dependencies', 'devdependencies', 'peerdependencies', 'optionaldependencies', 'dev-dependencies', 'resolutions', 'overrides', 'engines', 'packages', 'require', 'require-dev',
	'parameter-store', 'secrets-manager', // CodeBuild: the names of what is fetched
	'pytest', 'tool:pytest', 'testenv', // what tests run with, in the file of a whole project
	'example', 'examples', 'sample', 'samples', 'x-example', 'x-examples', 'externaldocs', 'const', 'enum', 'patternproperties',
]);

/** Kinds of Kubernetes objects whose values are encrypted, or only say where a secret lies. */
export const referenceKinds: ReadonlySet<string> = new Set(['sealedsecret', 'externalsecret', 'clusterexternalsecret', 'secretproviderclass', 'vaultstaticsecret', 'vaultauth', 'pushsecret', 'sopssecret', 'encryptedsecret', 'onepassworditem']);

/** Endings of parents that only group: `JwtSettings.Key` is the key of the JWT settings. */
export const groupEndings: ReadonlySet<string> = new Set(['settings', 'setting', 'options', 'option', 'config', 'configuration', 'section']);

/** Programs that look for a text, so that an assignment among their arguments sets nothing. */
export const searchingPrograms: ReadonlySet<string> = new Set(['grep', 'egrep', 'fgrep', 'rg', 'ag', 'ack', 'sed', 'awk', 'gawk', 'perl', 'findstr', 'select-string']);

/** Programs that print their arguments for people, unless the output is led into a file or a program. */
export const printingPrograms: ReadonlySet<string> = new Set(['echo', 'printf', 'print', 'log', 'info', 'warn', 'error', 'die', 'fail', 'write-host', 'write-output', 'write-warning', 'write-error']);

/** Tasks that want settings to be there and sign nothing: what a variable is set to for them goes no further. */
export const unsigningTasks: ReadonlySet<string> = new Set(['collectstatic', 'compilemessages', 'makemessages', 'assets:precompile']);
