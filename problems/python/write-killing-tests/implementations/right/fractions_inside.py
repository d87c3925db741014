"""Exact fractions; looks at its arguments from the last to the first."""
from fractions import Fraction
from math import floor


class PriceError(ValueError):
    pass


class UnknownTier(PriceError):
    pass


class NoSuchTier(UnknownTier):
    """There is no tier of that name."""


class BadCoupon(PriceError):
    pass


def _tier_rate(tier):
    match tier:
        case "basic":
            return Fraction(0)
        case "silver":
            return Fraction(3, 100)
        case "gold":
            return Fraction(1, 20)
    raise NoSuchTier


def _volume_rate(total):
    return Fraction(sum(total >= bound for bound in (10_000, 50_000)), 20)


def payable(total, tier, coupon=None):
    if coupon is not None and coupon != "WELCOME10":
        raise BadCoupon
    rate = _tier_rate(tier)
    if isinstance(total, bool) or not isinstance(total, int):
        raise TypeError
    if total < 0:
        raise PriceError
    rate = min(rate + _volume_rate(total), Fraction(12, 100))
    left = total - floor(total * rate + Fraction(1, 2))
    return left if coupon is None else max(0, left - 1000)
