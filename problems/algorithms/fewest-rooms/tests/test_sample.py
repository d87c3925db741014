import solution


def test_three_hearings():
    assert solution.fewest_rooms([(600, 660), (540, 620), (630, 700)]) == (2, [2, 1, 1])
