import solution


def test_eighty_cents():
    assert solution.fewest_coins(80, [5, 10, 20, 50]) == 3


def test_an_odd_amount_and_an_even_coin():
    assert solution.fewest_coins(3, [2]) == None
