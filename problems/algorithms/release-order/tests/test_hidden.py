from hypothesis import given
from hypothesis import strategies as st

import probes
import solution
from engine.testing import contract, scripted, trap


@trap("only-named")
def test_a_module_without_an_entry():
    assert solution.release_order({"app": ["log"]}) == (["log", "app"], [])


@trap("only-named")
def test_a_module_without_an_entry_that_a_circle_needs():
    needs = {"a": ["b", "x"], "b": ["a"]}
    assert solution.release_order(needs) == (["x"], ["a", "b"])


@trap("named-twice")
def test_a_need_that_is_named_twice():
    assert solution.release_order({"a": ["c", "c"], "c": []}) == (["c", "a"], [])


@trap("named-twice")
def test_a_need_that_is_named_twice_beside_another():
    assert solution.release_order({"a": ["b", "c", "b"], "b": [], "c": []}) == (["b", "c", "a"], [])


@trap("self-need")
def test_a_module_that_needs_itself():
    assert solution.release_order({"a": ["a"], "b": []}) == (["b"], ["a"])


@trap("self-need")
def test_a_module_that_needs_itself_and_another():
    assert solution.release_order({"b": ["b", "a"], "c": ["b"], "a": []}) == (["a"], ["b", "c"])


@trap("next-smallest")
def test_a_small_name_becomes_ready_while_a_large_one_waits():
    assert solution.release_order({"a": ["b"], "b": [], "c": []}) == (["b", "a", "c"], [])


@trap("next-smallest")
def test_a_small_name_becomes_ready_late():
    needs = {"a": ["m"], "m": ["k"], "k": [], "n": [], "l": []}
    assert solution.release_order(needs) == (["k", "l", "m", "a", "n"], [])


@trap("behind-a-circle")
def test_a_module_that_needs_one_of_a_circle():
    needs = {"a": ["c"], "b": ["c"], "c": ["b"], "d": []}
    assert solution.release_order(needs) == (["d"], ["a", "b", "c"])


@trap("behind-a-circle")
def test_a_chain_that_ends_in_a_circle():
    needs = {"z": ["y"], "y": ["x", "d"], "x": ["w"], "w": ["x"], "d": []}
    assert solution.release_order(needs) == (["d"], ["w", "x", "y", "z"])


@contract
def test_a_circle_that_needs_a_chain():
    needs = {"a": ["b", "m"], "b": ["a"], "m": ["n"], "n": []}
    assert solution.release_order(needs) == (["n", "m"], ["a", "b"])


@contract
def test_two_ways_to_the_same_module():
    needs = {"d": ["b", "c"], "c": ["a"], "b": ["a"], "a": []}
    assert solution.release_order(needs) == (["a", "b", "c", "d"], [])


@contract
def test_names_in_capitals():
    assert solution.release_order({"app": [], "Zip": [], "Beta": []}) == (["Beta", "Zip", "app"], [])


@contract
def test_no_modules():
    assert solution.release_order({}) == ([], [])


@contract
def test_the_callers_dict_afterwards():
    needs = {"b": ["a", "a"], "c": ["b"]}
    solution.release_order(needs)
    assert needs == {"b": ["a", "a"], "c": ["b"]}


def word_for_word(needs):
    everything = set(needs).union(*needs.values())
    order = []
    for _ in everything:
        ready = [
            name
            for name in everything
            if name not in order and all(need in order for need in needs.get(name, []))
        ]
        order += sorted(ready)[:1]
    return order, sorted(everything.difference(order))


NEEDS = st.dictionaries(
    st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdefg"), max_size=3), max_size=6
)


@given(NEEDS)
def test_any_modules(needs):
    assert solution.release_order(needs) == word_for_word(needs)


def test_20_000_modules():
    chain = [f"m{number:05}" for number in range(10_000)]
    free = [f"n{number:05}" for number in range(10_000)]
    needs = {name: [need] for name, need in zip(chain, chain[1:])} | {name: [] for name in free}
    assert solution.release_order(needs) == (chain[::-1] + free, [])


def test_40_000_modules_without_needs():
    lines = ["names = [f'm{number * 7919 % 40_000:05}' for number in range(40_000)]"]
    lines += ["release_order({name: [] for name in names}) == (sorted(names), [])"]
    assert scripted(lines, probes.without_needs, 40_000) == True
