import pytest
from hypothesis import given
from hypothesis import strategies as st

import probes
from engine.testing import contract, scripted, trap

LINES = {
    "store": "tree[{!r}] = {!r}",
    "read": "tree[{!r}]",
    "del": "del tree[{!r}]",
    "in": "{!r} in tree",
    "len": "len(tree)",
    "keys": "list(tree)",
    "floor": "tree.floor({!r})",
    "path": "tree.path({!r})",
}


def calls(keys, *steps):
    """What each call gives, once the keys are stored, each with ten times itself: a value or the name of an error."""
    storing = [("store", key, 10 * key) for key in keys]
    lines = [LINES[name].format(*arguments) for name, *arguments in [*storing, *steps]]
    return scripted(["tree = SearchTree()", *lines], probes.calls, keys, *steps)


def keys_in_order(size, step):
    """Every method at the far end of a tree that is one chain."""
    last = (size - 1) * step
    lines = ["tree = SearchTree()", f"for number in range({size}): tree[number * {step}] = number", ""]
    lines += [f"len(tree.path({last})), tree[{last}], tree.floor({last}), len(list(tree))", f"del tree[{last}]"]
    lines += [f"{last} in tree, tree.floor({last}), next(iter(tree))"]
    return scripted(lines, probes.keys_in_order, size, step)


@trap("two-children")
def test_a_step_with_much_below_on_both_sides_is_withdrawn():
    keys = [50, 20, 80, 60, 90, 70, 65]
    steps = [("del", 50), ("keys",), ("path", 65), ("path", 20), ("read", 60), ("read", 65), ("len",), ("in", 50)]
    assert calls(keys, *steps) == [
        None,
        [20, 60, 65, 70, 80, 90],
        [60, 80, 70, 65],
        [60, 20],
        600,
        650,
        6,
        False,
    ]


@trap("two-children")
def test_a_step_below_another_is_withdrawn():
    keys = [90, 50, 20, 80, 60, 70]
    steps = [("del", 50), ("keys",), ("path", 70), ("path", 20), ("del", 60), ("keys",), ("path", 80), ("path", 20)]
    assert calls(keys, *steps) == [
        None,
        [20, 60, 70, 80, 90],
        [90, 60, 80, 70],
        [90, 60, 20],
        None,
        [20, 70, 80, 90],
        [90, 70, 80],
        [90, 70, 20],
    ]


@trap("direct-child")
def test_the_next_greater_step_is_directly_below():
    steps = [("del", 50), ("keys",), ("path", 90), ("path", 20), ("path", 85), ("read", 80)]
    assert calls([50, 20, 80, 90, 85], *steps) == [
        None,
        [20, 80, 85, 90],
        [80, 90],
        [80, 20],
        [80, 90, 85],
        800,
    ]


@trap("root")
def test_the_only_step_is_withdrawn():
    steps = [("del", 5), ("keys",), ("len",), ("path", 5), ("floor", 9), ("store", 6, 1), ("path", 6)]
    assert calls([5], *steps) == [None, [], 0, [], None, None, [6]]


@trap("root")
@pytest.mark.parametrize(
    ("keys", "left", "path"),
    [
        ([5, 3, 2, 4], [2, 3, 4], [3, 4]),
        ([5, 8, 9, 7], [7, 8, 9], [8, 7]),
    ],
)
def test_the_first_step_is_withdrawn(keys, left, path):
    steps = [("del", 5), ("keys",), ("len",), ("path", 5), ("store", 6, 1), ("read", 6), ("path", 6)]
    assert calls(keys, *steps) == [None, left, len(left), path, None, 1, [*path, 6]]


@contract
def test_steps_with_one_below_or_none_are_withdrawn():
    keys = [50, 30, 10, 20, 80, 90, 85]
    steps = [("del", 30), ("path", 20), ("del", 80), ("path", 85), ("del", 85), ("del", 20), ("keys",)]
    steps += [("path", 85), ("path", 20), ("len",), ("store", 85, 1), ("path", 85)]
    assert calls(keys, *steps) == [
        *[None, [50, 10, 20]],
        *[None, [50, 90, 85]],
        *[None, None, [10, 50, 90]],
        *[[50, 90], [50, 10], 3],
        *[None, [50, 90, 85]],
    ]


@trap("floor-turn")
def test_amounts_between_the_steps():
    steps = [("floor", key) for key in [6, 4, 7, 9, 10, 11, 14, 15, 19, 20, 21]]
    assert calls([10, 5, 7, 20, 15], *steps) == [5, None, 7, 7, 10, 10, 10, 15, 15, 20, 20]


@trap("replace-adds")
def test_steps_get_another_rate():
    steps = [("store", 5, "a"), ("store", 10, "b"), ("len",), ("keys",), ("read", 5), ("read", 10), ("path", 7)]
    steps += [("del", 5), ("in", 5), ("len",), ("read", 5)]
    assert calls([10, 5, 7], *steps) == [
        *[None, None, 3, [5, 7, 10], "a", "b", [10, 5, 7]],
        *[None, False, 2, "KeyError"],
    ]


@trap("none-value")
def test_a_step_whose_rate_is_not_known():
    steps = [("store", 0, None), ("in", 0), ("read", 0), ("floor", 3), ("len",), ("store", 0, ""), ("read", 0)]
    steps += [("store", 0, None), ("del", 0), ("in", 0), ("len",)]
    assert calls([], *steps) == [None, True, None, 0, 1, None, "", None, None, False, 0]


@contract
def test_no_steps():
    steps = [("keys",), ("len",), ("path", 1), ("floor", 1), ("in", 1), ("read", 1), ("del", 1), ("len",)]
    assert calls([], *steps) == [[], 0, [], None, False, "KeyError", "KeyError", 0]


