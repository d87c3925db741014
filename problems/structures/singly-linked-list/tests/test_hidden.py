from hypothesis import given
from hypothesis import strategies as st

import probes
import solution
from engine.testing import contract, replay, scripted, trap


@trap("tail-after-remove")
def test_the_last_stop_is_cancelled_and_a_new_one_comes():
    ops = [("remove", "c"), ("append", "d"), ("list",), ("len",)]
    assert replay(solution.LinkedList, ops, args=(["a", "b", "c"],)) == [
        ("returned", None),
        ("returned", None),
        ("returned", ["a", "b", "d"]),
        ("returned", 3),
    ]


@trap("tail-after-remove")
def test_the_only_stop_is_cancelled_and_a_new_one_comes():
    ops = [("remove", "a"), ("list",), ("append", "b"), ("prepend", "c"), ("append", "d"), ("list",)]
    assert replay(solution.LinkedList, ops, args=(["a"],)) == [
        ("returned", None),
        ("returned", []),
        ("returned", None),
        ("returned", None),
        ("returned", None),
        ("returned", ["c", "b", "d"]),
    ]


@trap("remove-head")
def test_the_first_stop_is_cancelled():
    ops = [("remove", "a"), ("list",), ("remove", "b"), ("list",), ("len",)]
    assert replay(solution.LinkedList, ops, args=(["a", "b", "c"],)) == [
        ("returned", None),
        ("returned", ["b", "c"]),
        ("returned", None),
        ("returned", ["c"]),
        ("returned", 1),
    ]


@trap("remove-head")
def test_a_stop_that_occurs_twice_is_cancelled_once():
    ops = [("remove", "a"), ("list",)]
    assert replay(solution.LinkedList, ops, args=(["a", "b", "a"],)) == [
        ("returned", None),
        ("returned", ["b", "a"]),
    ]


@contract
def test_stops_in_the_middle_are_cancelled():
    ops = [("remove", "b"), ("remove", "c"), ("append", "b"), ("remove", "x"), ("list",), ("len",)]
    assert replay(solution.LinkedList, ops, args=(["a", "b", "c", "b", "d"],)) == [
        ("returned", None),
        ("returned", None),
        ("returned", None),
        ("raised", "ValueError"),
        ("returned", ["a", "b", "d", "b"]),
        ("returned", 4),
    ]


@contract
def test_a_list_without_stops():
    ops = [("list",), ("len",), ("bool",), ("remove", "a"), ("prepend", "a"), ("append", "b"), ("list",), ("bool",)]
    assert replay(solution.LinkedList, ops) == [
        ("returned", []),
        ("returned", 0),
        ("returned", False),
        ("raised", "ValueError"),
        ("returned", None),
        ("returned", None),
        ("returned", ["a", "b"]),
        ("returned", True),
    ]


@contract
def test_values_that_count_as_false():
    ops = [("append", None), ("list",), ("bool",), ("remove", None), ("remove", ""), ("list",), ("len",)]
    assert replay(solution.LinkedList, ops, args=([0, "", None],)) == [
        ("returned", None),
        ("returned", [0, "", None, None]),
        ("returned", True),
        ("returned", None),
        ("returned", None),
        ("returned", [0, None]),
        ("returned", 2),
    ]


@contract
def test_equal_values_that_can_be_told_apart():
    ops = [("remove", 2), ("list",), ("remove", 2.0), ("list",)]
    assert replay(solution.LinkedList, ops, args=([1, 2.0, 2, 3],)) == [
        ("returned", None),
        ("returned", [1, 2, 3]),
        ("returned", None),
        ("returned", [1, 3]),
    ]


@trap("shared-cursor")
def test_a_loop_in_a_loop():
    stops = solution.LinkedList(["a", "b"])
    assert [(outer, inner) for outer in stops for inner in stops] == [
        ("a", "a"),
        ("a", "b"),
        ("b", "a"),
        ("b", "b"),
    ]


@contract
def test_a_loop_that_was_left_early():
    stops = solution.LinkedList(["a", "b", "c"])
    for stop in stops:
        if stop == "b":
            break
    assert list(stops) == ["a", "b", "c"]


@trap("equal-prefix")
def test_one_list_begins_like_the_other():
    short, long = solution.LinkedList(["a", "b"]), solution.LinkedList(["a", "b", "c"])
    assert [short == long, long == short, short != long] == [False, False, True]


@trap("equal-prefix")
def test_a_list_and_an_empty_one():
    empty, full = solution.LinkedList(), solution.LinkedList(["a"])
    assert [empty == full, full == empty, empty == solution.LinkedList()] == [False, False, True]


@contract
def test_lists_of_one_length():
    stops = solution.LinkedList(["a", "b"])
    same, turned = solution.LinkedList(["a", "b"]), solution.LinkedList(["b", "a"])
    assert [stops == same, stops != same, stops == turned, stops != turned] == [True, False, False, True]


