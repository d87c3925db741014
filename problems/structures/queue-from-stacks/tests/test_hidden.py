from hypothesis import given
from hypothesis import strategies as st

import probes
import solution
from engine.testing import contract, trap


@trap("early-refill")
def test_a_parcel_comes_while_others_are_on_their_way_out():
    steps = [("put", "a"), ("put", "b"), ("put", "c"), ("get",), ("put", "d"), ("put", "e")]
    steps += [("get",), ("peek",), ("get",), ("get",), ("get",), ("len",)]
    assert probes.results(steps) == [None, None, None, "a", None, None, "b", "c", "c", "d", "e", 0]


@trap("peek-changes")
def test_looking_twice_and_then_taking():
    steps = [("put", "a"), ("put", "b"), ("peek",), ("peek",), ("len",), ("get",), ("get",), ("len",)]
    assert probes.results(steps) == [None, None, "a", "a", 2, "a", "b", 0]


@trap("peek-changes")
def test_a_look_between_two_new_parcels():
    steps = [("put", "a"), ("peek",), ("put", "b"), ("peek",), ("put", "c"), ("get",), ("get",), ("get",)]
    assert probes.results(steps) == [None, "a", None, "a", None, "a", "b", "c"]


@trap("empty-error")
def test_nothing_waits_yet():
    assert probes.results([("get",), ("peek",), ("len",), ("put", "a"), ("get",)]) == [
        "QueueEmpty",
        "QueueEmpty",
        0,
        None,
        "a",
    ]


@trap("empty-error")
def test_nothing_waits_any_more():
    steps = [("put", "a"), ("put", "b"), ("get",), ("get",), ("peek",), ("get",), ("put", "c"), ("peek",)]
    assert probes.results(steps) == [None, None, "a", "b", "QueueEmpty", "QueueEmpty", None, "c"]


@trap("beside-the-shafts")
def test_where_the_parcels_are():
    steps = [("put", "a"), ("put", "b"), ("put", "c"), ("peek",), ("get",), ("put", "d"), ("get",), ("get",), ("get",)]
    assert probes.parcels_in_the_shafts(steps) == [1, 2, 3, 3, 2, 3, 2, 1, 0]


@trap("back-and-forth")
def test_pushes_for_parcels_that_come_and_go_by_turns():
    assert probes.dear_calls((["put"], 40), (["get", "put"], 60), (["get"], 40)) == {
        "out of order": 0,
        "left": 0,
        "too dear after": [],
    }


@trap("back-and-forth")
def test_pushes_for_many_looks():
    assert probes.dear_calls((["put"], 40), (["peek"], 60), (["put", "peek"], 60)) == {
        "out of order": 0,
        "left": 100,
        "too dear after": [],
    }


@contract
def test_parcels_that_count_as_false():
    steps = [("put", None), ("peek",), ("len",), ("put", 0), ("put", ""), ("get",), ("peek",), ("get",), ("get",)]
    assert probes.results([*steps, ("get",)]) == [None, None, 1, None, None, None, 0, 0, "", "QueueEmpty"]


@contract
def test_the_same_parcel_several_times():
    steps = [("put", "a"), ("put", "a"), ("len",), ("get",), ("len",), ("peek",), ("get",), ("len",)]
    assert probes.results(steps) == [None, None, 2, "a", 1, "a", "a", 0]


@contract
def test_the_shafts_of_the_starter():
    queue = solution.ParcelQueue(solution.Shaft(), solution.Shaft())
    for parcel in ["a", "b", "c"]:
        queue.put(parcel)
    assert [queue.get(), len(queue), queue.peek(), queue.get(), queue.get(), len(queue)] == ["a", 2, "b", "b", "c", 0]


def in_a_row(steps):
    """All parcels in one row, and how many of them have left."""
    row, left, seen = [], 0, []
    for name, *parcel in steps:
        if name == "put":
            row += parcel
            seen.append(None)
        elif name == "len":
            seen.append(len(row) - left)
        elif left == len(row):
            seen.append("QueueEmpty")
        else:
            seen.append(row[left])
            left += name == "get"
    return seen


STEPS = st.one_of(
    st.tuples(st.just("put"), st.sampled_from(["a", "b", "c", None])),
    st.sampled_from([("get",), ("get",), ("peek",), ("len",)]),
)


@given(st.lists(STEPS, max_size=14))
def test_any_sequence_of_calls(steps):
    assert probes.results(steps) == in_a_row(steps)


@contract
def test_50_000_calls():
    assert probes.dear_calls((["put"], 12_000), (["get", "peek", "put"], 10_000), (["get"], 8_000)) == {
        "out of order": 0,
        "left": 4_000,
        "too dear after": [],
    }
