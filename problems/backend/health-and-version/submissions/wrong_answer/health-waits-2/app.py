# drill: backend/health-and-version
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from fastapi import FastAPI, Response, status

STAGES = ("dev", "test", "prod")
Work = Callable[[], Awaitable[None]]


def create_app(warm_up: Work, cool_down: Work) -> FastAPI:
    """The service; `warm_up` is awaited at its start-up and `cool_down` at its shutdown."""
    version = os.environ.get("APP_VERSION") or "0.0.0"
    stage = os.environ.get("APP_STAGE") or "dev"
    if stage not in STAGES:
        raise ValueError(f"APP_STAGE is {stage!r}, but must be one of {', '.join(STAGES)}")

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        await warm_up()
        app.state.phase = "ready"
        yield
        app.state.phase = "stopping"
        await cool_down()

    app = FastAPI(lifespan=lifespan)
    app.state.phase = "starting"

    @app.get("/health")
    async def health() -> dict[str, str]:
        return {"status": "stopping" if app.state.phase == "stopping" else "ok"}

    @app.get("/ready")
    async def ready(response: Response) -> dict[str, str]:
        if app.state.phase != "ready":
            response.status_code = status.HTTP_503_SERVICE_UNAVAILABLE
        return {"status": app.state.phase}

    @app.get("/version")
    async def which() -> dict[str, str]:
        return {"version": version, "stage": stage}

    return app
