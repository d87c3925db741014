import solution


def test_a_sale():
    till = solution.Till()
    till.add(5)
    assert till.total == 5
