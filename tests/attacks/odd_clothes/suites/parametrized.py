# expect: AC
# wears: parametrize, a fixture, a class, raises with match
import pytest
from bounds import clamp


@pytest.fixture
def limits():
    return 1, 3


class TestClamp:
    @pytest.mark.parametrize(("value", "expected"), [(0, 1), (1, 1), (2, 2), (3, 3), (4, 3)])
    def test_values(self, limits, value, expected):
        assert clamp(limits[0], value, limits[1]) == expected

    def test_error(self):
        with pytest.raises(ValueError, match="."):
            clamp(3, 2, 1)
