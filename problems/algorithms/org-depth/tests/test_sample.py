import solution


def test_four_people():
    assert solution.levels(("Ada", [("Ben", []), ("Cleo", [("Dan", [])])])) == 3
