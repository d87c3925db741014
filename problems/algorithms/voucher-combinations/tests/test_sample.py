import solution


def test_fifty_euros():
    assert solution.voucher_combinations(50, [10, 30]) == [[10, 10, 10, 10, 10], [10, 10, 30]]


def test_an_amount_that_no_vouchers_make():
    assert solution.voucher_combinations(25, [10, 30]) == []
