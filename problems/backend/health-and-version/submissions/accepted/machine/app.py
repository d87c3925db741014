# drill: backend/health-and-version
"""An object that is the lifespan; the routes are its methods and know nothing of the app."""
import enum
import os

from fastapi import FastAPI
from fastapi.responses import JSONResponse


class Stage(enum.Enum):
    dev = "dev"
    test = "test"
    prod = "prod"


def setting(name, otherwise):
    value = os.getenv(name)
    return value if value else otherwise


class Service:
    def __init__(self, warm_up, cool_down):
        self.warm_up, self.cool_down = warm_up, cool_down
        self.about = {"version": setting("APP_VERSION", "0.0.0"), "stage": Stage(setting("APP_STAGE", "dev")).value}
        self.ready = JSONResponse({"status": "starting"}, 503)

    def __call__(self, app):
        return self

    async def __aenter__(self):
        await self.warm_up()
        self.ready = JSONResponse({"status": "ready"})

    async def __aexit__(self, *error):
        self.ready = JSONResponse({"status": "stopping"}, 503)
        await self.cool_down()

    async def tell_ready(self):
        return self.ready

    async def tell_health(self):
        return JSONResponse({"status": "ok"})

    async def tell_version(self):
        return JSONResponse(self.about)


def create_app(warm_up, cool_down):
    service = Service(warm_up, cool_down)
    app = FastAPI(lifespan=service)
    for path, answer in {"/health": service.tell_health, "/ready": service.tell_ready, "/version": service.tell_version}.items():
        app.add_api_route(path, answer)
    return app
