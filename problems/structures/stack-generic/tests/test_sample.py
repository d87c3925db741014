import solution
from engine.testing import replay


def test_the_pile_of_the_sample():
    ops = [("push", "kettle"), ("repr",), ("list",), ("peek",), ("pop",), ("len",), ("pop",), ("pop",), ("bool",)]
    assert replay(solution.Stack, ops, args=(["shoes", "lamp"],)) == [
        ("returned", None),
        ("returned", "Stack(['shoes', 'lamp', 'kettle'])"),
        ("returned", ["kettle", "lamp", "shoes"]),
        ("returned", "kettle"),
        ("returned", "kettle"),
        ("returned", 2),
        ("returned", "lamp"),
        ("returned", "shoes"),
        ("returned", False),
    ]


def test_the_desk_is_clear():
    assert replay(solution.Stack, [("pop",)]) == [("raised", "EmptyStackError")]
