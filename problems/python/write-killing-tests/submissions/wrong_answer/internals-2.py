# drill: python/write-killing-tests
import discount
import pytest


@pytest.mark.parametrize(
    ("total", "tier", "expected"),
    [
        (0, "gold", 0),
        (9_999, "basic", 9_999),
        (10_000, "basic", 9_500),
        (49_999, "basic", 47_499),
        (50_000, "basic", 45_000),
        (9_900, "silver", 9_603),
        (10_000, "silver", 9_200),
        (10_000, "gold", 9_000),
        (50_000, "silver", 44_000),
        (50_000, "gold", 44_000),
    ],
)
def test_volume_tier_and_cap(total, tier, expected):
    assert discount.payable(total, tier) == expected


@pytest.mark.parametrize(("total", "expected"), [(50, 48), (150, 145), (16, 16), (17, 16), (146, 142), (116, 113)])
def test_discount_is_rounded_half_up(total, expected):
    assert discount.payable(total, "silver") == expected


@pytest.mark.parametrize(
    ("total", "tier", "expected"),
    [(2_000, "basic", 1_000), (10_000, "basic", 8_500), (2_000, "gold", 900), (1_000, "basic", 0), (999, "basic", 0), (0, "gold", 0)],
)
def test_coupon(total, tier, expected):
    assert discount.payable(total=total, tier=tier, coupon="WELCOME10") == expected


def test_large_total_is_exact():
    assert discount.payable(10**30 + 1, "basic") == 9 * 10**29 + 1


@pytest.mark.parametrize("tier", ["bronze", "", "Gold"])
def test_unknown_tier(tier):
    with pytest.raises(discount.UnknownTier):
        discount.payable(100, tier)


@pytest.mark.parametrize("coupon", ["", "welcome10", "WELCOME20"])
def test_unknown_coupon(coupon):
    with pytest.raises(ValueError):
        discount.payable(100, "basic", coupon)


@pytest.mark.parametrize("total", [-1, -10_000])
def test_negative_total(total):
    with pytest.raises(ValueError):
        discount.payable(total, "basic")


@pytest.mark.parametrize("total", [1.0, "1", None, True, False])
def test_total_of_a_wrong_type(total):
    with pytest.raises(TypeError):
        discount.payable(total, "basic")


@pytest.mark.parametrize("tier", [None, 3])
def test_a_tier_that_is_no_string(tier):
    with pytest.raises(Exception):
        discount.payable(100, tier)
