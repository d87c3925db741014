# drill: backend/token-scopes
import base64
import hashlib
import hmac
import json
import re

from fastapi import Body, FastAPI, HTTPException, Request, Response, Security
from fastapi.security import SecurityScopes


class Tokens:
    """Makes and reads JSON Web Tokens with HS256."""

    def __init__(self, secret, clock):
        self.secret, self.clock = secret.encode(), clock

    def sign(self, text):
        mac = hmac.new(self.secret, text.encode(), hashlib.sha256)
        return base64.urlsafe_b64encode(mac.digest()).decode().replace("=", "")

    def make(self, **claims):
        parts = [{"alg": "HS256", "typ": "JWT"}, claims]
        text = ".".join(base64.urlsafe_b64encode(json.dumps(part).encode()).decode().replace("=", "") for part in parts)
        return text + "." + self.sign(text)

    def read(self, header):
        """The claims, or None."""
        found = re.fullmatch(r"Bearer (([\w-]+)\.([\w-]+))\.([\w-]+)", header, re.ASCII)
        if found is None or not hmac.compare_digest(self.sign(found[1]), found[4]):
            return None
        try:
            head, claims = (json.loads(base64.urlsafe_b64decode(part + "===")) for part in (found[2], found[3]))
            fits = head["alg"] == "HS256" and [type(claims[name]) for name in ("sub", "scope", "exp")] == [str, str, int]
        except Exception:
            return None
        return claims if fits and self.clock() < claims["exp"] else None


def create_app(users, secret, now):
    app = FastAPI()
    tokens = Tokens(secret, now)
    app.state.users = {user.name: user for user in users}
    app.state.parcels = []

    def caller(request: Request, wanted: SecurityScopes):
        claims = tokens.read(str(request.headers.get("authorization")))
        if claims is None or claims["sub"] not in app.state.users:
            raise HTTPException(401, "Not authenticated", headers={"WWW-Authenticate": "Bearer"})
        missing = set(wanted.scopes) - set(claims["scope"].split(" "))
        if missing:
            raise HTTPException(403, f"Missing scope {missing.pop()}")
        return claims

    @app.post("/login")
    async def login(name: str = Body(), password: str = Body()):
        for user in app.state.users.values():
            if user.name == name and user.knows(password):
                end = now() + 15 * 60
                return {"token": tokens.make(sub=name, scope=" ".join(user.scopes), exp=end), "expires_at": end}
        raise HTTPException(401, "Wrong name or password")

    @app.get("/me")
    async def me(claims=Security(caller)):
        return {"name": claims["sub"], "scopes": claims["scope"].split()}

    @app.get("/parcels")
    async def index(claims=Security(caller, scopes=["parcels:read"])):
        return {"parcels": app.state.parcels}

    @app.post("/parcels", status_code=201)
    async def create(number: str = Body(embed=True), claims=Security(caller, scopes=["parcels:write"])):
        app.state.parcels.append(number)
        return {"number": number}

    @app.delete("/users/{name}")
    async def delete(name, claims=Security(caller, scopes=["admin"])):
        if app.state.users.pop(name, None) is None:
            raise HTTPException(404)
        return Response(status_code=204)

    return app
