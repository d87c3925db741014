from hypothesis import given
from hypothesis import strategies as st

import probes
from engine.testing import contract, scripted, trap

LINES = {
    "store": "m[{!r}] = {!r}",
    "read": "m[{!r}]",
    "del": "del m[{!r}]",
    "in": "{!r} in m",
    "len": "len(m)",
    "keys": "sorted(m)",
    "chains": "m.chains()",
}


def lines(steps):
    return [LINES[name].format(*arguments) for name, *arguments in steps]


def calls(steps):
    """What each call gives: a value or the name of an error; "keys" are the sorted keys of a loop."""
    return scripted(["m = ChainedMap()", *lines(steps)], probes.calls, steps)


def loop(keys, at, *steps):
    """How a loop goes on, and ends, if the steps come in round number `at`."""
    shown = ["m = ChainedMap()", *lines(stored(keys)), "rounds = 0", "for _ in m:", "    rounds += 1"]
    shown += [f"    if rounds == {at}:", *[f"        {line}" for line in lines(steps)], "", "rounds"]
    return scripted(shown, probes.loop, list(keys), at, *steps)


def stored(keys):
    return [("store", key, f"place {key}") for key in keys]


@trap("growth-forgets")
def test_articles_from_before_the_map_grew():
    steps = [*stored(range(8, 17)), ("read", 9), ("read", 16), ("in", 8), ("len",), ("keys",), ("del", 9), ("in", 9)]
    assert calls(steps)[9:] == ["place 9", "place 16", True, 9, [*range(8, 17)], None, False]


@trap("growth-late")
def test_as_many_articles_as_buckets_and_one_more():
    steps = [*stored([0, 1, 2, 3, 4, 8, 16]), ("chains",), *stored([24]), ("chains",), *stored([32]), ("chains",)]
    assert calls(steps) == [
        *[None] * 7,
        [3, 1, 1, 1, 1, 0, 0, 0],
        None,
        [4, 1, 1, 1, 1, 0, 0, 0],
        None,
        [3, 1, 1, 1, 1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0],
    ]


@trap("growth-late")
def test_a_full_map_and_a_known_article():
    steps = [*stored(range(8)), ("store", 5, "new"), ("chains",), ("read", 5)]
    assert calls(steps)[8:] == [None, [1, 1, 1, 1, 1, 1, 1, 1], "new"]


@trap("negative-hash")
def test_articles_below_zero():
    steps = [*stored([-3, 3, -8, -15]), ("chains",), ("read", -3), ("del", 3), ("chains",), ("keys",)]
    assert calls(steps)[4:] == [
        [1, 1, 0, 1, 0, 1, 0, 0],
        "place -3",
        None,
        [1, 1, 0, 0, 0, 1, 0, 0],
        [-15, -8, -3],
    ]


@trap("equal-hash")
def test_two_articles_that_python_hashes_alike():
    steps = [*stored([-1, -2]), ("len",), ("read", -1), ("read", -2), ("chains",), ("del", -1), ("in", -2), ("in", -1)]
    assert calls(steps)[2:] == [2, "place -1", "place -2", [0, 0, 0, 0, 0, 0, 2, 0], None, True, False]


@trap("equal-hash")
def test_an_article_that_is_hashed_like_one_in_the_map():
    steps = [*stored([-1]), ("in", -2), ("read", -2), ("del", -2), ("len",)]
    assert calls(steps)[1:] == [False, "KeyError", "KeyError", 1]


@trap("replace-appends")
def test_an_article_that_moves_and_goes():
    steps = [("store", "bolt", 1), ("store", "bolt", 2), ("len",), ("read", "bolt"), ("keys",)]
    steps += [("del", "bolt"), ("in", "bolt"), ("len",), ("del", "bolt")]
    assert calls(steps)[2:] == [1, 2, ["bolt"], None, False, 0, "KeyError"]


@trap("none-value")
def test_an_article_whose_place_is_not_known():
    steps = [("store", 4, None), ("in", 4), ("read", 4), ("store", 4, 0), ("in", 4), ("len",), ("store", 4, None)]
    assert calls([*steps, ("del", 4), ("len",)]) == [None, True, None, None, True, 1, None, None, 0]


@contract
def test_articles_of_one_bucket_go_one_by_one():
    steps = [*stored([0, 8, 16, 24]), ("del", 8), ("keys",), ("del", 24), ("keys",), ("del", 0), ("keys",)]
    steps += [("read", 16), ("chains",), *stored([32, 40, 48]), ("del", 48), ("del", 16), ("keys",)]
    assert calls(steps)[4:] == [
        *[None, [0, 16, 24]],
        *[None, [0, 16]],
        *[None, [16]],
        *["place 16", [1, *[0] * 7]],
        *[None] * 5,
        [32, 40],
    ]


@contract
def test_keys_that_count_as_false():
    steps = [("store", None, 1), ("store", "", 2), ("store", 0, 3), ("store", (), 4), ("len",)]
    steps += [("read", None), ("read", ""), ("read", 0), ("read", ()), ("del", None), ("in", None), ("len",)]
    assert calls(steps)[4:] == [4, 1, 2, 3, 4, None, False, 3]


