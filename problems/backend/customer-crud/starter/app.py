# drill: backend/customer-crud
from fastapi import FastAPI


def create_app(database_url: str) -> FastAPI:
    """The customer service on the SQLite database behind `database_url`."""
    raise NotImplementedError
