# drill: backend/token-scopes
import hmac
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import Annotated, Any

from fastapi import Depends, FastAPI, HTTPException, Request
from pydantic import BaseModel
from users import User


class Login(BaseModel):
    name: str
    password: str


class Parcel(BaseModel):
    number: str


class BadToken(Exception):
    pass


def encode(data: bytes) -> str:
    return urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def decode(text: str) -> bytes:
    try:
        raw = text.encode("ascii")
        data = urlsafe_b64decode(raw + b"=" * (-len(raw) % 4))
    except ValueError:
        raise BadToken from None
    return data


def decode_object(text: str) -> dict[str, Any]:
    try:
        value = json.loads(decode(text).decode("utf-8"))
    except (ValueError, RecursionError):
        raise BadToken from None
    if not isinstance(value, dict):
        raise BadToken
    return value


class Tokens:
    def __init__(self, secret: str) -> None:
        self.key = secret.encode("utf-8")

    def signature(self, text: str) -> bytes:
        return hmac.new(self.key, text.encode("utf-8", "surrogatepass"), sha256).digest()

    def make(self, payload: dict[str, Any]) -> str:
        header = {"alg": "HS256", "typ": "JWT"}
        text = ".".join(encode(json.dumps(part).encode("utf-8")) for part in (header, payload))
        return f"{text}.{encode(self.signature(text))}"

    def read(self, token: str) -> dict[str, Any]:
        parts = token.split(".")
        if len(parts) < 3:
            raise BadToken
        header, payload, signature = parts[:3]
        if not hmac.compare_digest(decode(signature), self.signature(f"{header}.{payload}")):
            raise BadToken
        if decode_object(header).get("alg") != "HS256":
            raise BadToken
        claims = decode_object(payload)
        if not isinstance(claims.get("sub"), str) or not isinstance(claims.get("scope"), str):
            raise BadToken
        if type(claims.get("exp")) is not int:
            raise BadToken
        return claims


class Caller(BaseModel):
    name: str
    scopes: list[str]


def create_app(users: Iterable[User], secret: str, now: Callable[[], int]) -> FastAPI:
    """Parcels behind signed tokens. `now` gives the time in whole seconds."""
    app = FastAPI()
    by_name = {user.name: user for user in users}
    parcels: list[str] = []
    tokens = Tokens(secret)

    def caller(request: Request) -> Caller:
        refusal = HTTPException(401, "Not authenticated", headers={"WWW-Authenticate": "Bearer"})
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if scheme != "Bearer":
            raise refusal
        try:
            claims = tokens.read(token)
        except BadToken:
            raise refusal from None
        if now() >= claims["exp"] or claims["sub"] not in by_name:
            raise refusal
        return Caller(name=claims["sub"], scopes=claims["scope"].split(" ") if claims["scope"] else [])

    def needs(scope: str) -> Any:
        def check(who: Annotated[Caller, Depends(caller)]) -> Caller:
            if scope not in who.scopes:
                raise HTTPException(403, f"Missing scope {scope}")
            return who

        return Depends(check)

    @app.post("/login")
    def login(body: Login) -> dict[str, Any]:
        user = by_name.get(body.name)
        if user is None or not user.knows(body.password):
            raise HTTPException(401, "Wrong name or password")
        end = now() + 900
        payload = {"sub": user.name, "scope": " ".join(user.scopes), "exp": end}
        return {"token": tokens.make(payload), "expires_at": end}

    @app.get("/me")
    def me(who: Annotated[Caller, Depends(caller)]) -> dict[str, Any]:
        return {"name": who.name, "scopes": who.scopes}

    @app.get("/parcels", dependencies=[needs("parcels:read")])
    def list_parcels() -> dict[str, list[str]]:
        return {"parcels": parcels}

    # The body is read by hand behind the check of the token: FastAPI refuses broken JSON before any dependency runs.
    async def parcel_of(request: Request) -> Parcel:
        try:
            return Parcel.model_validate(await request.json())
        except ValueError:
            raise HTTPException(422, "Not a parcel") from None

    @app.post("/parcels", status_code=201, dependencies=[needs("parcels:write")])
    def add_parcel(parcel: Annotated[Parcel, Depends(parcel_of)]) -> dict[str, str]:
        parcels.append(parcel.number)
        return {"number": parcel.number}

    @app.delete("/users/{name}", status_code=204, dependencies=[needs("admin")])
    def delete_user(name: str) -> None:
        if by_name.pop(name, None) is None:
            raise HTTPException(404)

    return app
