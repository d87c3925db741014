import probes


def test_two_statements_of_two_entries():
    first = [(3, "rent"), (9, "wages"), None, None]
    second = [(5, "power"), (28, "tax")]
    assert probes.after_fold(first, second) == {
        "returned": None,
        "first": [(3, "rent"), (5, "power"), (9, "wages"), (28, "tax")],
        "second": [(5, "power"), (28, "tax")],
    }
