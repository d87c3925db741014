import solution


def test_the_discounts_of_the_sample():
    discounts = solution.SearchTree()
    for amount, percent in [(1000, 2), (0, 0), (5000, 3), (9000, 5)]:
        discounts[amount] = percent
    assert [discounts.floor(4999), discounts.floor(5000), discounts.floor(-1)] == [1000, 5000, None]
    assert discounts.path(9000) == [1000, 5000, 9000]
    assert discounts.path(4999) == [1000, 5000]
    del discounts[1000]
    assert list(discounts) == [0, 5000, 9000]
    assert discounts.path(0) == [5000, 0]
    assert [discounts[9000], len(discounts)] == [5, 3]
