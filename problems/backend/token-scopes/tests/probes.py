"""Drives the app with tokens of its own making and returns plain statuses, bodies and headers."""
import asyncio
import hmac
import json
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from hashlib import sha256

import httpx

try:  # Loaded by the first request otherwise: named here so that the judge loads them once and not for each test.
    import anyio._backends._asyncio
    import pydantic.v1
except ImportError:
    pass

_compared = []
_compare_digest = hmac.compare_digest


def _watched(a, b):
    _compared.append((a, b))
    return _compare_digest(a, b)


hmac.compare_digest = secrets.compare_digest = _watched

from app import create_app  # noqa: E402  after compare_digest is watched
from users import User, hashed  # noqa: E402

SECRET = "läuft-42"


def _users():
    scopes = {"anna": ("parcels:write", "parcels:read"), "ben": ("parcels:read",), "root": ("admin",), "idle": ()}
    return [User(name, f"salt-{name}", hashed(f"{name}-pw", f"salt-{name}"), have) for name, have in scopes.items()]


def _encoded(data):
    return urlsafe_b64encode(data).rstrip(b"=").decode()


def _signature(text, secret):
    return _encoded(hmac.new(secret.encode(), text.encode(), sha256).digest())


def token(claims, header={"alg": "HS256", "typ": "JWT"}, secret=SECRET, **more):
    """A token for the claims. more: signature (instead of the right one), payload (sent instead of the signed one)."""
    parts = [part if type(part) is str else _encoded(json.dumps(part, indent=1).encode()) for part in (header, claims)]
    text = ".".join(parts)
    signed = more.get("signature", _signature(text, secret))
    if "payload" in more:
        text = f"{parts[0]}.{_encoded(json.dumps(more['payload']).encode())}"
    return f"{text}.{signed}"


class _Service:
    def __init__(self):
        self.time, self.users = 1000, _users()
        self.app = create_app(self.users, SECRET, lambda: self.time)
        self.token = ""

    async def send(self, method, path, auth=None, body=None):
        transport = httpx.ASGITransport(self.app, raise_app_exceptions=False)
        headers = {} if auth is None else {"Authorization": auth.encode() if type(auth) is str else "Bearer " + self.bearer(auth)}
        content = {"json": body} if body is not None else {}
        async with httpx.AsyncClient(transport=transport, base_url="http://parcels") as client:
            return await client.request(method, path, headers=headers, **content)

    def bearer(self, auth):
        if auth == ["login"]:
            return self.token
        return token(auth) if type(auth) is dict else token(auth[0], **auth[1])

    async def login(self, name, password):
        answer = await self.send("POST", "/login", None, {"name": name, "password": password})
        if answer.status_code != 200:
            return _plain(answer)
        body = answer.json()
        self.token = str(body.pop("token", ""))
        return answer.status_code, body


def _plain(response):
    is_json = response.headers.get("content-type", "").startswith("application/json")
    body = response.json() if response.content and is_json else response.text or None
    challenge = response.headers.get("www-authenticate")
    return (response.status_code, body) if challenge is None else (response.status_code, body, challenge)


def talk(*steps):
    """Takes the steps one after the other with one app and returns one result for each. At first the time is 1000.

    Users: anna (parcels:write parcels:read), ben (parcels:read), root (admin), idle (no scopes); passwords anna-pw, …
    ("LOGIN", name, password)    (status, body without the token)
    ("NOW", seconds)             sets the time
    (method, path, auth, body)   (status, body), and the header WWW-Authenticate if there is one; body may be left out
    auth: None, ["login"] (the token of the last login), the claims of a token, [claims, changes for `token`], or the header as text
    """
    return asyncio.run(_talk(_Service(), steps))


async def _talk(service, steps):
    results = []
    for verb, *rest in steps:
        if verb == "LOGIN":
            results.append(await service.login(*rest))
        elif verb == "NOW":
            results.append(setattr(service, "time", rest[0]))
        else:
            results.append(_plain(await service.send(verb, *rest)))
    return results


def statuses(*steps):
    return [result and result[0] for result in talk(*steps)]


def payload_of_login(name, password):
    """Header and payload of the token that a login gives, and whether its signature is right."""
    service = _Service()
    asyncio.run(service.login(name, password))
    text, _, signed = service.token.rpartition(".")
    try:
        parts = [json.loads(urlsafe_b64decode(part + "=" * (-len(part) % 4))) for part in text.split(".")]
    except ValueError:
        return f"not base64url of JSON: {text}"
    return (*parts, signed == _signature(text, SECRET))


def signature_was_compared(claims, signature):
    """Whether compare_digest was asked for a token with a wrong signature of the right length."""
    service = _Service()
    del _compared[:]
    asyncio.run(service.send("GET", "/me", [claims, {"signature": signature}]))
    return bool(_compared)


def two_apps():
    """Deletes ben and stores a parcel in one app; what another app with the same users says then, and what is in the list."""
    first, second = _Service(), _Service()
    second.app = create_app(first.users, SECRET, lambda: 1000)
    anna, root = ({"sub": name, "scope": scope, "exp": 2000} for name, scope in (("anna", "parcels:write"), ("root", "admin")))
    ben = {"sub": "ben", "scope": "parcels:read", "exp": 2000}

    async def play():
        await first.send("POST", "/parcels", anna, {"number": "P1"})
        await first.send("DELETE", "/users/ben", root)
        return [_plain(await service.send("GET", "/parcels", ben)) for service in (first, second)]

    return asyncio.run(play()), [user.name for user in first.users]
