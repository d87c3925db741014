import probes
from engine.testing import contract, scripted, trap
from hypothesis import given
from hypothesis import strategies as st

A, B, C = "https://a.example/", "https://b.example/", "https://c.example/"

ENDS = {"fine": "content", "none": "content None", "busy": "Temporary", "later": "a subclass of Temporary", "gone": "Permanent", "bug": "KeyError", "odd": "an exception of the class Answer"}


def course(url, *calls):
    ends = (f"{ENDS[how]} after {seconds} s{f' with retry_after={rest[0]}' if rest else ''}" for seconds, how, *rest in calls)
    return f"# calls of {url}: {', then '.join(ends)}"


def observe(jobs, per_host, attempts, *, show, as_generator=False):
    lines = [*(course(*job) for job in jobs[:6]), *["# …"] * (len(jobs) > 6)]
    call = f"await download({[url for url, *_ in jobs]}, fetch, per_host={per_host}, attempts={attempts})"
    return scripted([*lines, call], probes.seen, jobs, per_host, attempts, show, as_generator)


@trap("retries-permanent")
def test_an_address_that_is_gone():
    assert observe([(A, (1, "gone"), (1, "fine"))], 1, 5, show=("results", "ended")) == {
        "results": [(A, 1, None, "Permanent: gone")], "ended": 1000,
    }


@trap("global-limit")
def test_three_hosts_at_once():
    jobs = [(host + str(n), (2, "fine")) for host in (A, B, C) for n in range(2)]
    assert observe(jobs, 1, 1, show=("ended", "peaks")) == {
        "ended": 4000, "peaks": {"a.example": 1, "b.example": 1, "c.example": 1},
    }


@trap("host-as-written")
def test_one_host_in_three_spellings():
    urls = "https://a.example/1", "https://A.Example/2", "http://a.example:8080/3", "ftp://me:pw@a.example/4"
    assert observe([(url, (1, "fine")) for url in urls], 1, 1, show=("peaks", "ended", "hosts")) == {
        "peaks": {"a.example": 1}, "ended": 4000, "hosts": {"a.example": {"fine": 4, "failed": 0}},
    }


@trap("order-lost")
def test_later_urls_are_done_first():
    jobs = [(A + "1", (9, "fine")), (B + "1", (1, "fine")), (A + "2", (3, "gone")), (C, (2, "busy"), (2, "fine"))]
    assert observe(jobs, 2, 2, show=("results",)) == {
        "results": [
            (A + "1", 1, "list 1", None), (B + "1", 1, "list 1", None), (A + "2", 1, None, "Permanent: gone"), (C, 2, "list 2", None),
        ]
    }


@trap("order-lost")
def test_the_same_address_three_times():
    assert observe([(A, (1, "fine")), (B, (1, "fine")), (A, (1, "fine")), (A, (1, "fine"))], 1, 1, show=("results", "hosts")) == {
        "results": [(A, 1, "list 1", None), (B, 1, "list 1", None), (A, 1, "list 2", None), (A, 1, "list 3", None)],
        "hosts": {"a.example": {"fine": 3, "failed": 0}, "b.example": {"fine": 1, "failed": 0}},
    }


@trap("pause-in-place")
def test_others_while_one_pauses():
    jobs = [(A + "1", (1, "busy", 10), (1, "fine")), (A + "2", (1, "fine")), (A + "3", (1, "fine"))]
    assert observe(jobs, 1, 2, show=("begun", "ended")) == {
        "begun": [(A + "1", 0), (A + "2", 1000), (A + "3", 2000), (A + "1", 11000)], "ended": 12000,
    }


@trap("pause-after-last")
def test_a_host_that_stays_busy():
    assert observe([(A, (1, "busy"))], 1, 3, show=("results", "begun", "ended")) == {
        "results": [(A, 3, None, "Temporary: busy 3")], "begun": [(A, 0), (A, 2000), (A, 5000)], "ended": 6000,
    }


@trap("one-too-many")
def test_one_and_two_attempts():
    assert observe([(A, (1, "busy"))], 1, 1, show=("results", "ended")) == {"results": [(A, 1, None, "Temporary: busy 1")], "ended": 1000}
    assert observe([(A, (1, "busy"), (1, "busy"), (1, "fine"))], 1, 2, show=("results",)) == {"results": [(A, 2, None, "Temporary: busy 2")]}


@trap("own-pause")
def test_pauses_that_the_host_asks_for():
    jobs = [(A, (1, "busy", 0), (1, "busy", 7), (1, "busy", 0.5), (1, "busy"), (1, "fine"))]
    assert observe(jobs, 1, 9, show=("begun", "results")) == {
        "begun": [(A, 0), (A, 1000), (A, 9000), (A, 10500), (A, 19500)], "results": [(A, 5, "list 5", None)],
    }


@trap("first-error")
def test_a_failure_that_nobody_expected():
    jobs = [(A + "1", (1, "bug"), (1, "fine")), (A + "2", (5, "fine")), (B, (5, "busy"), (5, "fine"))]
    assert observe(jobs, 1, 3, show=("results", "hosts", "left")) == {
        "results": [(A + "1", 1, None, "KeyError: 'price'"), (A + "2", 1, "list 1", None), (B, 2, "list 2", None)],
        "hosts": {"a.example": {"fine": 1, "failed": 1}, "b.example": {"fine": 1, "failed": 0}},
        "left": 0,
    }


