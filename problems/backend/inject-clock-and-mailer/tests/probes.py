"""Puts a clock and a mailer of its own into the app and returns statuses, bodies, mails and what was made and closed."""
import asyncio
from datetime import UTC, datetime

import httpx
import ports

try:  # Loaded by the first request otherwise: named here so that the judge loads them once and not for each test.
    import anyio._backends._asyncio
    import pydantic.v1
except ImportError:
    pass

_seen = []


def _watch(name):
    def method(self, *arguments):
        _seen.append((name, *arguments))
        if "nobody@" in str(arguments):
            raise OSError("the mail server does not know that address")

    return method


class _Watched:
    made = _watch("made")
    send = _watch("sent")
    close = _watch("closed")

    @staticmethod
    def now(self):
        _seen.append(("system time",))
        return datetime(2050, 1, 1, tzinfo=UTC)


_real_now = ports.SystemClock.now
ports.SmtpMailer.__init__ = _Watched.made
ports.SmtpMailer.send = _Watched.send
ports.SmtpMailer.close = _Watched.close
ports.SystemClock.now = _Watched.now

import app as answer  # noqa: E402  after the real clock and mailer are watched


class _Clock:
    def __init__(self, text):
        self.time = datetime.fromisoformat(text)

    def now(self):
        return self.time


class _Box:
    def __init__(self):
        self.mails = []

    def send(self, to, text):
        if to.startswith("nobody@"):
            raise OSError("the mail server does not know that address")
        self.mails.append((to, text))


async def _send(app, method, path, body=None):
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    content = {"json": body} if body is not None else {}
    async with httpx.AsyncClient(transport=transport, base_url="http://clinic") as client:
        got = await client.request(method, path, **content)
    return got.status_code, got.json() if got.status_code < 300 else None


async def _play(app, clock, box, steps):
    results = []
    for step in steps:
        if step[0] == "TIME":
            clock.time = datetime.fromisoformat(step[1])
        elif step[0] == "MAILS":
            results.append(box.mails[:])
            box.mails.clear()
        else:
            results.append(await _send(app, *step))
    return results


def talk(start, *steps):
    """With the clock at `start`, the steps one after the other, on one app. Results of requests are (status, body).

    ("TIME", text) sets the clock and has no result; ("MAILS",) gives [(to, text), …] since it was last asked for.
    """
    clock, box = _Clock(start), _Box()
    app = answer.create_app()
    app.dependency_overrides[answer.get_clock] = lambda: clock
    app.dependency_overrides[answer.get_mailer] = lambda: box
    return asyncio.run(_play(app, clock, box, steps))


def two_apps(start, body):
    """Books in the first app; then how many are upcoming in the first and in the second one."""
    apps = [answer.create_app() for _ in range(2)]

    async def play():
        for app in apps:
            app.dependency_overrides[answer.get_clock] = lambda: _Clock(start)
        await _send(apps[0], "POST", "/appointments", body)
        return [await _send(app, "GET", "/appointments") for app in apps]

    return asyncio.run(play())


def exchanged(first, second, body):
    """Books with a clock at `first`, and again after another clock at `second` has taken its place: the results."""
    app = answer.create_app()

    async def play():
        found = []
        for time in (first, second):
            app.dependency_overrides[answer.get_clock] = lambda time=time: _Clock(time)
            found.append(await _send(app, "POST", "/appointments", body))
        return found

    return asyncio.run(play())


def without_overrides(*steps):
    """Statuses, and what was made, sent, closed or asked for, with the real dependencies (the system's time is 2050)."""
    before = _seen[:]
    _seen.clear()
    app = answer.create_app()
    while_made = _seen[:]
    _seen.clear()
    results = asyncio.run(_play(app, _Clock("2050-01-01T00:00:00+00:00"), _Box(), steps))
    return {
        "at import": before,
        "while the app was made": while_made,
        "results": results,
        "mailer": [each for each in _seen if each[0] != "system time"],
    }


def kinds():
    """Which classes the dependencies give, and what happened to the mailer."""
    _seen.clear()
    clock = type(answer.get_clock()).__name__
    generator = answer.get_mailer()
    mailer = type(next(generator)).__name__
    generator.close()
    return clock, mailer, [each for each in _seen if each[0] != "system time"]


def real_time():
    """Offset from UTC, in seconds, of what the clock of ports.py tells."""
    return _real_now(ports.SystemClock()).utcoffset().total_seconds()
