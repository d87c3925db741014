import pytest
from hypothesis import given
from hypothesis import strategies as st

import probes
import solution
from engine.testing import contract, replay, trap


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


@trap("kept-reference")
def test_pictures_that_were_collected():
    assert probes.pictures_after(["push", "push", "push", "pop", "pop"], 4, False) == {
        "in the buffer": 1,
        "in memory": [False, False, True],
    }


@contract
def test_pictures_that_were_overwritten():
    assert probes.pictures_after(["push"] * 5, 3, True) == {
        "in the buffer": 3,
        "in memory": [False, False, True, True, True],
    }


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
    assert probes.loop_in_a_loop(["a", "b"]) == [("a", "a"), ("a", "b"), ("b", "a"), ("b", "b")]


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


def test_a_buffer_of_200_000_that_stays_full():
    size, rounds = 200_000, 40_000
    assert probes.stay_full(size, rounds) == {
        "refused": True,
        "popped": sum(range(rounds)),
        "looked": sum(range(size // 2 + 1, size // 2 + 1 + rounds)),
        "length": size,
    }


@contract
def test_250_000_readings_on_a_small_display():
    assert probes.run_over(1_000, 250_000) == {
        "oldest": 249_000,
        "newest": 249_999,
        "length": 1_000,
        "popped": 1_000,
    }
