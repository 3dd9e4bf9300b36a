"""Proves rows of src/knowledge/python by running the packages they speak of.

Reads the rows as JSON from standard input. What is put at a row's position must be the key that the standard library
finds in the token; what a row calls a default must be what an unset setting becomes.
"""

import asyncio
import base64
import hashlib
import hmac
import importlib
import json
import logging
import os
import secrets
import sys
import time
import warnings

warnings.simplefilter("ignore")
logging.disable()

KEY = secrets.token_hex(32)
OTHER = secrets.token_hex(32)
HEADER = {"alg": "HS256", "typ": "JWT"}


def encoded(part):
    return base64.urlsafe_b64encode(part).rstrip(b"=").decode()


def signature(text, key):
    return encoded(hmac.new(key.encode(), text.encode(), hashlib.sha256).digest())


def forge(key, **claims):
    now = int(time.time())
    claims = {"sub": "proof", "iat": now, "exp": now + 600, **claims}
    text = ".".join(encoded(json.dumps(part).encode()) for part in (HEADER, claims))
    return f"{text}.{signature(text, key)}"


def is_signed_with(token, key):
    text, _, found = (token.decode() if isinstance(token, bytes) else token).rpartition(".")
    return hmac.compare_digest(found, signature(text, key))


def call(function, placed, by_name):
    """Calls with values at positions such as `0`, `key=` and `1|key=`: by their place, or by their name."""
    plain, named = {}, {}
    for position, value in placed.items():
        index, _, name = position.rpartition("|") if "=" in position else (position, "", "")
        if name and (by_name or not index):
            named[name.rstrip("=")] = value
        else:
            plain[int(index)] = value
    return function(*(plain[index] for index in sorted(plain)), **named)


def module(name):
    return importlib.import_module(name)


def key_object(name):
    """The form in which a library takes a key."""
    def make(key):
        if name == "joserfc":
            return module("joserfc.jwk").OctKey.import_key(key)
        return module("jwcrypto.jwk").JWK(kty="oct", k=encoded(key.encode()))
    return make


def run(coroutine):
    return asyncio.run(coroutine)


def flask_app(key, steps):
    app = module("flask").Flask("proof")
    if steps == ["secret_key"]:
        app.secret_key = key
    else:
        app.config[steps[-1]] = key
    return app


def signs(function, before, value=lambda key: key, token=lambda made: made):
    return ("sign", function, before, value, token)


def verifies(function, before, value=lambda key: key, claims=None):
    return ("verify", function, before, value, claims or {})


CLAIMS = {"sub": "proof"}

