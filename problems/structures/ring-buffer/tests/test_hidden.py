import pytest
from hypothesis import given
from hypothesis import strategies as st

import probes
import solution
from engine.testing import contract, replay, scripted, trap


@trap("full-or-empty")
def test_exactly_as_many_readings_as_there_is_room_for():
    ops = [("push", 1), ("push", 2), ("len",), ("list",), ("push", 3), ("pop",), ("pop",), ("pop",), ("len",)]
    assert replay(solution.RingBuffer, ops, args=(2,)) == [
        ("returned", None),
        ("returned", None),
        ("returned", 2),
        ("returned", [1, 2]),
        ("raised", "BufferFull"),
        ("returned", 1),
        ("returned", 2),
        ("raised", "BufferEmpty"),
        ("returned", 0),
    ]


@trap("full-or-empty")
def test_room_for_one():
    ops = [("push", 7), ("len",), ("getitem", 0), ("push", 8), ("pop",), ("pop",), ("push", 9), ("list",)]
    assert replay(solution.RingBuffer, ops, args=(1,)) == [
        ("returned", None),
        ("returned", 1),
        ("returned", 7),
        ("raised", "BufferFull"),
        ("returned", 7),
        ("raised", "BufferEmpty"),
        ("returned", None),
        ("returned", [9]),
    ]


@trap("overwrite-order")
def test_one_reading_more_than_there_is_room_for():
    ops = [("push", 1), ("push", 2), ("push", 3), ("push", 4), ("len",), ("list",), ("pop",), ("push", 5), ("list",)]
    assert replay(solution.RingBuffer, ops, args=(3, True)) == [
        *[("returned", None)] * 4,
        ("returned", 3),
        ("returned", [2, 3, 4]),
        ("returned", 2),
        ("returned", None),
        ("returned", [3, 4, 5]),
    ]


def pictures(steps, capacity, overwrite):
    """How many are in the buffer after the steps, and which of those pushed are still in memory?"""
    lines = ["import weakref", "Picture = type('Picture', (), {})", "watched = []"]
    lines += [f"ringbuffer = RingBuffer({capacity}, {overwrite})"]
    for step in steps:
        pushing = ["item = Picture()", "watched += [weakref.ref(item)]", "ringbuffer.push(item)"]
        lines += [*pushing, "del item"] if step == "push" else ["item = ringbuffer.pop()", "del item"]
    lines += ["len(ringbuffer), [picture() is not None for picture in watched]"]
    return scripted(lines, probes.pictures_after, steps, capacity, overwrite)


@trap("kept-reference")
def test_pictures_that_were_collected():
    assert pictures(["push", "push", "push", "pop", "pop"], 4, False) == (1, [False, False, True])


@trap("kept-reference")
def test_the_only_picture_is_collected():
    assert pictures(["push", "pop"], 2, False) == (0, [False])


@trap("kept-reference")
def test_all_pictures_are_collected():
    assert pictures(["push", "push", "push", "pop", "pop"], 2, True) == (0, [False, False, False])


@contract
def test_pictures_that_were_overwritten():
    assert pictures(["push"] * 5, 3, True) == (3, [False, False, True, True, True])


@trap("later-memory")
@pytest.mark.parametrize("overwrite", [True, False])
def test_memory_after_the_buffer_was_made(overwrite):
    lines = [
        "import tracemalloc",
        f"ringbuffer = RingBuffer(10_000, {overwrite})",
        "tracemalloc.start()",
        "for _ in range(10_000): ringbuffer.push(True)",
        "",
        "for _ in range(15_000): " + ("" if overwrite else "ringbuffer.pop(); ") + "ringbuffer.push(True)",
        "",
        "for _ in range(10_000): ringbuffer.pop()",
        "",
        "tracemalloc.get_traced_memory()[1] > 16 * 1024",
    ]
    assert scripted(lines, probes.takes_more_memory, 10_000, 15_000, overwrite, 16 * 1024) == False


@trap("index-range")
def test_negative_indices_of_a_buffer_with_room_left():
    ops = [("push", 1), ("push", 2), ("getitem", -1), ("getitem", -2), ("getitem", -3), ("getitem", -4)]
    assert replay(solution.RingBuffer, ops, args=(4,))[2:] == [
        ("returned", 2),
        ("returned", 1),
        ("raised", "IndexError"),
        ("raised", "IndexError"),
    ]


@trap("index-range")
def test_indices_up_to_the_capacity_and_beyond():
    ops = [("getitem", 0), ("push", 1), ("push", 2), ("getitem", 1), ("getitem", 2), ("getitem", 3), ("getitem", 4)]
    assert replay(solution.RingBuffer, ops, args=(3,)) == [
        ("raised", "IndexError"),
        ("returned", None),
        ("returned", None),
        ("returned", 2),
        ("raised", "IndexError"),
        ("raised", "IndexError"),
        ("raised", "IndexError"),
    ]


