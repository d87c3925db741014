# drill: backend/problem-json
"""Plain ASGI: a wrapper that writes the header, and one handler for every kind of exception."""
import http
import json
import logging
import string
import uuid

from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException

LETTERS = frozenset(f"{string.ascii_letters}{string.digits}-".encode())


class Numbered:
    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        if scope["type"] == "lifespan":
            return await self.app(scope, receive, send)
        given = dict(scope["headers"]).get(b"x-request-id")
        usable = given and len(given) <= 64 and LETTERS.issuperset(given)
        token = scope["request_id"] = given.decode() if usable else str(uuid.uuid4())

        async def send_with_id(message):
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], (b"x-request-id", token.encode())]
            await send(message)

        await self.app(scope, receive, send_with_id)


def described(error):
    """Status, detail, further members and headers."""
    match error:
        case RequestValidationError():
            found = [{"where": ".".join(f"{part}" for part in e["loc"]), "message": e["msg"]} for e in error.errors()]
            return 422, "The request is not valid", {"errors": found}, {}
        case HTTPException():
            return error.status_code, error.detail, {}, error.headers
    return 500, "Something went wrong here", {}, {}


async def answer(request, error):
    status, detail, more, headers = described(error)
    token = request.scope["request_id"]
    if status == 500 and not isinstance(error, HTTPException):
        logging.error("%s: %s %s", token, request.method, request.url.path, exc_info=error)
    title = http.HTTPStatus(status).phrase
    body = {"type": "about:blank", "title": title, "status": status, "detail": detail, "request_id": token, **more}
    return Response(json.dumps(body), status, headers, "application/problem+json")


def add_problems(app):
    app.add_middleware(Numbered)
    for kind in (HTTPException, RequestValidationError, Exception):
        app.add_exception_handler(kind, answer)