# By module and callee; without an entry a row must name the page that says so.
RECIPES = {
    "py:jwt#encode": lambda: signs(module("jwt").encode, {"0|payload=": CLAIMS}),
    "py:jwt#decode": lambda: verifies(module("jwt").decode, {"0": "TOKEN", "algorithms=": ["HS256"]}),
    "py:jwt#decode_complete": lambda: verifies(module("jwt").decode_complete, {"0": "TOKEN", "algorithms=": ["HS256"]}),
    "py:jwt#new PyJWT#encode": lambda: signs(module("jwt").PyJWT().encode, {"0|payload=": CLAIMS}),
    "py:jwt#new PyJWT#decode": lambda: verifies(module("jwt").PyJWT().decode, {"0": "TOKEN", "algorithms=": ["HS256"]}),
    "py:jwt#new PyJWT#decode_complete": lambda: verifies(module("jwt").PyJWT().decode_complete, {"0": "TOKEN", "algorithms=": ["HS256"]}),
    "py:jwt.api_jws#new PyJWS#encode": lambda: signs(module("jwt.api_jws").PyJWS().encode, {"0|payload=": b"{}"}),
    "py:jwt.api_jws#new PyJWS#decode": lambda: verifies(module("jwt.api_jws").PyJWS().decode, {"0": "TOKEN", "algorithms=": ["HS256"]}),
    "py:jose#jwt.encode": lambda: signs(module("jose.jwt").encode, {"0|claims=": CLAIMS}),
    "py:jose#jwt.decode": lambda: verifies(module("jose.jwt").decode, {"0": "TOKEN"}),
    "py:jose.jwt#encode": lambda: signs(module("jose.jwt").encode, {"0|claims=": CLAIMS}),
    "py:jose.jwt#decode": lambda: verifies(module("jose.jwt").decode, {"0": "TOKEN"}),
    "py:jose#jws.sign": lambda: signs(module("jose.jws").sign, {"0|payload=": CLAIMS}),
    "py:jose#jws.verify": lambda: verifies(module("jose.jws").verify, {"0": "TOKEN", "algorithms=": ["HS256"]}),
    "py:jose.jws#sign": lambda: signs(module("jose.jws").sign, {"0|payload=": CLAIMS}),
    "py:jose.jws#verify": lambda: verifies(module("jose.jws").verify, {"0": "TOKEN", "algorithms=": ["HS256"]}),
    "py:authlib.jose#jwt.encode": lambda: signs(module("authlib.jose").jwt.encode, {"0|header=": HEADER, "1|payload=": CLAIMS}),
    "py:authlib.jose#jwt.decode": lambda: verifies(module("authlib.jose").jwt.decode, {"0": "TOKEN"}),
    "py:authlib.jose#new JsonWebToken#encode": lambda: signs(module("authlib.jose").JsonWebToken(["HS256"]).encode, {"0|header=": HEADER, "1|payload=": CLAIMS}),
    "py:authlib.jose#new JsonWebToken#decode": lambda: verifies(module("authlib.jose").JsonWebToken(["HS256"]).decode, {"0": "TOKEN"}),
    "py:authlib.jose#new JsonWebSignature#serialize_compact": lambda: signs(module("authlib.jose").JsonWebSignature().serialize_compact, {"0|protected=": HEADER, "1|payload=": b"{}"}),
    "py:authlib.jose#new JsonWebSignature#deserialize_compact": lambda: verifies(module("authlib.jose").JsonWebSignature().deserialize_compact, {"0": "TOKEN"}),
    "py:joserfc#jwt.encode": lambda: signs(module("joserfc.jwt").encode, {"0|header=": HEADER, "1|claims=": CLAIMS}, key_object("joserfc")),
    "py:joserfc#jwt.decode": lambda: verifies(module("joserfc.jwt").decode, {"0": "TOKEN"}, key_object("joserfc")),
    "py:joserfc.jwt#encode": lambda: signs(module("joserfc.jwt").encode, {"0|header=": HEADER, "1|claims=": CLAIMS}, key_object("joserfc")),
    "py:joserfc.jwt#decode": lambda: verifies(module("joserfc.jwt").decode, {"0": "TOKEN"}, key_object("joserfc")),
    "py:joserfc#jws.serialize_compact": lambda: signs(module("joserfc.jws").serialize_compact, {"0|protected=": HEADER, "1|payload=": b"{}"}, key_object("joserfc")),
    "py:joserfc#jws.deserialize_compact": lambda: verifies(module("joserfc.jws").deserialize_compact, {"0": "TOKEN"}, key_object("joserfc")),
    "py:joserfc.jws#serialize_compact": lambda: signs(module("joserfc.jws").serialize_compact, {"0|protected=": HEADER, "1|payload=": b"{}"}, key_object("joserfc")),
    "py:joserfc.jws#deserialize_compact": lambda: verifies(module("joserfc.jws").deserialize_compact, {"0": "TOKEN"}, key_object("joserfc")),
    "py:jwcrypto#new jwt.JWT#make_signed_token": lambda: jwcrypto_signs("jwt"),
    "py:jwcrypto#new jws.JWS#add_signature": lambda: jwcrypto_signs("jws"),
    "py:jwcrypto#new jwt.JWT#validate": lambda: verifies(jwcrypto_validate, {}, key_object("jwcrypto")),
    "py:jwcrypto#new jws.JWS#verify": lambda: verifies(jwcrypto_verify, {}, key_object("jwcrypto")),
    "py:fastapi_users.authentication#new JWTStrategy": lambda: signs(module("fastapi_users.authentication").JWTStrategy, {"lifetime_seconds=": 600}, token=lambda strategy: run(strategy.write_token(type("User", (), {"id": 1})))),
    "py:fastapi_users.jwt#generate_jwt": lambda: signs(module("fastapi_users.jwt").generate_jwt, {"0|data=": {"aud": "proof"}}),
    "py:fastapi_users.jwt#decode_jwt": lambda: verifies(module("fastapi_users.jwt").decode_jwt, {"0": "TOKEN", "audience=": ["proof"]}, claims={"aud": "proof"}),
    "py:fastapi_jwt#new JwtAccessBearer": lambda: fastapi_jwt_signs("JwtAccessBearer", "create_access_token"),
    "py:fastapi_jwt#new JwtRefreshBearer": lambda: fastapi_jwt_signs("JwtRefreshBearer", "create_refresh_token"),
    "py:fastapi_jwt#new JwtAccessCookie": lambda: fastapi_jwt_signs("JwtAccessCookie", "create_access_token"),
    "py:fastapi_jwt#new JwtRefreshCookie": lambda: fastapi_jwt_signs("JwtRefreshCookie", "create_refresh_token"),
    "py:fastapi_jwt#new JwtAccessBearerCookie": lambda: fastapi_jwt_signs("JwtAccessBearerCookie", "create_access_token"),
    "py:fastapi_jwt#new JwtRefreshBearerCookie": lambda: fastapi_jwt_signs("JwtRefreshBearerCookie", "create_refresh_token"),
    "py:fastapi_login#new LoginManager": lambda: signs(module("fastapi_login").LoginManager, {"token_url=": "/login"}, token=lambda manager: manager.create_access_token(data={"sub": "proof"})),
    "py:litestar.security.jwt#new JWTAuth": lambda: litestar_signs("JWTAuth"),
    "py:litestar.security.jwt#new JWTCookieAuth": lambda: litestar_signs("JWTCookieAuth"),
    "py:litestar.security.jwt#new OAuth2PasswordBearerAuth": lambda: litestar_signs("OAuth2PasswordBearerAuth", token_url="/login"),
    "py:aiohttp_jwt#new JWTMiddleware": lambda: verifies(aiohttp_answer, {"token=": "TOKEN", "algorithms=": ["HS256"]}),
    "py:authx#new AuthXConfig": lambda: signs(module("authx").AuthXConfig, {"JWT_ALGORITHM=": "HS256"}, token=lambda config: module("authx").AuthX(config=config).create_access_token("proof")),
    "py:flask_jwt_extended#new JWTManager": lambda: signs(module("flask_jwt_extended").JWTManager, {}, lambda app: app, flask_jwt_token),
    "py:flask_jwt_extended#new JWTManager#init_app": lambda: signs(flask_init, {}, lambda app: app, flask_jwt_token),
}


