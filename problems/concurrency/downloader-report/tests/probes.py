"""Runs `download` on an event loop whose clock is virtual and reports what was seen. Times are whole milliseconds. Nothing here ever sleeps."""
import asyncio

import solution
from engine.probing.clock import NothingLeftToWaitFor, VirtualLoop


class _Odd:
    class Answer(Exception):
        """An exception of the supplier's library."""


class _Suppliers:
    """The other side: knows how long each call takes and how it ends, and writes down what happens."""

    def __init__(self, loop, jobs):
        self.loop, self.jobs = loop, jobs
        self.begun, self.calls, self.open, self.peaks = [], {}, {}, {}

    def host(self, url):
        return url.lower().split("//")[1].split("/")[0].rsplit("@")[-1].split(":")[0]

    async def fetch(self, url):
        name, host = str(url), self.host(url)
        self.begun.append((name, self.loop.ms()))
        number = self.calls[name] = self.calls.get(name, 0) + 1
        steps = next(steps for each, *steps in self.jobs if each == name)
        seconds, how, *rest = steps[min(number, len(steps)) - 1]
        self.open[host] = self.open.get(host, 0) + 1
        self.peaks[host] = max(self.peaks.get(host, 0), self.open[host])
        try:
            await asyncio.sleep(seconds)
        finally:
            self.open[host] -= 1
        return self.end(how, number, *rest)

    def end(self, how, number, retry_after=None):
        if how == "busy":
            raise solution.Temporary(f"busy {number}", retry_after)
        if how == "later":
            raise type("Later", (solution.Temporary,), {})("later")  # a subclass, as a library would have one
        if how == "gone":
            raise solution.Permanent("gone")
        if how == "bug":
            raise KeyError("price")
        if how == "odd":
            raise _Odd.Answer("no list")
        return None if how == "none" else f"list {number}"


def seen(jobs, per_host, attempts, show, as_generator=False):
    """Calls download for jobs (url, (seconds, how), (seconds, how), …): how its calls go; further calls go as the last one.

    how: "fine", "none" (fetches None), "busy" (Temporary; a third item is retry_after), "later" (a subclass), "gone" (Permanent), "bug" (KeyError), "odd" (an exception of another class, Answer)
    show: "results" [(url, attempts, content, error), …], "hosts", "begun" [(url, when), …], "ended" (when),
    "peaks" (most calls open at a time for each host), "left" (tasks not done at the end)
    """
    loop = VirtualLoop()
    suppliers = _Suppliers(loop, jobs)
    urls = [url for url, *_ in jobs]

    async def script():
        report = await solution.download((url for url in urls) if as_generator else urls, suppliers.fetch, per_host, attempts)
        return {
            "results": [(each.url, each.attempts, each.content, each.error) for each in report.results],
            "hosts": report.hosts,
            "order of hosts": list(report.hosts),
            "ended": loop.ms(),
            "left": len(asyncio.all_tasks()) - 1,
            "urls": urls,
        }

    try:
        report = loop.run_until_complete(script())
    except NothingLeftToWaitFor:
        return "waits for ever"
    except Exception as error:
        return f"download raised {type(error).__name__}"
    finally:
        loop.close()
    report |= {"begun": suppliers.begun, "peaks": suppliers.peaks}
    return {name: report[name] for name in show}
