from __future__ import annotations

from engine.bank import cycles, load_bank, missing_prerequisites, open_prerequisites


def test_what_is_not_in_the_bank_does_not_block(bank):
    bank.add("a/base")
    bank.add("a/top", prerequisites=["base", "not-written-yet"])
    found = load_bank([bank.root])
    top = found.find("top")
    assert [each.slug for each in open_prerequisites(found, top, set())] == ["base"]
    assert open_prerequisites(found, top, {"base"}) == ()
    assert missing_prerequisites(found) == {"top": ("not-written-yet",)}


def test_a_prerequisite_may_go_by_its_former_slug(bank):
    bank.add("a/base", aliases=["old-base"])
    bank.add("a/top", prerequisites=["old-base"])
    found = load_bank([bank.root])
    assert [each.slug for each in found.prerequisites(found.find("top"))] == ["base"]
    assert missing_prerequisites(found) == {}


def test_a_ring_is_reported_once(bank):
    for slug, needs in {"a": ["b"], "b": ["c"], "c": ["a"], "d": ["a"]}.items():
        bank.add(f"t/{slug}", prerequisites=needs)
    (ring,) = cycles(load_bank([bank.root]))
    assert ring == ("a", "b", "c")


def test_two_ways_to_one_problem_are_no_ring(bank):
    for slug, needs in {"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}.items():
        bank.add(f"t/{slug}", prerequisites=needs)
    assert cycles(load_bank([bank.root])) == []


def test_two_rings_are_both_reported(bank):
    for slug, needs in {"a": ["b"], "b": ["a", "c"], "c": ["b"]}.items():
        bank.add(f"t/{slug}", prerequisites=needs)
    assert sorted(cycles(load_bank([bank.root]))) == [("a", "b"), ("b", "c")]


def test_a_chain_of_two_thousand_is_walked(bank):
    from engine.bank.prerequisites import _rings

    chain = {str(n): [str(n + 1)] for n in range(2000)} | {"2000": []}
    assert list(_rings(chain)) == []