@contract
def test_large_and_negative_amounts():
    keys = [-1000, -3000, 5000, -2000, 4000]
    steps = [("path", -2000), ("read", 4000), ("floor", -2001), ("floor", 4999), ("in", -3000), ("in", 3000)]
    steps += [("store", 4000, 1), ("len",), ("del", -1000), ("path", 5000), ("path", -2000), ("read", -1000)]
    assert calls(keys, *steps) == [
        *[[-1000, -3000, -2000], 40000, -3000, 4000, True, False],
        *[None, 5, None, [4000, 5000], [4000, -3000, -2000], "KeyError"],
    ]


def test_1_500_steps_in_ascending_order():
    assert keys_in_order(1_500, 3) == {
        "keys on the path to the last": 1_500,
        "value of the last": 1_499,
        "floor of the last": 4_497,
        "keys in a loop": 1_500,
        "last one there after del": False,
        "its floor after del": 4_494,
        "first key of a loop after del": 0,
    }


def test_1_500_steps_in_descending_order():
    assert keys_in_order(1_500, -3) == {
        "keys on the path to the last": 1_500,
        "value of the last": 1_499,
        "floor of the last": -4_497,
        "keys in a loop": 1_500,
        "last one there after del": False,
        "its floor after del": None,
        "first key of a loop after del": -4_494,
    }


def test_400_loops_over_1_900_steps_in_descending_order():
    lines = ["tree = SearchTree()", "for key in range(1_900, 0, -1): tree[key] = key", ""]
    lines += ["sum(sum(tree) for _ in range(400))"]
    assert scripted(lines, probes.many_loops, 1_900, 400) == 400 * 1_901 * 950


@contract
def test_a_loop_in_a_loop():
    lines = ["tree = SearchTree()", "tree[2], tree[1] = 2, 1", "[(outer, inner) for outer in tree for inner in tree]"]
    assert scripted(lines, probes.loop_in_a_loop, [2, 1]) == [(1, 1), (1, 2), (2, 1), (2, 2)]


def put(tree, key):
    """A tree is a tuple (key, left, right) or None."""
    if tree is None:
        return key, None, None
    middle, left, right = tree
    return (middle, put(left, key) if key < middle else left, put(right, key) if key > middle else right)


def inside(tree):
    return [] if tree is None else [*inside(tree[1]), tree[0], *inside(tree[2])]


def without(tree, key):
    if tree is None or key not in inside(tree):
        return tree
    middle, left, right = tree
    if key != middle:
        return middle, without(left, key), without(right, key)
    if left and right:
        heir = inside(right)[0]
        return heir, left, without(right, heir)
    return left or right


def way(tree, key):
    if tree is None:
        return []
    return [tree[0], *way(tree[1 + (key > tree[0])] if key != tree[0] else None, key)]


def on_paper(keys, steps):
    """The tree is made anew for every change; questions are answered from the sorted keys."""
    tree, values, seen = None, {}, []
    for name, key, *value in [("store", key, 10 * key) for key in keys] + steps:
        result = None
        if name == "store":
            tree, values[key] = put(tree, key), value[0]
        elif name in ("del", "read") and key not in values:
            result = "KeyError"
        elif name == "del":
            tree = without(tree, key)
            del values[key]
        else:
            known = [known for known in sorted(values) if known <= key]
            answers = {"read": values.get(key), "in": key in values, "path": way(tree, key)}
            result = answers[name] if name in answers else ([None] + known)[-1]
        seen.append(result)
    return [*seen[len(keys) :], inside(tree), len(values)]


KEYS = st.integers(-9, 9)
STEPS = st.one_of(
    st.tuples(st.just("store"), KEYS, st.integers(0, 3)),
    st.tuples(st.just("del"), KEYS),
    st.tuples(st.sampled_from(["read", "in", "floor", "path", "path"]), KEYS),
)


@given(st.lists(KEYS, max_size=14), st.lists(STEPS, max_size=10))
def test_any_sequence_of_calls(keys, steps):
    assert calls(keys, *steps, ("keys",), ("len",)) == on_paper(keys, steps)


SHUFFLED = [
    "import random",
    "keys = list(range(0, 24_000, 2))",
    "random.Random(11).shuffle(keys)",
    "tree = SearchTree()",
    "for key in keys: tree[key] = -key",
    "",
]


def test_12_000_steps_are_counted_10_000_times():
    lines = [*SHUFFLED, "sum(len(tree) for _ in range(10_000))"]
    assert scripted(lines, probes.counted, 12_000, 10_000) == 120_000_000


def test_6_000_amounts_are_looked_up_among_12_000_steps():
    lines = [*SHUFFLED, "there = [key for key in range(18_000, 24_000) if key in tree]"]
    lines += ["len(there), sum(tree[key] for key in there)"]
    expected = {"keys there": 3_000, "sum of their values": -sum(range(18_000, 24_000, 2))}
    assert scripted(lines, probes.looked_up, 12_000, 6_000) == expected


def test_a_table_of_12_000_steps():
    size, orders = 12_000, 6_000
    lines = ["from itertools import islice", *SHUFFLED, "sum(tree.floor(23_999 - order) for order in range(6_000))"]
    lines += ["sum(sum(islice(tree, 2)) for _ in range(6_000))"]
    lines += ["for key in range(0, 24_000, 4): del tree[key]", "", "list(tree), len(tree)"]
    assert scripted(lines, probes.busy_table, size, orders) == {
        "floors": sum((2 * size - 1 - order) // 2 * 2 for order in range(orders)),
        "begun": 2 * orders,
        "left": True,
        "length": size // 2,
    }
