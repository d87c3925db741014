import probes

TWO = {"Graz": (1, [(1, 310)], 0.75), "Ulm": (1, [(1, 310), (2, 45)], 0.75)}


def test_totals_of_two_branches():
    assert probes.observe(TWO, show=("outcome", "published")) == {
        "outcome": [("Graz", 310), ("Ulm", 355)],
        "published": [[("Graz", 310), ("Ulm", 355)]],
    }


def test_heartbeat_beside_two_branches():
    assert probes.observe(TWO, show=("late", "ended")) == {"late": 0, "ended": 5500}
