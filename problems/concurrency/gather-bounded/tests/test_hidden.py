import probes
import solution
from engine.testing import contract, trap
from hypothesis import given
from hypothesis import strategies as st


@trap("limit-outside")
def test_seven_items_with_a_limit_of_three():
    assert probes.observe([(n, 2) for n in range(7)], limit=3, show=("peak", "ended", "outcome")) == {
        "peak": 3,
        "ended": 6000,
        "outcome": [f"{n}#1" for n in range(7)],
    }


@trap("one-by-one")
def test_hundred_items_of_one_second_with_a_limit_of_ten():
    assert probes.observe([(n, 1) for n in range(100)], limit=10, show=("ended", "peak")) == {
        "ended": 10_000,
        "peak": 10,
    }


@trap("number-of-its-own")
def test_sixty_items_of_two_seconds_with_a_limit_of_forty():
    assert probes.observe([(n, 2) for n in range(60)], limit=40, show=("ended", "peak")) == {
        "ended": 4000,
        "peak": 40,
    }


@trap("number-of-its-own")
def test_two_thousand_items():
    assert probes.observe([(n, 1) for n in range(2000)], limit=20, show=("outcome", "ended")) == {
        "outcome": [f"{n}#1" for n in range(2000)],
        "ended": 100_000,
    }


@trap("batches")
def test_one_slow_item_among_quick_ones():
    assert probes.observe(
        [("slow", 10), ("a", 1), ("b", 2), ("c", 3), ("d", 4)], limit=2,
        show=("started", "ended"),
    ) == {
        "started": [("slow", 0), ("a", 0), ("b", 1000), ("c", 3000), ("d", 6000)],
        "ended": 10_000,
    }


@trap("finish-order")
def test_later_items_answer_first():
    assert probes.observe([("a", 9), ("b", 5), ("c", 1), ("d", 3)], limit=4, show=("outcome", "finished")) == {
        "outcome": ["a#1", "b#1", "c#1", "d#1"],
        "finished": [("c", 1000), ("d", 3000), ("b", 5000), ("a", 9000)],
    }


@trap("first-error")
def test_a_failure_in_the_middle():
    assert probes.observe(
        [("a", 2), ("b", 1, "fail"), ("c", 4), ("d", 1), ("e", 1, "fail")], limit=2,
        show=("outcome", "finished", "cancelled"),
    ) == {
        "outcome": [
            "a#1", "ConnectionError: no answer for b", "c#1", "d#1", "ConnectionError: no answer for e",
        ],
        "finished": [("b", 1000), ("a", 2000), ("d", 3000), ("e", 4000), ("c", 5000)],
        "cancelled": [],
    }


@trap("cancel-leak")
def test_caller_is_cancelled_while_requests_are_open():
    assert probes.observe(
        [("a", 10), ("b", 20), ("c", 10)], limit=2, cancel_at=5,
        show=("outcome", "cancelled", "finished", "left_running"),
    ) == {
        "outcome": "CancelledError",
        "cancelled": [("a", 5000), ("b", 5000)],
        "finished": [],
        "left_running": 0,
    }


@trap("cancel-leak")
def test_cancelled_requests_need_time_to_clean_up():
    assert probes.observe(
        [("a", 10), ("b", 20), ("c", 10)], limit=2, cancel_at=5, cleanup=3,
        show=("outcome", "left_running", "ended", "cancelled"),
    ) == {
        "outcome": "CancelledError",
        "left_running": 0,
        "ended": 8000,
        "cancelled": [("a", 8000), ("b", 8000)],
    }


@trap("cancel-leak")
def test_one_cancelled_request_needs_longer_than_the_other():
    assert probes.observe(
        [("a", 10), ("b", 20), ("c", 10)], limit=2, cancel_at=5, cleanup={"b": 3},
        show=("outcome", "cancelled", "ended", "left_running"),
    ) == {
        "outcome": "CancelledError",
        "cancelled": [("a", 5000), ("b", 8000)],
        "ended": 8000,
        "left_running": 0,
    }


@trap("cancel-swallowed")
def test_nothing_begins_after_the_caller_was_cancelled():
    assert probes.observe(
        [(n, 10) for n in range(6)], limit=2, cancel_at=5,
        show=("started", "outcome", "ended"),
    ) == {
        "started": [(0, 0), (1, 0)],
        "outcome": "CancelledError",
        "ended": 5000,
    }


@trap("called-early")
def test_calling_fetch_already_opens_the_request():
    assert probes.observe(
        [(n, 2) for n in range(6)], limit=2, style="task",
        show=("started", "peak", "outcome"),
    ) == {
        "started": [(0, 0), (1, 0), (2, 2000), (3, 2000), (4, 4000), (5, 4000)],
        "peak": 2,
        "outcome": [f"{n}#1" for n in range(6)],
    }


@trap("duplicates")
def test_the_same_article_is_asked_for_three_times():
    assert probes.observe([("a", 1), ("b", 5), ("a", 1), ("a", 1)], limit=2, show=("outcome",)) == {
        "outcome": ["a#1", "b#1", "a#2", "a#3"],
    }


