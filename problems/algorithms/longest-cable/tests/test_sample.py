import solution


def test_the_building_of_the_sample():
    assert solution.longest_way([None, 0, 1, 0, 2]) == 4


def test_two_boxes():
    assert solution.longest_way([1, None]) == 1
