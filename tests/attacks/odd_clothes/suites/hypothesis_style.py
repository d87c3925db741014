# expect: AC
# within: 4
# wears: hypothesis with an oracle of its own
import bounds
import pytest
from hypothesis import given
from hypothesis import strategies as st

numbers = st.integers(-5, 5)


@given(numbers, numbers, numbers)
def test_any(low, value, high):
    if low > high:
        with pytest.raises(ValueError):
            bounds.clamp(low, value, high)
    else:
        assert bounds.clamp(low, value, high) == min(range(low, high + 1), key=lambda n: abs(n - value))
