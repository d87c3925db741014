import probes
from engine.testing import contract, trap
from hypothesis import given
from hypothesis import strategies as st


@trap("completion-order")
def test_later_items_finish_first():
    assert probes.observe([("a", 9), ("b", 5), ("c", 1)], workers=3, window=3, show=("outcomes", "finished")) == {
        "outcomes": [(True, "a!"), (True, "b!"), (True, "c!")],
        "finished": [("c", 1000), ("b", 5000), ("a", 9000)],
    }


@trap("first-error")
def test_failures_in_the_middle_and_at_the_end():
    assert probes.observe(
        [("a", 2), ("b", 1, "fail"), ("c", 2), ("d", 1, "fail")], workers=2, window=2, show=("outcomes", "ended")
    ) == {
        "outcomes": [
            (True, "a!"), (False, "ConnectionError: no answer for b"),
            (True, "c!"), (False, "ConnectionError: no answer for d"),
        ],
        "ended": 4000,
    }


@trap("reads-all")
def test_thirty_items_with_four_in_hand():
    assert probes.observe([(n, 1) for n in range(30)], workers=2, window=4, show=("in_hand", "ended")) == {
        "in_hand": 4,
        "ended": 15_000,
    }


@trap("reads-all")
def test_the_caller_is_slow():
    assert probes.observe(
        [(n, 1) for n in range(6)], workers=2, window=3, pause=10, show=("begun", "in_hand"),
    ) == {
        "begun": [(0, 0), (1, 0), (2, 1000), (3, 11_000), (4, 21_000), (5, 31_000)],
        "in_hand": 3,
    }


@trap("batches")
def test_one_slow_item_at_the_end_of_a_window():
    assert probes.observe(
        [("a", 1), ("b", 1), ("c", 1), ("slow", 9), ("d", 1), ("e", 1)], workers=2, window=4, show=("begun", "ended")
    ) == {
        "begun": [("a", 0), ("b", 0), ("c", 1000), ("slow", 1000), ("d", 2000), ("e", 3000)],
        "ended": 10_000,
    }


@trap("one-by-one")
def test_forty_items_and_ten_workers():
    assert probes.observe([(n, 1) for n in range(40)], workers=10, window=20, show=("peak", "ended", "in_hand")) == {
        "peak": 10,
        "ended": 4000,
        "in_hand": 20,
    }


@trap("pool-size")
def test_a_window_wider_than_the_pool():
    assert probes.observe([(n, 2) for n in range(8)], workers=2, window=6, show=("peak", "ended")) == {
        "peak": 2,
        "ended": 8000,
    }


@trap("goes-on")
def test_the_caller_stops_while_items_wait():
    assert probes.observe(
        [("a", 1), ("b", 5), ("c", 5), ("d", 5), ("e", 5)], workers=2, window=4, take=1, pause=1,
        show=("outcomes", "begun", "ended", "left"),
    ) == {
        "outcomes": [(True, "a!")],
        "begun": [("a", 0), ("b", 0), ("c", 1000)],
        "ended": 6000,
        "left": 0,
    }


@trap("threads-left")
def test_the_caller_stops_when_nothing_is_being_worked_on():
    assert probes.observe([("a", 1), ("b", 1), ("c", 9)], workers=2, window=2, take=1, show=("begun", "ended", "left")) == {
        "begun": [("a", 0), ("b", 0)],
        "ended": 1000,
        "left": 0,
    }


@trap("zero-window")
def test_window_zero():
    for workers, window in ((1, 0), (3, -1), (0, 1), (-2, 5), (0, 0)):
        assert probes.observe([("a", 1)], workers=workers, window=window, show=("outcomes", "in_hand", "left")) == {
            "outcomes": [("raised", "ValueError")],
            "in_hand": 0,
            "left": "never ends",
        }


@contract
def test_endless_items():
    assert probes.observe("endless", workers=3, window=5, take=4, show=("outcomes", "in_hand", "left", "rules")) == {
        "outcomes": [(True, "0!"), (True, "1!"), (True, "2!"), (True, "3!")],
        "in_hand": 5,
        "left": 0,
        "rules": [],
    }


