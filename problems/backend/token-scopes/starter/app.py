# drill: backend/token-scopes
from collections.abc import Callable, Iterable

from fastapi import FastAPI
from users import User


def create_app(users: Iterable[User], secret: str, now: Callable[[], int]) -> FastAPI:
    """Parcels behind signed tokens. `now` gives the time in whole seconds."""
    raise NotImplementedError