@trap("zero-limit")
def test_limit_zero():
    assert probes.observe([("a", 1)], limit=0, show=("outcome",)) == {"outcome": "ValueError"}


@contract
def test_limit_below_one_is_refused_before_anything_happens():
    for jobs, limit in (([("a", 1)], -1), ([], 0), ([], -5)):
        assert probes.observe(jobs, limit=limit, show=("outcome", "started", "ended")) == {
            "outcome": "ValueError",
            "started": [],
            "ended": 0,
        }


@contract
def test_a_limit_of_one_takes_turns():
    assert probes.observe([("a", 3), ("b", 1, "fail"), ("c", 2)], limit=1, show=("started", "outcome")) == {
        "started": [("a", 0), ("b", 3000), ("c", 4000)],
        "outcome": ["a#1", "ConnectionError: no answer for b", "c#1"],
    }


@contract
def test_no_items():
    assert probes.observe([], limit=3, show=("outcome", "started", "ended")) == {
        "outcome": [],
        "started": [],
        "ended": 0,
    }


@contract
def test_limit_far_beyond_the_number_of_items():
    assert probes.observe([("a", 2), ("b", 2), ("c", 2)], limit=1_000_000_000, show=("ended", "outcome")) == {
        "ended": 2000,
        "outcome": ["a#1", "b#1", "c#1"],
    }


@contract
def test_items_from_a_generator():
    assert probes.observe([("a", 2), ("b", 1), ("c", 1)], limit=2, as_generator=True, show=("outcome",)) == {
        "outcome": ["a#1", "b#1", "c#1"],
    }


@contract
def test_items_that_are_none_or_unhashable():
    assert probes.observe([(None, 2), ([1], 1), (None, 2), ({"id": 7}, 1)], limit=2, show=("outcome",)) == {
        "outcome": ["None#1", "[1]#1", "None#2", "{'id': 7}#1"],
    }


@contract
def test_an_answer_of_none_keeps_its_place():
    assert probes.observe([("a", 1), ("b", 1, "none"), ("c", 1)], limit=2, show=("outcome",)) == {
        "outcome": ["a#1", None, "c#1"],
    }


@contract
def test_fetch_fails_before_there_is_anything_to_await():
    assert probes.observe(
        [("a", 2), ("b", 1, "refuse"), ("c", 1)], limit=1, style="refusing",
        show=("outcome", "ended"),
    ) == {
        "outcome": ["a#1", "ConnectionError: no answer for b", "c#1"],
        "ended": 3000,
    }


@contract
def test_requests_that_are_tasks_are_cancelled_too():
    assert probes.observe(
        [("a", 10), ("b", 20), ("c", 10)], limit=2, style="task", cancel_at=5, cleanup=1,
        show=("outcome", "cancelled", "ended"),
    ) == {
        "outcome": "CancelledError",
        "cancelled": [("a", 6000), ("b", 6000)],
        "ended": 6000,
    }


@contract
def test_cancelled_after_some_requests_have_finished_and_failed():
    assert probes.observe(
        [("a", 1), ("b", 2, "fail"), ("c", 9), ("d", 9), ("e", 9)], limit=2, cancel_at=4,
        show=("outcome", "started", "finished", "cancelled", "left_running"),
    ) == {
        "outcome": "CancelledError",
        "started": [("a", 0), ("b", 0), ("c", 1000), ("d", 2000)],
        "finished": [("a", 1000), ("b", 2000)],
        "cancelled": [("c", 4000), ("d", 4000)],
        "left_running": 0,
    }


@contract
def test_nothing_is_left_running_at_the_end():
    assert probes.observe([("a", 3), ("b", 1, "fail"), ("c", 2)], limit=2, show=("left_running",)) == {
        "left_running": 0,
    }


def second_by_second(seconds, limit):
    """Plays the queue one second at a time: who starts when, and when is everything done."""
    waiting, ends, starts, now = list(range(len(seconds))), [], [], 0
    while waiting or any(end > now for end in ends):
        while waiting and sum(end > now for end in ends) < limit:
            item = waiting.pop(0)
            starts.append((item, now * 1000))
            ends.append(now + seconds[item])
        now += 1
    return starts, now * 1000


@contract
@given(
    st.lists(st.tuples(st.integers(1, 5), st.booleans()), max_size=12),
    st.integers(1, 5),
    st.sampled_from(["coroutine", "task"]),
)
def test_any_mix_of_durations_and_failures(durations, limit, style):
    jobs = [(n, seconds, "fail") if fails else (n, seconds) for n, (seconds, fails) in enumerate(durations)]
    starts, ended = second_by_second([seconds for seconds, _ in durations], limit)
    assert probes.observe(jobs, limit=limit, style=style, show=("outcome", "started", "ended", "peak")) == {
        "outcome": [
            f"ConnectionError: no answer for {n}" if fails else f"{n}#1" for n, (_, fails) in enumerate(durations)
        ],
        "started": starts,
        "ended": ended,
        "peak": min(limit, len(jobs)),
    }
