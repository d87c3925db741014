import solution

CHART = ("Ada", [("Ben", [("Cleo", []), ("Dan", [("Eve", [])])]), ("Finn", [])])


def test_two_in_one_team():
    assert solution.who_decides(CHART, "Cleo", "Eve") == "Ben"


def test_two_in_different_teams():
    assert solution.who_decides(CHART, "Finn", "Eve") == "Ada"


def test_zoe_has_left():
    assert solution.who_decides(CHART, "Eve", "Zoe") == None
