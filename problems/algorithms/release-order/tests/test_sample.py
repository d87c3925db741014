import solution


def test_four_modules():
    needs = {"web": ["core", "auth"], "auth": ["core"], "tools": []}
    assert solution.release_order(needs) == (["core", "auth", "tools", "web"], [])


def test_two_modules_that_need_each_other():
    assert solution.release_order({"a": ["b"], "b": ["a"], "c": []}) == (["c"], ["a", "b"])