@trap("first-error")
def test_failures_of_another_class():
    jobs = [(A + "1", (1, "odd"), (1, "fine")), (A + "2", (1, "busy"), (1, "odd"))]
    assert observe(jobs, 2, 3, show=("results", "hosts")) == {
        "results": [(A + "1", 1, None, "Answer: no list"), (A + "2", 2, None, "Answer: no list")],
        "hosts": {"a.example": {"fine": 0, "failed": 2}},
    }


@trap("overtakes")
def test_a_pause_and_a_call_end_in_the_same_moment():
    jobs = [(A + "1", (1, "busy"), (1, "fine")), (A + "2", (2, "fine")), (A + "3", (3, "fine")), (A + "4", (1, "fine"))]
    assert observe(jobs, 2, 2, show=("begun", "peaks")) == {
        "begun": [(A + "1", 0), (A + "2", 0), (A + "3", 1000), (A + "4", 2000), (A + "1", 3000)], "peaks": {"a.example": 2},
    }


@trap("capped")
def test_a_host_that_is_busy_ten_times():
    assert observe([(A, (0, "busy"))], 1, 10, show=("results", "ended")) == {
        "results": [(A, 10, None, "Temporary: busy 10")], "ended": 511000,
    }


@trap("global-limit")
def test_a_thousand_hosts():
    jobs = [(f"https://h{n}.example/", (5 if n == 0 else 1, "fine")) for n in range(1000)]
    seen = observe(jobs, 1, 1, show=("begun", "ended"))
    late = [each for each in seen["begun"] if each[1]] if isinstance(seen, dict) else seen
    assert late == []


@contract
def test_pauses_grow():
    assert observe([(A, (0, "busy"))], 1, 6, show=("begun", "ended")) == {
        "begun": [(A, second * 1000) for second in (0, 1, 3, 7, 15, 31)], "ended": 31000,
    }


@contract
def test_a_subclass_of_temporary():
    assert observe([(A, (1, "later"), (1, "later"), (1, "gone"))], 1, 2, show=("results",)) == {"results": [(A, 2, None, "Later: later")]}
    assert observe([(A, (1, "later"), (1, "gone"))], 1, 5, show=("results",)) == {"results": [(A, 2, None, "Permanent: gone")]}


@contract
def test_content_of_none():
    assert observe([(A, (1, "busy"), (1, "none"))], 1, 2, show=("results", "hosts")) == {
        "results": [(A, 2, None, None)], "hosts": {"a.example": {"fine": 1, "failed": 0}},
    }


@contract
def test_who_is_next_at_a_host():
    jobs = [(A + "1", (1, "busy"), (1, "fine")), (A + "2", (3, "fine")), (A + "3", (3, "fine")), (A + "4", (3, "fine"))]
    assert observe(jobs, 2, 2, show=("begun", "peaks")) == {
        "begun": [(A + "1", 0), (A + "2", 0), (A + "3", 1000), (A + "4", 3000), (A + "1", 4000)], "peaks": {"a.example": 2},
    }


@contract
def test_two_that_come_back_at_nearly_the_same_time():
    jobs = [(A + "1", (1, "busy", 9), (1, "fine")), (A + "2", (1, "busy", 8.5), (1, "fine"))]
    assert observe(jobs, 1, 2, show=("begun", "peaks")) == {
        "begun": [(A + "1", 0), (A + "2", 1000), (A + "1", 10000), (A + "2", 11000)], "peaks": {"a.example": 1},
    }


@contract
def test_no_urls_and_urls_from_a_generator():
    nothing = {"results": [], "hosts": {}, "ended": 0, "left": 0}
    assert observe([], 3, 3, show=tuple(nothing), as_generator=True) == nothing
    assert observe([(B, (1, "fine")), (A, (1, "fine"))], 3, 3, show=("results", "order of hosts", "left"), as_generator=True) == {
        "results": [(B, 1, "list 1", None), (A, 1, "list 1", None)], "order of hosts": ["b.example", "a.example"], "left": 0,
    }


@contract
def test_the_list_of_urls_stays_as_it_is():
    assert observe([(B, (1, "fine")), (A, (1, "gone"))], 1, 1, show=("urls",)) == {"urls": [B, A]}


@contract
def test_many_urls_of_two_hosts():
    jobs = [((A, B)[n % 2] + str(n), (1, "fine")) for n in range(300)]
    assert observe(jobs, 10, 1, show=("ended", "peaks", "hosts")) == {
        "ended": 15000, "peaks": {"a.example": 10, "b.example": 10},
        "hosts": {"a.example": {"fine": 150, "failed": 0}, "b.example": {"fine": 150, "failed": 0}},
    }


ENDINGS = st.sampled_from(["fine", "gone", "busy", "later"])


@contract
@given(st.lists(st.lists(ENDINGS, min_size=1, max_size=4), max_size=6), st.integers(1, 4))
def test_any_course_of_events_with_room_for_all(courses, attempts):
    jobs = [(f"{(A, B)[n % 2]}{n}", *((1, how) for how in course)) for n, course in enumerate(courses)]
    results, ends = [], [0]
    for url, *course in jobs:
        played = [(course + course[-1:] * 9)[n][1] for n in range(attempts)]
        calls = next((n for n, how in enumerate(played, 1) if how in ("fine", "gone")), attempts)
        last = played[calls - 1]
        error = {"fine": None, "gone": "Permanent: gone", "busy": f"Temporary: busy {calls}", "later": "Later: later"}[last]
        results.append((url, calls, f"list {calls}" if last == "fine" else None, error))
        ends.append(calls + (1, 2, 4, 8, 16)[calls - 1] - 1)
    assert observe(jobs, 9, attempts, show=("results", "ended")) == {"results": results, "ended": max(ends) * 1000}
