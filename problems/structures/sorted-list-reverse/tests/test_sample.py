import solution
from engine.testing import replay


def urgency(ticket):
    return ticket[0]


def test_the_tickets_of_the_sample():
    ops = [
        ("add", (3, "network")),
        ("list",),
        ("reversed",),
        ("index", (1, "mouse")),
        ("remove", (3, "server")),
        ("in", (3, "server")),
        ("in", (3, "network")),
        ("len",),
    ]
    assert replay(solution.SortedList, ops, args=([(1, "mouse"), (3, "server")], urgency, True)) == [
        ("returned", None),
        ("returned", [(3, "server"), (3, "network"), (1, "mouse")]),
        ("returned", [(1, "mouse"), (3, "network"), (3, "server")]),
        ("returned", 2),
        ("returned", None),
        ("returned", False),
        ("returned", True),
        ("returned", 2),
    ]


def test_numbers_in_ascending_order():
    ops = [("add", 2), ("list",), ("reversed",)]
    assert replay(solution.SortedList, ops, args=([3, 1],)) == [
        ("returned", None),
        ("returned", [1, 2, 3]),
        ("returned", [3, 2, 1]),
    ]
