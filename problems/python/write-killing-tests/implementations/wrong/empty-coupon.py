"""An empty coupon counts as none instead of being refused."""

POINTS = {"basic": 0, "silver": 3, "gold": 5}
COUPONS = {None: 0, "WELCOME10": 1000}


class UnknownTier(ValueError):
    pass


def payable(total, tier, coupon=None):
    if type(total) is not int:
        raise TypeError("total must be an int")
    if total < 0:
        raise ValueError("total must not be negative")
    if tier not in POINTS:
        raise UnknownTier(tier)
    if coupon and coupon not in COUPONS:
        raise ValueError("unknown coupon")
    volume = 10 if total >= 50_000 else 5 if total >= 10_000 else 0
    percent = min(volume + POINTS[tier], 12)
    reduced = total - (total * percent + 50) // 100
    return max(reduced - COUPONS.get(coupon, 0), 0)
