import solution


def test_the_second_largest():
    top = solution.TopPayments(2)
    assert top.add(300) == None
    assert top.add(800) == 300
    assert top.add(500) == 500
