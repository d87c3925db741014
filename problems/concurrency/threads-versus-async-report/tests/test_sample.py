import probes
from engine.testing import scripted

JOBS = [("a", 3), ("b", 1), ("c", 2)]


def observe(model, jobs, limit=1, *, show, seed=None):
    calls = ", ".join(f"{seconds} s{' and fails' * (rest == ['fail'])}" for _, seconds, *rest in jobs[:9])
    name, more = {"sequence": ("run_sequence", ""), "threads": ("run_threads", f", {limit}"), "asyncio": ("await run_async", f", {limit}")}[model]
    lines = [
        f"# calls take {calls}{', …' * (len(jobs) > 9)}; clock() says 2000 for each second",
        f"run = {name}({[job[0] for job in jobs]}, fetch, clock{more})",
    ]
    return scripted(lines, probes.seen, model, jobs, limit, show, seed)


def test_three_calls():
    assert observe("sequence", JOBS, show=("total", "each")) == {"total": 12000, "each": [6000, 2000, 4000]}
    assert observe("threads", JOBS, 2, show=("total", "each")) == {"total": 6000, "each": [6000, 2000, 4000]}
    assert observe("asyncio", JOBS, 2, show=("total", "each")) == {"total": 6000, "each": [6000, 2000, 4000]}


def test_report_of_the_sample():
    assert probes.rows(("sequence", [1, 2], 900, [500, 400]), ("threads", [1, 2], 500, [500, 400])) == [
        {"model": "sequence", "total": 900, "speedup": 1.0, "slowest": 500, "same": True},
        {"model": "threads", "total": 500, "speedup": 1.8, "slowest": 500, "same": True},
    ]
