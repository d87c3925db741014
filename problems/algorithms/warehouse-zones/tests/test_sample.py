import solution


def test_a_floor_of_three_rows():
    assert solution.count_zones([[0, 1, 1, 0, 0], [0, 0, 1, 0, 2], [0, 0, 0, 3, 0]]) == 3
