import solution


def test_four_nodes():
    assert solution.is_search_index((50, (20, None, (30, None, None)), (70, None, None))) == True


def test_a_left_child_above_its_parent():
    assert solution.is_search_index((50, (60, None, None), (70, None, None))) == False
