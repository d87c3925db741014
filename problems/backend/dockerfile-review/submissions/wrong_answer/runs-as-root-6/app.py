# drill: backend/dockerfile-review
"""The service that goes into the image. Leave this file as it is."""
from fastapi import FastAPI

app = FastAPI()
