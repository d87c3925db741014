import solution


def test_four_files_in_8_seconds():
    assert solution.slowest_rate([300, 700, 100, 450], 8) == 234


def test_four_files_in_6_seconds():
    assert solution.slowest_rate([300, 700, 100, 450], 6) == 350
