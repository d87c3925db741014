import probes
from engine.testing import scripted


def test_one_thread():
    steps = [("deposit", 50), ("withdraw", 30), ("statement",), ("empty",), ("statement",)]
    lines = ["account = Account(100)", *(f"account.{name}({', '.join(map(str, rest))})" for name, *rest in steps)]
    assert scripted(lines, probes.alone, 100, steps) == [
        ("returned", 150),
        ("returned", 120),
        ("returned", (120, [50, -30])),
        ("returned", 120),
        ("returned", (0, [50, -30, -120])),
    ]


def test_two_withdrawals_one_after_the_other():
    assert probes.play(100, [("withdraw", 60)], [("withdraw", 60)], way="one by one") == {
        "results": [[("returned", 40)], [("raised", "InsufficientFunds")]],
        "statement": (40, [-60]),
    }
