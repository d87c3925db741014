# drill: python/write-killing-tests
import discount
import pytest


def expected(total, tier, coupon=None):
    """The same calculation once more, to compare with."""
    percent = {"basic": 0, "silver": 3, "gold": 5}[tier]
    if total >= 50_000:
        percent += 10
    elif total >= 10_000:
        percent += 5
    reduced = total - round(total * min(percent, 12) / 100)
    return max(reduced - (1_000 if coupon else 0), 0)


@pytest.mark.parametrize("tier", ["basic", "silver", "gold"])
@pytest.mark.parametrize("coupon", [None, "WELCOME10"])
def test_many_totals(tier, coupon):
    for total in [*range(0, 1_000), *range(9_900, 10_100), *range(49_900, 50_100)]:
        assert discount.payable(total, tier, coupon) == expected(total, tier, coupon)


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
