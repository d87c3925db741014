# drill: backend/problem-json
from fastapi import FastAPI


def add_problems(app: FastAPI) -> None:
    """From now on all errors of the app have one shape, and each response has its request's id."""
    raise NotImplementedError
