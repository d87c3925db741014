"""The tier's percentage is taken of what the volume discount has left."""

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
    if coupon not in COUPONS:
        raise ValueError("unknown coupon")
    volume = 10 if total >= 50_000 else 5 if total >= 10_000 else 0
    if volume + POINTS[tier] >= 12:
        reduced = total - (total * 12 + 50) // 100
    else:
        # total times (100 - volume) times (100 - points), rounded once
        hundredths = 10_000 - (100 - volume) * (100 - POINTS[tier])
        reduced = total - (total * hundredths + 5_000) // 10_000
    return max(reduced - COUPONS[coupon], 0)
