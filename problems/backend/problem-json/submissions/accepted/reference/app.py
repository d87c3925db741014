# drill: backend/problem-json
import logging
import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from uuid import uuid4

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.middleware.base import BaseHTTPMiddleware, RequestResponseEndpoint

ID = "X-Request-ID"
USABLE = re.compile("[A-Za-z0-9-]{1,64}")
log = logging.getLogger(__name__)


def problem(
    request: Request, status: int, detail: str, headers: Mapping[str, str] | None = None, **more: Any
) -> JSONResponse:
    body = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "request_id": request.state.request_id,
    }
    return JSONResponse(body | more, status, headers, media_type="application/problem+json")


async def http_error(request: Request, error: HTTPException) -> Response:
    return problem(request, error.status_code, error.detail, error.headers)


async def not_valid(request: Request, error: RequestValidationError) -> Response:
    errors = [{"where": ".".join(map(str, each["loc"])), "message": each["msg"]} for each in error.errors()]
    return problem(request, 422, "The request is not valid", errors=errors)


async def with_id(request: Request, call_next: RequestResponseEndpoint) -> Response:
    token = request.headers.get(ID)
    if token is None or not USABLE.fullmatch(token):
        token = uuid4().hex
    request.state.request_id = token
    try:
        response = await call_next(request)
    except Exception:
        log.exception("request %s failed", token)
        response = problem(request, 500, "Something went wrong here")
    response.headers[ID] = token
    return response


def add_problems(app: FastAPI) -> None:
    """From now on all errors of the app have one shape, and each response has its request's id."""
    app.exception_handler(HTTPException)(http_error)  # Starlette's: FastAPI's is a subclass of it
    app.exception_handler(RequestValidationError)(not_valid)
    app.add_middleware(BaseHTTPMiddleware, dispatch=with_id)
