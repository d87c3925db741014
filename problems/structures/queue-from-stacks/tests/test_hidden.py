from hypothesis import given
from hypothesis import strategies as st

import probes
import solution
from engine.testing import contract, replay, scripted, trap

BUILT = "ParcelQueue(Shaft(), Shaft())"
BUILDING = ["one, other = Shaft(), Shaft()", "parcelqueue = ParcelQueue(one, other)"]


def after(steps):
    """What each call gives, with shafts of the tests."""
    return replay(probes.new_queue, steps, built=BUILT)


def gave(*values):
    """The outcomes that return these values; where it is QueueEmpty, the call raises that."""
    return [("raised", value) if value == "QueueEmpty" else ("returned", value) for value in values]


@trap("early-refill")
def test_a_parcel_comes_while_others_are_on_their_way_out():
    steps = [("put", "a"), ("put", "b"), ("put", "c"), ("get",), ("put", "d"), ("put", "e")]
    steps += [("get",), ("peek",), ("get",), ("get",), ("get",), ("len",)]
    assert after(steps) == gave(None, None, None, "a", None, None, "b", "c", "c", "d", "e", 0)


@trap("peek-changes")
def test_looking_twice_and_then_taking():
    steps = [("put", "a"), ("put", "b"), ("peek",), ("peek",), ("len",), ("get",), ("get",), ("len",)]
    assert after(steps) == gave(None, None, "a", "a", 2, "a", "b", 0)


@trap("peek-changes")
def test_a_look_between_two_new_parcels():
    steps = [("put", "a"), ("peek",), ("put", "b"), ("peek",), ("put", "c"), ("get",), ("get",), ("get",)]
    assert after(steps) == gave(None, "a", None, "a", None, "a", "b", "c")


@trap("empty-error")
def test_nothing_waits_yet():
    assert after([("get",), ("peek",), ("len",), ("put", "a"), ("get",)]) == gave(
        "QueueEmpty",
        "QueueEmpty",
        0,
        None,
        "a",
    )


@trap("empty-error")
def test_nothing_waits_any_more():
    steps = [("put", "a"), ("put", "b"), ("get",), ("get",), ("peek",), ("get",), ("put", "c"), ("peek",)]
    assert after(steps) == gave(None, None, "a", "b", "QueueEmpty", "QueueEmpty", None, "c")


@trap("beside-the-shafts")
def test_where_the_parcels_are():
    steps = [("put", "a"), ("put", "b"), ("put", "c"), ("peek",), ("get",), ("put", "d"), ("get",), ("get",), ("get",)]
    lines = [*BUILDING]
    for name, *parcel in steps:
        lines += [f"parcelqueue.{name}({', '.join(map(repr, parcel))})", "len(one) + len(other)"]
    assert scripted(lines, probes.parcels_in_the_shafts, steps) == [1, 2, 3, 3, 2, 3, 2, 1, 0]


def held(steps):
    """After each call: how many parcels the queue holds itself."""
    lines = ["# how many references are there to the parcels, beside those of the shafts and your own?"]
    lines += ["import sys", "parcel = object()", *BUILDING]
    for name in steps:
        lines += [f"parcelqueue.{name}({'parcel' * (name == 'put')})", "sys.getrefcount(parcel)"]
    return scripted(lines, probes.parcels_held_by_the_queue, steps)


@trap("beside-the-shafts")
def test_who_holds_the_parcels_that_wait():
    assert held(["put", "put", "put", "peek", "get", "put", "peek"]) == [0, 0, 0, 0, 0, 0, 0]


@trap("beside-the-shafts")
def test_who_holds_a_parcel_that_has_left():
    assert held(["put", "peek", "get", "put", "get", "put"]) == [0, 0, 0, 0, 0, 0]


def first_fault(*parts):
    """`parts` such as (["put", "get"], 100): 100 puts and gets by turns. The first thing that is not as promised."""
    lines = [*BUILDING]
    for names, times in parts:
        lines += [f"for number in range({times}):"]
        lines += [f"    parcelqueue.{name}({'number' * (name == 'put')})" for name in names] + [""]
    return scripted(lines, probes.first_fault, *parts)


@trap("back-and-forth")
def test_pushes_for_parcels_that_come_and_go_by_turns():
    assert first_fault((["put"], 40), (["get", "put"], 60), (["get"], 40)) == "no fault"


@trap("back-and-forth")
def test_pushes_for_many_looks():
    assert first_fault((["put"], 40), (["peek"], 60), (["put", "peek"], 60)) == "no fault"


@contract
def test_parcels_that_count_as_false():
    steps = [("put", None), ("peek",), ("len",), ("put", 0), ("put", ""), ("get",), ("peek",), ("get",), ("get",)]
    assert after([*steps, ("get",)]) == gave(None, None, 1, None, None, None, 0, 0, "", "QueueEmpty")


@contract
def test_the_same_parcel_several_times():
    steps = [("put", "a"), ("put", "a"), ("len",), ("get",), ("len",), ("peek",), ("get",), ("len",)]
    assert after(steps) == gave(None, None, 2, "a", 1, "a", "a", 0)


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
    assert after(steps) == gave(*in_a_row(steps))


@contract
def test_50_000_calls():
    assert first_fault((["put"], 12_000), (["get", "peek", "put"], 10_000), (["get"], 8_000)) == "no fault"
