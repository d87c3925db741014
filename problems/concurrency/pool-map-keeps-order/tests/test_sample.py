import probes


def test_a_failure_between_two_values():
    assert probes.observe(
        [("bolt", 1), ("rivet", 1, "fail"), ("nut", 1)], workers=2, window=3, show=("outcomes",)
    ) == {"outcomes": [(True, "bolt!"), (False, "ConnectionError: no answer for rivet"), (True, "nut!")]}


def test_times_of_the_sample():
    assert probes.observe([("a", 3), ("b", 1), ("c", 4), ("d", 1)], workers=2, window=3, show=("begun", "ended")) == {
        "begun": [("a", 0), ("b", 0), ("c", 1000), ("d", 3000)],
        "ended": 5000,
    }
