# drill: python/write-killing-tests
import discount
import pytest


@pytest.mark.parametrize(("total", "expected"), [(9_999, 9_999), (10_000, 9_500), (49_999, 47_499), (50_000, 45_000)])
def test_volume(total, expected):
    assert discount.payable(total, "basic") == expected


@pytest.mark.parametrize(("tier", "expected"), [("basic", 150), ("silver", 145), ("gold", 142)])
def test_tier(tier, expected):
    assert discount.payable(150, tier) == expected


@pytest.mark.parametrize(("total", "expected"), [(5_000, 4_000), (1_000, 0), (999, 0)])
def test_coupon(total, expected):
    assert discount.payable(total, "basic", "WELCOME10") == expected


@pytest.mark.parametrize(
    ("error", "arguments"),
    [
        (discount.UnknownTier, (100, "bronze")), (ValueError, (100, "basic", "")), (ValueError, (-1, "basic")),
        (TypeError, (True, "basic")), (TypeError, (1.0, "basic")),
    ],
)
def test_errors(error, arguments):
    with pytest.raises(error):
        discount.payable(*arguments)
