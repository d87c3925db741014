# drill: python/write-killing-tests
"""States laws that hold between amounts, over ranges, and checks them from the outside."""
import unittest

from discount import UnknownTier, payable

POINTS = {"basic": 0, "silver": 3, "gold": 5}


class Percentages(unittest.TestCase):
    def assert_percent(self, percent, total, tier):
        """The discount is the whole number nearest to the exact share; of two, the larger."""
        off = total - payable(total, tier)
        self.assertIs(type(off), int)
        twice_too_much = 2 * (100 * off - percent * total)
        self.assertTrue(-100 < twice_too_much <= 100, (total, tier, off))

    def test_small_orders(self):
        for tier, points in POINTS.items():
            for total in [*range(200), 9_998, 9_999]:
                self.assert_percent(points, total, tier)

    def test_middle_orders(self):
        for tier, points in POINTS.items():
            for total in [*range(10_000, 10_200), 49_998, 49_999]:
                self.assert_percent(5 + points, total, tier)

    def test_large_orders(self):
        for total in [*range(50_000, 50_200), 10**25 + 5]:
            self.assert_percent(10, total, "basic")
            self.assert_percent(12, total, "silver")
            self.assert_percent(12, total, "gold")


class Coupons(unittest.TestCase):
    def test_takes_ten_off_the_rest(self):
        for tier in POINTS:
            for total in range(0, 60_000, 777):
                self.assertEqual(payable(total, tier, "WELCOME10"), max(0, payable(total, tier, None) - 1_000))

    def test_others_are_refused(self):
        for coupon in ("", "WELCOME", "welcome10", " WELCOME10"):
            self.assertRaises(ValueError, payable, 5_000, "gold", coupon)


class Refusals(unittest.TestCase):
    def test_totals(self):
        for total in (True, False, 2.5, "12", None, [1]):
            self.assertRaises(TypeError, payable, total, "basic")
        for total in (-1, -99_999):
            self.assertRaises(ValueError, payable, total, "basic")

    def test_tiers(self):
        self.assertTrue(issubclass(UnknownTier, ValueError))
        for tier in ("platinum", "", "GOLD"):
            self.assertRaises(UnknownTier, payable, 5_000, tier)
