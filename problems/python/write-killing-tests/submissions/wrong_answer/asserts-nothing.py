# drill: python/write-killing-tests
import discount


def test_all_tiers_and_volumes():
    for tier in ("basic", "silver", "gold"):
        for total in (0, 9_999, 10_000, 49_999, 50_000):
            discount.payable(total, tier)
            discount.payable(total, tier, "WELCOME10")


def test_errors_do_not_escape():
    for arguments in ((-1, "basic"), (100, "bronze"), (100, "basic", "SUMMER"), (True, "basic")):
        try:
            discount.payable(*arguments)
        except Exception as error:
            assert error
