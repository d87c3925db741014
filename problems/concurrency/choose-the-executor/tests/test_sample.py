import probes


def test_places_of_the_sample():
    assert probes.chosen(
        ("function", 2, 0.0), ("function", 2, 1.0), ("lambda", 2, 1.0), ("function", 2, 1.0, "gil"), ("async partial", 2, 0.0)
    ) == ["threads", "processes", "here", "threads", "loop"]


def test_run_of_the_sample():
    assert probes.run(("nap", "async partial", 0.1, 0.0), ("five", "lambda", 0.0001, 1.0), show=("outcomes",)) == {
        "outcomes": ["nap done", "five done"]
    }
