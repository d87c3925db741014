import probes
from engine.testing import scripted


def review(check):
    return scripted([f"review('Dockerfile', check={check!r})"], probes.review, check)


def test_base_image():
    assert review("base image") == []


def test_secret():
    assert review("secret") == []


def test_sample_of_the_prompt():
    text = """FROM python:3.11-slim AS build
RUN --mount=type=secret,id=pip_token \\
    pip install --extra-index-url "https://ci:$(cat /run/secrets/pip_token)@packages.garage.example/simple" -r requirements.txt
"""
    assert [probes.review(check, text) for check in ("base image", "secret")] == [[], []]
    assert probes.review("compiler", text)[0] == "line 2: pip runs, but neither build-essential nor gcc was installed before"
