from hypothesis import given
from hypothesis import strategies as st

import probes
import solution
from engine.testing import contract, trap


def leaf(key):
    return (key, None, None)


@trap("ancestors")
def test_a_right_child_of_a_left_child():
    assert solution.is_search_index((50, (20, None, leaf(60)), leaf(70))) == False


@trap("ancestors")
def test_a_left_child_of_a_right_child():
    assert solution.is_search_index((50, leaf(20), (70, leaf(40), None))) == False


@trap("ancestors")
def test_three_levels_below_on_the_left():
    assert solution.is_search_index((80, (40, (20, None, (30, None, leaf(45))), None), None)) == False


@trap("ancestors")
def test_three_levels_below_on_the_right():
    assert solution.is_search_index((10, None, (50, None, (80, (70, leaf(45), None), None)))) == False


@trap("equal-keys")
def test_a_left_child_with_the_key_of_its_parent():
    assert solution.is_search_index((50, leaf(50), leaf(70))) == False


@trap("equal-keys")
def test_a_right_child_with_the_key_of_its_parent():
    assert solution.is_search_index((50, leaf(20), leaf(50))) == False


@trap("equal-keys")
def test_the_key_on_top_further_down_on_the_left():
    assert solution.is_search_index((50, (20, None, leaf(50)), None)) == False


@trap("equal-keys")
def test_the_key_on_top_further_down_on_the_right():
    assert solution.is_search_index((50, None, (70, leaf(50), None))) == False


@trap("zero-bound")
def test_below_on_the_right_of_0():
    assert solution.is_search_index((0, None, (30, leaf(-10), None))) == False


@trap("zero-bound")
def test_below_on_the_left_of_0():
    assert solution.is_search_index((0, (-30, None, leaf(10)), None)) == False


@trap("first-bounds")
def test_keys_below_0():
    assert solution.is_search_index((-20, leaf(-50), (-1, leaf(-10), leaf(0)))) == True


@trap("first-bounds")
def test_the_widest_keys_of_64_bits():
    assert solution.is_search_index((0, leaf(-(2**63)), leaf(2**63 - 1))) == True


@trap("first-bounds")
def test_keys_of_30_digits():
    assert solution.is_search_index((10**30, (10**29, leaf(-(10**30)), leaf(10**30 - 1)), None)) == True


@trap("first-bounds")
def test_keys_of_401_digits():
    assert solution.is_search_index((-(10**400), None, (0, None, leaf(10**400)))) == True


@contract
def test_neighbouring_keys_on_four_levels():
    index = (50, (20, leaf(19), (48, leaf(21), leaf(49))), (70, (52, leaf(51), leaf(69)), leaf(71)))
    assert solution.is_search_index(index) == True


@contract
def test_an_empty_index():
    assert solution.is_search_index(None) == True


@contract
def test_a_single_node():
    assert solution.is_search_index(leaf(0)) == True


def keys_of(node):
    return [] if node is None else [node[0], *keys_of(node[1]), *keys_of(node[2])]


def by_definition(node):
    """For every node, everything below it."""
    if node is None:
        return True
    key, left, right = node
    apart = all(below < key for below in keys_of(left)) and all(below > key for below in keys_of(right))
    return apart and by_definition(left) and by_definition(right)


def planted(order, keys):
    """Each place, in the given order, goes to where a search for it ends; then it gets its key."""
    if not order:
        return None
    top, *rest = order
    left = planted([place for place in rest if place < top], keys)
    return (keys[top], left, planted([place for place in rest if place > top], keys))


ASCENDING = st.lists(st.integers(-5, 8), max_size=7, unique=True).map(sorted)
PLACES = st.integers(0, 6)


def with_one_other_key(keys, place, model, step):
    """The key at one place becomes that of another, or one beside it."""
    size = len(keys)
    return [keys[model % size] + step if spot == place % size else key for spot, key in enumerate(keys)]


NEARLY = st.builds(with_one_other_key, ASCENDING, PLACES, PLACES, st.integers(-1, 1))


@given(
    st.one_of(ASCENDING, NEARLY).flatmap(
        lambda keys: st.tuples(st.permutations(range(len(keys))), st.just(keys))
    )
)
def test_any_index(drawn):
    index = planted(*drawn)
    assert solution.is_search_index(index) == by_definition(index)


def test_a_zigzag_of_40_000_nodes():
    assert probes.zigzag(40_000, 20_000) == True


@contract
def test_a_zigzag_of_40_000_nodes_with_another_last_key():
    assert probes.zigzag(40_000, 0) == False


@contract
def test_a_chain_of_40_000_nodes():
    assert [probes.straight(40_000, 1), probes.straight(40_000, 40_000)] == [True, False]
