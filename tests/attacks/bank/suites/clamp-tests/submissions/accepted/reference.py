import bounds
import pytest


def test_within():
    assert bounds.clamp(1, 2, 3) == 2


def test_edges():
    assert [bounds.clamp(1, value, 3) for value in (0, 1, 3, 4)] == [1, 1, 3, 3]


def test_error():
    with pytest.raises(ValueError):
        bounds.clamp(3, 2, 1)
