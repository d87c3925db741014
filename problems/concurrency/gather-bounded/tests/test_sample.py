import probes


def test_values_and_failures_stand_in_the_order_of_the_items():
    assert probes.observe(
        [("bolt", 3), ("nut", 1), ("rivet", 4, "fail"), ("washer", 1)], limit=2, show=("outcome",)
    ) == {
        "outcome": ["bolt#1", "nut#1", "ConnectionError: no answer for rivet", "washer#1"],
    }


def test_times_of_the_sample():
    assert probes.observe(
        [("bolt", 3), ("nut", 1), ("rivet", 4), ("washer", 1)], limit=2, show=("started", "ended")
    ) == {
        "started": [("bolt", 0), ("nut", 0), ("rivet", 1000), ("washer", 3000)],
        "ended": 5000,
    }