def jwcrypto_signs(kind):
    def make(key):
        if kind == "jwt":
            made = module("jwcrypto.jwt").JWT(header=HEADER, claims=CLAIMS)
            made.make_signed_token(key)
            return made.serialize()
        made = module("jwcrypto.jws").JWS(b"{}")
        made.add_signature(key, protected=json.dumps(HEADER))
        return made.serialize(compact=True)
    return signs(make, {}, key_object("jwcrypto"))


def jwcrypto_validate(key):
    module("jwcrypto.jwt").JWT(jwt=verifies.token, expected_type="JWS").validate(key)
    return True


def jwcrypto_verify(key):
    made = module("jwcrypto.jws").JWS()
    made.deserialize(verifies.token)
    made.verify(key)
    return True


def fastapi_jwt_signs(name, method):
    return signs(getattr(module("fastapi_jwt"), name), {}, token=lambda bearer: getattr(bearer, method)(subject={"id": 1}))


def litestar_signs(name, **more):
    before = {"retrieve_user_handler=": lambda *_: None, **{f"{key}=": value for key, value in more.items()}}
    return signs(getattr(module("litestar.security.jwt"), name), before, token=lambda auth: auth.create_token("proof"))


def aiohttp_answer(secret_or_pub_key, token, algorithms):
    from aiohttp.test_utils import make_mocked_request

    async def handler(_):
        return module("aiohttp.web").Response()

    middleware = module("aiohttp_jwt").JWTMiddleware(secret_or_pub_key, algorithms=algorithms)
    return run(middleware(make_mocked_request("GET", "/", headers={"Authorization": f"Bearer {token}"}), handler))


