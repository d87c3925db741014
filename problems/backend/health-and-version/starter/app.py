# drill: backend/health-and-version
from collections.abc import Awaitable, Callable

from fastapi import FastAPI


def create_app(warm_up: Callable[[], Awaitable[None]], cool_down: Callable[[], Awaitable[None]]) -> FastAPI:
    """The service; `warm_up` is awaited at its start-up and `cool_down` at its shutdown."""
    raise NotImplementedError