@trap("equals-a-list")
def test_a_linked_list_and_a_python_list():
    ops = [("eq", ["a", "b"]), ("eq", ("a", "b")), ("eq", None), ("eq", "ab"), ("eq", 2)]
    assert replay(solution.LinkedList, ops, args=(["a", "b"],)) == [("returned", False)] * 5


@trap("absorb-keeps")
def test_the_colleagues_list_afterwards():
    stops, colleague = solution.LinkedList(["a"]), solution.LinkedList(["b", "c"])
    stops.absorb(colleague)
    assert list(colleague) == []
    assert len(colleague) == 0


@trap("absorb-keeps")
def test_both_lists_go_on_after_the_colleague_is_back():
    stops, colleague = solution.LinkedList(["a"]), solution.LinkedList(["b"])
    stops.absorb(colleague)
    colleague.append("c")
    stops.append("d")
    assert list(stops) == ["a", "b", "d"]
    assert list(colleague) == ["c"]


@trap("absorb-empty")
def test_the_colleague_had_no_stops():
    stops = solution.LinkedList(["a", "b"])
    stops.absorb(solution.LinkedList())
    stops.append("c")
    assert list(stops) == ["a", "b", "c"]
    assert len(stops) == 3


@contract
def test_only_the_colleague_had_stops():
    stops, colleague = solution.LinkedList(), solution.LinkedList(["a", "b"])
    stops.absorb(colleague)
    stops.append("c")
    stops.prepend("d")
    assert list(stops) == ["d", "a", "b", "c"]
    assert len(stops) == 4
    assert list(colleague) == []


@contract
def test_nobody_had_stops():
    stops, colleague = solution.LinkedList(), solution.LinkedList()
    stops.absorb(colleague)
    stops.append("a")
    assert list(stops) == ["a"]
    assert list(colleague) == []


@contract
def test_the_last_absorbed_stop_is_cancelled():
    stops, colleague = solution.LinkedList(["a"]), solution.LinkedList(["b", "c"])
    stops.absorb(colleague)
    stops.remove("c")
    stops.append("d")
    assert list(stops) == ["a", "b", "d"]


@trap("absorb-self")
def test_the_colleague_is_the_courier():
    steps = [("first", "absorb", "first"), ("first", "append", "c")]
    assert probes.two_lists(["a", "b"], [], steps) == [
        ("ValueError", (["a", "b"], 2), ([], 0)),
        (None, (["a", "b", "c"], 3), ([], 0)),
    ]


@contract
def test_a_source_that_can_be_walked_only_once():
    assert probes.built_from_a_generator(["a", "b"]) == ["a", "b"]


@contract
def test_the_source_goes_on_living():
    assert probes.change_the_source(["a"]) == {"source": ["a", "late"], "linked list": ["a", "later"]}


def by_the_rules(first, second, steps):
    """The same steps on two plain lists."""
    lists, seen = {"first": list(first), "second": list(second)}, []
    for name, action, value in steps:
        mine, result = lists[name], None
        if action == "append":
            mine.append(value)
        elif action == "prepend":
            mine.insert(0, value)
        elif action == "equal":
            result = mine == lists[value]
        elif action == "remove" and value in mine:
            mine.remove(value)
        elif action == "absorb" and name != value:
            mine.extend(lists[value])
            lists[value].clear()
        else:
            result = "ValueError"
        seen.append((result, *((list(items), len(items)) for items in lists.values())))
    return seen


NAMES = st.sampled_from(["first", "second"])
VALUES = st.integers(0, 3)
STEPS = st.one_of(
    st.tuples(NAMES, st.sampled_from(["append", "prepend", "remove"]), VALUES),
    st.tuples(NAMES, st.sampled_from(["absorb", "equal"]), NAMES),
)


@given(st.lists(VALUES, max_size=4), st.lists(VALUES, max_size=4), st.lists(STEPS, max_size=10))
def test_any_steps_on_two_lists(first, second, steps):
    assert probes.two_lists(first, second, steps) == by_the_rules(first, second, steps)


def test_100_000_stops_at_both_ends():
    assert probes.grow_at_both_ends(100_000) == {"in order": True, "sum of lengths": 100_000 * 100_001}


def test_130_000_drivers_take_over_from_each_other():
    assert probes.hand_over(130_000) == {"in order": True, "length": 130_000}


@contract
def test_long_lists_that_differ_at_the_end():
    assert probes.compare_long_lists(50_000) == [True, False, True]


@contract
def test_a_value_that_refuses_to_be_compared():
    lines = (
        "class Reading:\n    def __eq__(self, other):\n        raise TypeError('readings are not compared')",
        "stops = LinkedList([Reading()])",
        "stops.prepend('depot')",
        "stops.append('bank')",
        "[type(stop).__name__ for stop in stops]",
    )
    assert scripted(lines, probes.python, lines) == ["str", "Reading", "str"]
