import solution


def test_a_round_of_seven_stops():
    assert solution.most_stops([300, 100, 400, 200, 200, 900, 100], 850) == 3


def test_no_stop_fits():
    assert solution.most_stops([300, 100], 50) == 0
