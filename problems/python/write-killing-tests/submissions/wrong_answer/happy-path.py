# drill: python/write-killing-tests
import discount


def test_small_order():
    assert discount.payable(5_000, "basic") == 5_000


def test_volume():
    assert discount.payable(20_000, "basic") == 19_000
    assert discount.payable(60_000, "basic") == 54_000


def test_tiers():
    assert discount.payable(5_000, "silver") == 4_850
    assert discount.payable(20_000, "gold") == 18_000


def test_coupon():
    assert discount.payable(20_000, "basic", "WELCOME10") == 18_000