@trap("none-item")
def test_a_reading_that_is_missing():
    ops = [("push", None), ("push", 0), ("len",), ("list",), ("getitem", 0), ("pop",), ("pop",), ("pop",)]
    assert replay(solution.RingBuffer, ops, args=(2,)) == [
        ("returned", None),
        ("returned", None),
        ("returned", 2),
        ("returned", [None, 0]),
        ("returned", None),
        ("returned", None),
        ("returned", 0),
        ("raised", "BufferEmpty"),
    ]


@trap("none-item")
def test_missing_readings_fill_the_buffer():
    assert replay(solution.RingBuffer, [("push", None), ("push", None), ("push", 1)], args=(2,)) == [
        ("returned", None),
        ("returned", None),
        ("raised", "BufferFull"),
    ]


@contract
def test_indices_of_a_ring_that_has_gone_round():
    ops = [("push", 1), ("push", 2), ("push", 3), ("pop",), ("pop",), ("push", 4), ("push", 5)]
    ops += [("getitem", 0), ("getitem", 2), ("getitem", -3), ("getitem", -1), ("getitem", -4), ("list",), ("list",)]
    assert replay(solution.RingBuffer, ops, args=(3, False))[7:] == [
        ("returned", 3),
        ("returned", 5),
        ("returned", 3),
        ("returned", 5),
        ("raised", "IndexError"),
        ("returned", [3, 4, 5]),
        ("returned", [3, 4, 5]),
    ]


@contract
@pytest.mark.parametrize("capacity", [0, -1, -250])
def test_no_room_at_all(capacity):
    with pytest.raises(ValueError):
        solution.RingBuffer(capacity)


@contract
def test_a_loop_in_a_loop():
    lines = ["ringbuffer = RingBuffer(5)", "ringbuffer.push('a')", "ringbuffer.push('b')"]
    lines += ["[(outer, inner) for outer in ringbuffer for inner in ringbuffer]"]
    assert scripted(lines, probes.loop_in_a_loop, ["a", "b"]) == [("a", "a"), ("a", "b"), ("b", "a"), ("b", "b")]


class BufferFull(Exception):
    pass


class BufferEmpty(Exception):
    pass


class PaperRoll:
    """Everything that was ever pushed stands on a roll; what counts is how many from the end."""

    def __init__(self, capacity, overwrite):
        self.roll, self.count, self.room, self.overwrite = [], 0, capacity, overwrite

    def push(self, item):
        if self.count + 1 > self.room and not self.overwrite:
            raise BufferFull
        self.roll.append(item)
        self.count = min(self.count + 1, self.room)

    def shown(self):
        return self.roll[len(self.roll) - self.count :]

    def pop(self):
        if self.shown() == []:
            raise BufferEmpty
        oldest = self.shown()[0]
        self.count -= 1
        return oldest

    def __getitem__(self, index):
        return self.shown()[index]

    def __len__(self):
        return len(self.shown())

    def __iter__(self):
        return iter(self.shown())


ITEMS = st.one_of(st.none(), st.integers(0, 9))
STEPS = st.one_of(
    st.tuples(st.just("push"), ITEMS),
    st.tuples(st.just("push"), ITEMS),
    st.tuples(st.just("getitem"), st.integers(-5, 5)),
    st.sampled_from([("pop",), ("pop",), ("len",), ("list",)]),
)


@given(st.integers(1, 4), st.booleans(), st.lists(STEPS, max_size=14))
def test_any_sequence_of_steps(capacity, overwrite, ops):
    assert replay(solution.RingBuffer, ops, args=(capacity, overwrite)) == replay(
        PaperRoll, ops, args=(capacity, overwrite)
    )


def test_a_buffer_of_250_000_that_stays_full():
    size, rounds = 250_000, 200_000
    lines = [
        f"ringbuffer = RingBuffer({size})",
        f"for number in range({size}): ringbuffer.push(number)",
        "",
        "seen = 0",
        f"for number in range({rounds}):",
        "    ringbuffer.pop()",
        f"    ringbuffer.push({size} + number)",
        f"    seen += ringbuffer[{size // 2}]",
        "    len(ringbuffer)",
        "",
        "seen, sum(ringbuffer)",
    ]
    assert scripted(lines, probes.stay_full, size, rounds) == {
        "popped": sum(range(rounds)),
        "looked": sum(range(size // 2 + 1, size // 2 + 1 + rounds)),
        "lengths": size * rounds,
        "all": sum(range(rounds, size + rounds)),
    }


@contract
@pytest.mark.parametrize("capacity", [1_000, 250_000])
def test_500_000_readings_on_a_display(capacity):
    pushes = 500_000
    lines = [
        f"ringbuffer = RingBuffer({capacity}, overwrite=True)",
        f"for number in range({pushes}): ringbuffer.push(number)",
        "",
        "ringbuffer[0], ringbuffer[-1], len(ringbuffer)",
        f"for _ in range({capacity}): ringbuffer.pop()",
        "",
        "ringbuffer.pop()  # raises BufferEmpty",
    ]
    assert scripted(lines, probes.run_over, capacity, pushes) == [pushes - capacity, pushes - 1, capacity, capacity]
