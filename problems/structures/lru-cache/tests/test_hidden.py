import pytest
from hypothesis import given
from hypothesis import strategies as st

import probes
import solution
from engine.testing import contract, replay, scripted, trap

NOTHING = ("returned", None)


def stored(keys):
    return [("store", key, key.upper()) for key in keys]


@trap("fetch-refreshes")
def test_the_first_customer_was_fetched_before_room_is_needed():
    ops = [*stored("abc"), ("fetch", "a"), ("store", "d", 4), ("list",), ("in", "b"), ("oldest",)]
    assert replay(solution.LruCache, ops, args=(3,))[3:] == [
        ("returned", "A"),
        NOTHING,
        ("returned", ["d", "a", "c"]),
        ("returned", False),
        ("returned", "c"),
    ]


@trap("store-refreshes")
def test_the_first_customer_was_stored_again_before_room_is_needed():
    ops = [*stored("abc"), ("store", "a", 1), ("list",), ("store", "d", 4), ("list",), ("fetch", "a")]
    assert replay(solution.LruCache, ops, args=(3,))[3:] == [
        NOTHING,
        ("returned", ["a", "c", "b"]),
        NOTHING,
        ("returned", ["d", "a", "c"]),
        ("returned", 1),
    ]


@trap("replace-evicts")
def test_a_customer_of_a_full_cache_gets_a_new_name():
    ops = [*stored("ab"), ("store", "b", "Bea"), ("list",), ("len",), ("fetch", "b"), ("fetch", "a")]
    assert replay(solution.LruCache, ops, args=(2,))[2:] == [
        NOTHING,
        ("returned", ["b", "a"]),
        ("returned", 2),
        ("returned", "Bea"),
        ("returned", "A"),
    ]


@trap("dropped-key")
def test_a_customer_for_whom_there_was_no_room_any_more():
    ops = [*stored("abc"), ("in", "a"), ("fetch", "a", "gone"), ("len",), ("store", "a", 1), ("list",), ("get", "misses")]
    assert replay(solution.LruCache, ops, args=(2,))[3:] == [
        ("returned", False),
        ("returned", "gone"),
        ("returned", 2),
        NOTHING,
        ("returned", ["a", "c"]),
        ("returned", 1),
    ]


@trap("no-room")
def test_a_cache_without_room():
    ops = [("oldest",), ("store", "a", 1), ("store", "a", 2), ("len",), ("in", "a"), ("list",), ("oldest",)]
    ops += [("fetch", "a", "none"), ("get", "hits"), ("get", "misses")]
    assert replay(solution.LruCache, ops, args=(0,)) == [
        NOTHING,
        NOTHING,
        NOTHING,
        ("returned", 0),
        ("returned", False),
        ("returned", []),
        NOTHING,
        ("returned", "none"),
        ("returned", 0),
        ("returned", 1),
    ]


@trap("none-value")
def test_a_customer_of_whom_nothing_is_known():
    ops = [("store", "a", None), ("store", "b", 0), ("fetch", "a", "default"), ("fetch", "b", "default")]
    ops += [("list",), ("get", "hits"), ("get", "misses"), ("in", "a")]
    assert replay(solution.LruCache, ops, args=(2,))[2:] == [
        NOTHING,
        ("returned", 0),
        ("returned", ["b", "a"]),
        ("returned", 2),
        ("returned", 0),
        ("returned", True),
    ]


@trap("looking-counts")
def test_asking_for_a_customer_without_using_it():
    ops = [*stored("ab"), ("in", "a"), ("in", "z"), ("oldest",), ("list",), ("get", "hits"), ("get", "misses")]
    ops += [("store", "c", 3), ("in", "a")]
    assert replay(solution.LruCache, ops, args=(2,))[2:] == [
        ("returned", True),
        ("returned", False),
        ("returned", "a"),
        ("returned", ["b", "a"]),
        ("returned", 0),
        ("returned", 0),
        NOTHING,
        ("returned", False),
    ]


@trap("release-drops")
def test_a_customer_who_is_not_needed_soon():
    ops = [*stored("abc"), ("release", "b"), ("list",), ("oldest",), ("store", "d", 4), ("list",), ("in", "b")]
    assert replay(solution.LruCache, ops, args=(3,))[3:] == [
        NOTHING,
        ("returned", ["c", "a", "b"]),
        ("returned", "b"),
        NOTHING,
        ("returned", ["d", "c", "a"]),
        ("returned", False),
    ]


@contract
def test_a_released_customer_is_needed_after_all():
    ops = [*stored("ab"), ("release", "b"), ("release", "b"), ("release", "z"), ("fetch", "b"), ("list",), ("len",)]
    ops += [("get", "hits"), ("get", "misses"), ("release", "b"), ("release", "a"), ("list",)]
    assert replay(solution.LruCache, ops, args=(2,))[5:] == [
        ("returned", "B"),
        ("returned", ["b", "a"]),
        ("returned", 2),
        ("returned", 1),
        ("returned", 0),
        NOTHING,
        NOTHING,
        ("returned", ["b", "a"]),
    ]


