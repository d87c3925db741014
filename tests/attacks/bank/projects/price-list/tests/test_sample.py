import probes


def test_one_cup():
    assert probes.totals(["cup"]) == [990]