@contract
def test_the_caller_stops_while_the_last_of_the_workers_is_busy():
    assert probes.observe([("a", 1), ("b", 1), ("c", 9)], workers=3, window=3, take=1, show=("ended", "left")) == {
        "ended": 9000, "left": 0,
    }


@contract
def test_a_very_wide_window():
    assert probes.observe("endless", workers=1, window=260, take=1, show=("in_hand", "left")) == {"in_hand": 260, "left": 0}


@contract
def test_no_items():
    assert probes.observe([], workers=2, window=2, show=("outcomes", "ended", "left")) == {
        "outcomes": [], "ended": 0, "left": 0,
    }


@contract
def test_no_thread_is_left_at_the_end():
    assert probes.observe([(n, 1) for n in range(5)], workers=2, window=3, show=("left", "rules")) == {
        "left": 0, "rules": [],
    }


@contract
def test_a_window_narrower_than_the_pool():
    assert probes.observe([(n, 2) for n in range(4)], workers=5, window=2, show=("peak", "ended", "in_hand")) == {
        "peak": 2, "ended": 4000, "in_hand": 2,
    }


@contract
def test_a_window_of_one_and_a_worker():
    assert probes.observe([("a", 2), ("b", 1, "fail"), ("c", 1)], workers=1, window=1, show=("begun", "outcomes", "rules")) == {
        "begun": [("a", 0), ("b", 2000), ("c", 3000)],
        "outcomes": [(True, "a!"), (False, "ConnectionError: no answer for b"), (True, "c!")],
        "rules": [],
    }


@contract
def test_a_window_wider_than_all_items():
    assert probes.observe([("a", 2), ("b", 2), ("c", 2)], workers=50, window=1000, show=("peak", "ended", "left")) == {
        "peak": 3, "ended": 2000, "left": 0,
    }


@contract
def test_values_that_are_none_and_items_that_are_lists():
    assert probes.observe([["a", 1, "none"], ["a", 1], ["a", 1, "none"]], workers=2, window=2, show=("outcomes",)) == {
        "outcomes": [(True, None), (True, "a!"), (True, None)],
    }


@contract
def test_the_caller_stops_before_anything_and_after_everything():
    assert probes.observe([("a", 1)], workers=1, window=1, take=0, show=("outcomes", "left")) == {"outcomes": [], "left": 0}
    assert probes.observe([("a", 1)], workers=1, window=1, take=1, show=("outcomes", "left")) == {
        "outcomes": [(True, "a!")], "left": 0,
    }


def second_by_second(seconds, workers, window):
    """Plays one second at a time: which item begins when, and when is everything yielded."""
    begun, ends, yielded, now = {}, {}, 0, 0
    while True:
        while yielded in ends and ends[yielded] <= now:
            yielded += 1
        if yielded == len(seconds):
            return sorted(begun.items()), now * 1000
        for item in range(len(seconds)):
            running = sum(end > now for end in ends.values())
            if item not in begun and item < yielded + window and running < workers:
                begun[item], ends[item] = now * 1000, now + seconds[item]
        now += 1


@contract
@given(
    st.lists(st.tuples(st.integers(1, 4), st.booleans()), max_size=8),
    st.integers(1, 4),
    st.integers(1, 5),
    st.none() | st.integers(0, 9),
)
def test_any_mix_of_durations_and_failures(durations, workers, window, seed):
    jobs = [(n, seconds, "fail") if fails else (n, seconds) for n, (seconds, fails) in enumerate(durations)]
    begun, ended = second_by_second([seconds for seconds, _ in durations], workers, window)
    assert probes.observe(
        jobs, workers=workers, window=window, seed=seed, show=("outcomes", "begun", "ended", "in_hand", "left"),
    ) == {
        "outcomes": [
            (False, f"ConnectionError: no answer for {n}") if fails else (True, f"{n}!")
            for n, (_, fails) in enumerate(durations)
        ],
        "begun": begun,
        "ended": ended,
        "in_hand": min(window, len(jobs)),
        "left": 0,
    }
