import solution


def test_one_voucher_twice():
    assert solution.first_repeat(["17", "23", "17", "08"]) == ("17", 2)


def test_all_different():
    assert solution.first_repeat(["17", "23", "08"]) == None