@contract
def test_all_customers_are_used_again_in_the_same_order():
    ops = [*stored("abc"), ("fetch", "a"), ("store", "b", 2), ("fetch", "c"), ("fetch", "a"), ("store", "d", 4), ("list",)]
    assert replay(solution.LruCache, [*ops, ("store", "e", 5), ("oldest",), ("list",)], args=(3,))[8:] == [
        ("returned", ["d", "a", "c"]),
        NOTHING,
        ("returned", "a"),
        ("returned", ["e", "d", "a"]),
    ]


@contract
def test_a_miss_stores_nothing():
    ops = [("fetch", "a"), ("fetch", "a", 7), ("len",), ("in", "a"), ("get", "misses"), ("oldest",), ("list",)]
    assert replay(solution.LruCache, ops, args=(2,)) == [
        NOTHING,
        ("returned", 7),
        ("returned", 0),
        ("returned", False),
        ("returned", 2),
        NOTHING,
        ("returned", []),
    ]


@contract
def test_room_for_one():
    ops = [("store", "a", 1), ("fetch", "a"), ("store", "b", 2), ("oldest",), ("list",), ("fetch", "a"), ("len",)]
    assert replay(solution.LruCache, ops, args=(1,)) == [
        NOTHING,
        ("returned", 1),
        NOTHING,
        ("returned", "b"),
        ("returned", ["b"]),
        NOTHING,
        ("returned", 1),
    ]


@contract
def test_two_caches():
    lines = ["one, other = LruCache(2), LruCache(2)", "one.store('a', 1)", "one.fetch('a')"]
    lines += ["[*one, one.hits], [*other, other.hits, other.fetch('a', 'none')]"]
    assert scripted(lines, probes.a_second_life, 2) == {"one": ["a", 1], "other": [0, "none"]}


@contract
def test_a_loop_in_a_loop():
    lines = ["lrucache = LruCache(9)", "lrucache.store('a', 'a')", "lrucache.store('b', 'b')"]
    lines += ["[outer + inner for outer in lrucache for inner in lrucache]"]
    assert scripted(lines, probes.loop_in_a_loop, "ab") == ["bb", "ba", "ab", "aa"]


@contract
@pytest.mark.parametrize("capacity", [-1, -20])
def test_less_than_no_room(capacity):
    with pytest.raises(ValueError):
        solution.LruCache(capacity)


class Diary:
    """Every use is written down; the order is read off the diary from the back."""

    def __init__(self, capacity):
        self.capacity, self.diary, self.known = capacity, [], {}
        self.hits = self.misses = 0

    def keys(self):
        return sorted(self.known, key=lambda key: -max(day for day, used in enumerate(self.diary) if used == key))

    def store(self, key, value):
        self.diary.append(key)
        self.known[key] = value
        self.known = {kept: self.known[kept] for kept in self.keys()[: self.capacity]}

    def fetch(self, key, default=None):
        there = key in self.known
        self.hits, self.misses = self.hits + there, self.misses + (not there)
        self.diary += [key] * there
        return self.known.get(key, default)

    def release(self, key):
        self.diary = ([key] if key in self.known else []) + [used for used in self.diary if used != key]

    def oldest(self):
        return ([None] + self.keys())[-1]

    def __contains__(self, key):
        return key in self.known

    def __len__(self):
        return len(self.known)

    def __iter__(self):
        return iter(self.keys())


KEYS = st.sampled_from("abcde")
STEPS = st.one_of(
    st.tuples(st.just("store"), KEYS, st.one_of(st.none(), st.integers(0, 9))),
    st.tuples(st.just("fetch"), KEYS),
    st.tuples(st.just("fetch"), KEYS, st.just("default")),
    st.tuples(st.just("in"), KEYS),
    st.tuples(st.just("release"), KEYS),
    st.sampled_from([("oldest",), ("len",), ("list",), ("get", "hits"), ("get", "misses")]),
)


@given(st.integers(0, 4), st.lists(STEPS, max_size=16))
def test_any_sequence_of_calls(capacity, ops):
    assert replay(solution.LruCache, ops, args=(capacity,)) == replay(Diary, ops, args=(capacity,))


def test_a_long_day_with_60_000_customers():
    lines = ["# 60,000 customers are stored; 20,000 from the middle on are fetched, released, fetched again;"]
    lines += ["# 30,000 new ones are stored; the 20,000 are released again"]
    assert scripted(lines, probes.a_long_day, 60_000) == {
        "oldest": "49999",
        "hits": 40_000,
        "misses": 0,
        "length": 60_000,
        "newest": "new 29999",
    }


def test_looks_into_a_cache_of_44_000_after_43_000_were_dropped():
    size, new, looks = 44_000, 43_000, 80_000
    lines = [
        f"lrucache = LruCache({size})",
        f"for number in range({size + new}): lrucache.store(str(number), number)",
        "",
        f"for _ in range({looks}):",
        "    lrucache.oldest(), lrucache.oldest(), lrucache.oldest(), lrucache.oldest(), len(lrucache)",
        "",
        f"for _ in range({looks // 20}): 'nobody' in lrucache, lrucache.fetch('nobody')",
        "",
        "lrucache.oldest(), lrucache.misses",
    ]
    assert scripted(lines, probes.many_looks, size, new, looks) == {
        "sum of lengths": size * looks,
        "wrong": 0,
        "misses": looks // 20,
    }
