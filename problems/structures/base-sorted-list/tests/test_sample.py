import solution
from engine.testing import replay


def due_day(invoice):
    return invoice[0]


def test_the_invoices_of_the_sample():
    ops = [
        ("add", (14, "ink")),
        ("list",),
        ("in", (14, "ink")),
        ("in", (14, "toner")),
        ("index", (30, "rent")),
        ("remove", (14, "paper")),
        ("list",),
        ("len",),
    ]
    assert replay(solution.BaseSortedList, ops, args=([(30, "rent"), (14, "paper")], due_day)) == [
        ("returned", None),
        ("returned", [(14, "paper"), (14, "ink"), (30, "rent")]),
        ("returned", True),
        ("returned", False),
        ("returned", 2),
        ("returned", None),
        ("returned", [(14, "ink"), (30, "rent")]),
        ("returned", 2),
    ]


def test_numbers_without_a_key_function():
    assert replay(solution.BaseSortedList, [("add", 2), ("list",)], args=([3, 1],)) == [
        ("returned", None),
        ("returned", [1, 2, 3]),
    ]
