# drill: backend/health-and-version
import os
from collections.abc import Awaitable, Callable
from contextlib import asynccontextmanager

from fastapi import FastAPI
from fastapi.responses import JSONResponse


def create_app(warm_up: Callable[[], Awaitable[None]], cool_down: Callable[[], Awaitable[None]]) -> FastAPI:
    version = os.environ.get("APP_VERSION") or "0.0.0"
    stage = os.environ.get("APP_STAGE") or "dev"
    if stage not in ("dev", "test", "prod"):
        raise ValueError(f"APP_STAGE is {stage!r}")
    status = "starting"

    @asynccontextmanager
    async def lifespan(app):
        nonlocal status
        try:
            await warm_up()
            status = "ready"
            yield
        finally:
            status = "stopping"
            await cool_down()

    app = FastAPI(lifespan=lifespan)

    @app.get("/health")
    async def health():
        return {"status": "ok"}

    @app.get("/ready")
    async def ready():
        return JSONResponse({"status": status}, 200 if status == "ready" else 503)

    @app.get("/version")
    async def show_version():
        return {"version": version, "stage": stage}

    return app
