import solution
from engine.testing import replay


def test_the_display_of_the_sample():
    ops = [("push", -18), ("push", -17), ("push", -19), ("push", -16)]
    ops += [("list",), ("getitem", 0), ("getitem", -1), ("pop",), ("len",)]
    assert replay(solution.RingBuffer, ops, args=(3, True)) == [
        *[("returned", None)] * 4,
        ("returned", [-17, -19, -16]),
        ("returned", -17),
        ("returned", -16),
        ("returned", -17),
        ("returned", 2),
    ]


def test_the_log_of_the_sample():
    assert replay(solution.RingBuffer, [("push", -18), ("push", -17), ("pop",), ("list",)], args=(1,)) == [
        ("returned", None),
        ("raised", "BufferFull"),
        ("returned", -18),
        ("returned", []),
    ]
