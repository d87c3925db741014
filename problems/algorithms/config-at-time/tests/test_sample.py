import solution
from engine.testing import replay


def test_the_payment_term_of_the_sample():
    ops = [
        ("write", "term", "30 days", 1000),
        ("write", "term", "14 days", 5000),
        ("read", "term", 4999),
        ("read", "term", 5001),
        ("write", "term", "21 days", 3000),
        ("read", "term", 4999),
        ("read", "discount", 1000),
    ]
    assert replay(solution.Settings, ops) == [
        ("returned", None),
        ("returned", None),
        ("returned", "30 days"),
        ("returned", "14 days"),
        ("returned", None),
        ("returned", "21 days"),
        ("raised", "KeyError"),
    ]
