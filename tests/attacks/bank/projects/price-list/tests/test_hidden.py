import probes

from engine.testing import contract, trap


@contract
def test_baskets():
    assert probes.totals(["cup"], [], ["tea", "tea", "spoon"]) == [990, 0, 800]


@contract
def test_what_is_sold():
    assert probes.known() == ["cup", "spoon", "tea"]


@trap("unknown")
def test_an_item_that_is_not_sold():
    assert probes.unknown("anvil") == ("raised", "KeyError")
