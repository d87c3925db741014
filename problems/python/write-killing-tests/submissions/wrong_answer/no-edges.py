# drill: python/write-killing-tests
import discount
import pytest


@pytest.mark.parametrize(
    ("total", "tier", "coupon", "expected"),
    [
        (5_000, "basic", None, 5_000),
        (20_000, "basic", None, 19_000),
        (60_000, "basic", None, 54_000),
        (20_000, "silver", None, 18_400),
        (20_000, "gold", None, 18_000),
        (60_000, "gold", None, 52_800),
        (20_000, "gold", "WELCOME10", 17_000),
        (500, "basic", "WELCOME10", 0),
        (333, "silver", None, 323),
        (350, "silver", None, 339),
        (150, "silver", None, 145),
    ],
)
def test_amounts(total, tier, coupon, expected):
    assert discount.payable(total, tier, coupon) == expected


def test_errors():
    with pytest.raises(discount.UnknownTier):
        discount.payable(5_000, "bronze")
    with pytest.raises(ValueError):
        discount.payable(5_000, "basic", "SUMMER")
    with pytest.raises(ValueError):
        discount.payable(-500, "basic")
    for total in (1.5, "1", None, True):
        with pytest.raises(TypeError):
            discount.payable(total, "basic")