@contract
def test_equal_keys_of_two_types():
    steps = [("store", 2, "a"), ("store", 2.0, "b"), ("keys",), ("read", 2), ("del", 2.0), ("len",), ("in", 2)]
    assert calls(steps)[2:] == [[2], "b", None, 0, False]


@contract
def test_an_empty_map():
    steps = [("len",), ("in", 0), ("read", 0), ("del", 0), ("keys",), ("chains",)]
    assert calls(steps) == [0, False, "KeyError", "KeyError", [], [0] * 8]


@contract
def test_a_map_that_has_grown_stays_large():
    steps = [*stored(range(9)), *[("del", key) for key in range(9)], ("chains",), *stored([17]), ("chains",)]
    assert calls(steps)[18:] == [[0] * 16, None, [0, 1, *[0] * 14]]


@contract
def test_1_000_articles_spread_over_the_buckets():
    steps = [*stored(range(0, 3_000, 3)), ("chains",)]
    expected = [len([key for key in range(0, 3_000, 3) if key % 1_024 == place]) for place in range(1_024)]
    assert calls(steps)[1_000:] == [expected]


@trap("changed-in-loop")
def test_an_article_comes_during_a_loop():
    assert loop([1, 2, 3], 2, ("store", 4, "new")) == {"rounds": 2, "ended by": "RuntimeError"}


@trap("changed-in-loop")
def test_the_map_grows_during_a_loop():
    assert loop(range(8), 1, ("store", 8, "new")) == {"rounds": 1, "ended by": "RuntimeError"}


@trap("changed-in-loop")
def test_one_article_goes_and_another_comes_during_a_loop():
    assert loop([1, 2, 3], 1, ("del", 2), ("store", 4, "new")) == {"rounds": 1, "ended by": "RuntimeError"}


@trap("changed-in-loop")
def test_an_article_goes_in_the_last_round():
    assert loop([1, 2, 3], 3, ("del", 2)) == {"rounds": 3, "ended by": "RuntimeError"}


@contract
def test_calls_that_leave_the_keys_as_they_are_during_a_loop():
    steps = [("store", 2, "new"), ("read", 1), ("in", 9), ("del", 9), ("read", 9)]
    assert loop([1, 2, 3], 2, *steps) == {"rounds": 3, "ended by": "the last key"}


@contract
def test_a_loop_in_a_loop():
    shown = ["m = ChainedMap()", *lines(stored([1, 9])), "sorted((outer, inner) for outer in m for inner in m)"]
    assert scripted(shown, probes.loop_in_a_loop, [1, 9]) == [(1, 1), (1, 9), (9, 1), (9, 9)]


def on_paper(steps):
    """A list of pairs, searched from one end to the other; the buckets are counted afresh each time."""
    pairs, buckets, seen = [], 8, []
    for name, *arguments in steps:
        known = [pair for pair in pairs if arguments and pair[0] == arguments[0]]
        result = None
        if name in ("read", "del") and not known:
            result = "KeyError"
        elif name == "read":
            result = known[0][1]
        elif name == "del":
            pairs = [pair for pair in pairs if pair not in known]
        elif name == "store":
            pairs = [pair for pair in pairs if pair not in known] + [tuple(arguments)]
            buckets *= 1 + (len(pairs) > buckets)
        elif name == "chains":
            result = [sum(hash(key) % buckets == place for key, _ in pairs) for place in range(buckets)]
        else:
            result = {"in": bool(known), "len": len(pairs), "keys": sorted(key for key, _ in pairs)}[name]
        seen.append(result)
    return seen


KEYS = st.integers(-12, 12)
STEPS = st.one_of(
    st.tuples(st.just("store"), KEYS, st.one_of(st.none(), st.integers(0, 3))),
    st.tuples(st.just("store"), KEYS, st.integers(0, 3)),
    st.tuples(st.sampled_from(["read", "del", "in"]), KEYS),
    st.sampled_from([("chains",), ("len",), ("keys",)]),
)


@given(st.lists(KEYS, max_size=10), st.lists(STEPS, max_size=12))
def test_any_sequence_of_calls(keys, steps):
    steps = stored(keys) + steps
    assert calls(steps) == on_paper(steps)


def test_a_season_with_25_000_articles():
    size = 25_000
    shown = [
        "m = ChainedMap()",
        f"for number in range({size}):",
        "    m[-7 * number] = number",
        "    len(m)",
        "",
        f"sum(m[-7 * number] for number in range({size}))",
        f"for number in range(0, {size}, 2): del m[-7 * number]",
        "",
        f"sum(-7 * number in m for number in range({size}))",
        "len(m), len(m.chains()), sum(m)",
    ]
    assert scripted(shown, probes.a_season, size) == {
        "lengths": size * (size + 1) // 2,
        "read": size * (size - 1) // 2,
        "there": size // 2,
        "left": size // 2,
        "buckets": 32_768,
        "keys": -7 * sum(range(1, size, 2)),
    }
