# drill: backend/conflict-409
from fastapi import FastAPI


def create_app(database_url: str) -> FastAPI:
    """The customer service on the SQLite database behind `database_url`; no tax number is in it twice."""
    raise NotImplementedError
