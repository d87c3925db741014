# drill: backend/token-scopes
import hmac
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Iterable
from typing import Annotated, Any

from fastapi import Depends, FastAPI, Header, HTTPException
from pydantic import BaseModel
from users import User

LIFETIME = 900


class Login(BaseModel):
    name: str
    password: str


class Parcel(BaseModel):
    number: str


def encoded(data: bytes) -> str:
    return urlsafe_b64encode(data).rstrip(b"=").decode()


def decoded(part: str) -> Any:
    return json.loads(urlsafe_b64decode(part + "==="))  # more padding than needed does no harm


def signature(text: str, secret: str) -> str:
    return encoded(hmac.digest(secret.encode(), text.encode(), "sha256"))


def issued(claims: dict[str, Any], secret: str) -> str:
    parts = ({"alg": "HS256", "typ": "JWT"}, claims)
    text = ".".join(encoded(json.dumps(part).encode()) for part in parts)
    return f"{text}.{signature(text, secret)}"


def verified(token: str, secret: str, now: int) -> dict[str, Any]:
    """The claims of a valid token; for any other ValueError, or RecursionError where its JSON is nested too deeply."""
    text, _, signed = token.rpartition(".")
    if not hmac.compare_digest(signed.encode(), signature(text, secret).encode()):
        raise ValueError
    header, claims = (decoded(part) for part in text.split("."))
    kinds = {"sub": str, "scope": str, "exp": int}
    if type(claims) is not dict or any(type(claims.get(name)) is not kind for name, kind in kinds.items()):
        raise ValueError
    if type(header) is not dict or header.get("alg") != "HS256" or now >= claims["exp"]:
        raise ValueError
    return claims


def create_app(users: Iterable[User], secret: str, now: Callable[[], int]) -> FastAPI:
    """Parcels behind signed tokens. `now` gives the time in whole seconds."""
    app = FastAPI()
    known = {user.name: user for user in users}
    parcels: list[str] = []
    unknown = HTTPException(401, "Not authenticated", {"WWW-Authenticate": "Bearer"})

    def caller(authorization: Annotated[str | None, Header()] = None) -> dict[str, Any]:
        scheme, _, token = str(authorization).partition(" ")
        try:
            claims = verified(token, secret, now())
        except (ValueError, RecursionError):
            raise unknown from None
        if scheme != "Bearer" or claims["sub"] not in known:
            raise unknown
        return claims

    Caller = Annotated[dict, Depends(caller)]

    def needs(scope: str) -> Any:
        def check(claims: Caller) -> None:
            if scope not in claims["scope"].split():
                raise HTTPException(403, f"Missing scope {scope}")

        return [Depends(check)]

    @app.post("/login")
    def login(body: Login) -> dict[str, Any]:
        user = known.get(body.name)
        if user is None or not user.knows(body.password):
            raise HTTPException(401, "Wrong name or password")
        expires_at = now() + LIFETIME
        claims = {"sub": user.name, "scope": " ".join(user.scopes), "exp": expires_at}
        return {"token": issued(claims, secret), "expires_at": expires_at}

    @app.get("/me")
    def me(claims: Caller) -> dict[str, Any]:
        return {"name": claims["sub"], "scopes": claims["scope"].split()}

    @app.get("/parcels", dependencies=needs("parcels:read"))
    def index() -> dict[str, list[str]]:
        return {"parcels": parcels}

    @app.post("/parcels", status_code=201, dependencies=needs("parcels:write"))
    def create(body: Parcel) -> Parcel:
        parcels.append(body.number)
        return body

    @app.delete("/users/{name}", status_code=204, dependencies=needs("admin"))
    def delete(name: str) -> None:
        if name not in known:
            raise HTTPException(404)
        del known[name]

    return app
