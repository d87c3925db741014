import probes
from engine.testing import scripted

ENDS = {"fine": "content", "none": "content None", "busy": "Temporary", "later": "a subclass of Temporary", "gone": "Permanent", "bug": "KeyError", "odd": "an exception of the class Answer"}


def course(url, *calls):
    ends = (f"{ENDS[how]} after {seconds} s{f' with retry_after={rest[0]}' if rest else ''}" for seconds, how, *rest in calls)
    return f"# calls of {url}: {', then '.join(ends)}"


def observe(jobs, per_host, attempts, *, show, as_generator=False):
    lines = [*(course(*job) for job in jobs[:6]), *["# …"] * (len(jobs) > 6)]
    call = f"await download({[url for url, *_ in jobs]}, fetch, per_host={per_host}, attempts={attempts})"
    return scripted([*lines, call], probes.seen, jobs, per_host, attempts, show, as_generator)



def test_the_sample():
    assert observe(
        [("https://a.example/1", (0, "busy", 0.01), (0, "fine")), ("https://b.example/2", (0, "gone"))], 2, 3, show=("results", "hosts")
    ) == {
        "results": [("https://a.example/1", 2, "list 2", None), ("https://b.example/2", 1, None, "Permanent: gone")],
        "hosts": {"a.example": {"fine": 1, "failed": 0}, "b.example": {"fine": 0, "failed": 1}},
    }


def test_times_of_the_sample():
    assert observe(
        [("https://a.example/1", (2, "busy"), (2, "fine")), ("https://a.example/2", (2, "fine"))], 1, 3, show=("begun", "ended")
    ) == {
        "begun": [("https://a.example/1", 0), ("https://a.example/2", 2000), ("https://a.example/1", 4000)],
        "ended": 6000,
    }
