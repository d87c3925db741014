import solution
from engine.testing import replay


def test_the_customers_of_the_sample():
    ops = [("store", "K1", "Ada"), ("store", "K2", "Bo"), ("fetch", "K1"), ("fetch", "K9", "nobody")]
    ops += [("store", "K3", "Cy"), ("list",), ("in", "K2"), ("release", "K3"), ("oldest",), ("get", "hits"), ("get", "misses"), ("len",)]
    assert replay(solution.LruCache, ops, args=(2,)) == [
        ("returned", None),
        ("returned", None),
        ("returned", "Ada"),
        ("returned", "nobody"),
        ("returned", None),
        ("returned", ["K3", "K1"]),
        ("returned", False),
        ("returned", None),
        ("returned", "K3"),
        ("returned", 1),
        ("returned", 1),
        ("returned", 2),
    ]
