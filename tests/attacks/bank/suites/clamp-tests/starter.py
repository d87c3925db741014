import bounds


def test_nothing_yet():
    assert bounds
