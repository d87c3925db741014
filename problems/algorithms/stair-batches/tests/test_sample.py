import solution


def test_three_pallets_and_two_sizes():
    assert solution.count_ways(3, [1, 2]) == 3


def test_four_pallets_in_trucks_of_three():
    assert solution.count_ways(4, [3]) == 0
