import solution


def test_two_blocks_overlap_and_one_stands_alone():
    assert solution.merge([(600, 660), (540, 615), (780, 840)]) == [(540, 660), (780, 840)]


def test_no_blocks():
    assert solution.merge([]) == []