def flask_init(app):
    manager = module("flask_jwt_extended").JWTManager()
    manager.init_app(app)
    return manager


def flask_jwt_token(_):
    with flask_jwt_token.app.app_context():
        return module("flask_jwt_extended").create_access_token("proof")


counts = {"passed": 0, "failed": 0}


def report(title, error=None):
    counts["failed" if error else "passed"] += 1
    if error:
        print(f"✗ {title}: {error}", file=sys.stderr)


def attempt(title, check):
    try:
        report(title, None if check() else "the library does otherwise")
    except Exception as error:  # A proof of one row must not end the others.
        report(title, f"{type(error).__name__}: {error}")


def is_rejected(check):
    try:
        return not check()
    except Exception:
        return True


def prove_call(title, shape, recipe):
    use, function, before, value, extra = recipe
    for position in shape["keys"] + shape.get("keysOtherwise", []):
        steps = position.split("=", 1)[1].lstrip(".").split(".") if "=" in position else []
        place = position[: len(position) - len(".".join(steps)) - 1] if steps != [""] and steps else position
        for by_name in (False, True) if "|" in position else (True,):
            def made(key):
                given = value(key)
                if steps[:1] in (["config"], ["secret_key"]):
                    given = flask_jwt_token.app = flask_app(key, steps)
                token = verifies.token = forge(KEY, **extra) if use == "verify" else None
                placed = {where: token if what == "TOKEN" else what for where, what in before.items()}
                return call(function, {**placed, place: given}, by_name)

            name = f"{title} {position}{' by name' if by_name else ''}"
            if use == "sign":
                attempt(name, lambda: is_signed_with(extra(made(KEY)), KEY))
            else:
                attempt(name, lambda: made(KEY) is not None)
                attempt(f"{name}, another key", lambda: is_rejected(lambda: made(OTHER) is not None))
    if shape.get("acceptsEmptyKey") and use == "sign":
        attempt(f"{title} with an empty key", lambda: is_signed_with(call(function, {**before, shape["keys"][0]: ""}, False), ""))


def prove_default(title, example):
    """The program of an example gives its default when nothing is set."""
    for name in ("JWT_SECRET", "jwt_secret"):
        os.environ.pop(name, None)
    found = {}
    exec(example["code"], found)
    values = [found.get("key"), *(getattr(found.get(name, object)(), "jwt_secret", None) for name in ("Settings", "Tokens") if callable(found.get(name)))]
    if "env" in found and callable(found["env"]) and "key" not in found:
        values.append(found["env"]("JWT_SECRET"))
    if "settings" in found and hasattr(found["settings"], "validators"):
        values.append(found["settings"].get("JWT_SECRET"))
    return "not-a-key" in [getattr(value, "get_secret_value", lambda: str(value))() if value is not None else None for value in values]


def main():
    rows = json.load(sys.stdin)
    for row in rows["libraries"]:
        for shape in row["calls"]:
            recipes = [(module_name, RECIPES.get(f"{module_name}#{shape['callee']}")) for module_name in row["modules"]]
            known = [(name, recipe) for name, recipe in recipes if recipe]
            for name, recipe in known:
                try:
                    prove_call(f"{name} {shape['callee']}", shape, recipe())
                except Exception as error:
                    report(f"{name} {shape['callee']}", f"{type(error).__name__}: {error}")
            if not known and "https:" not in row["source"]:
                report(f"{row['modules'][0]} {shape['callee']}", "neither proven nor documented")
    for row in rows["defaults"]:
        for example in row["examples"]:
            if example["defaults"]:
                attempt(f"default of {row['modules'][0]}: {example['code'].splitlines()[-1]}", lambda: prove_default(row["modules"][0], example))
    print(f"{counts['passed']} passed, {counts['failed']} failed")
    sys.exit(0 if counts["failed"] == 0 and counts["passed"] > 0 else 1)


main()
