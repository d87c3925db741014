"""Counts what remains instead of what is taken off; one generator of checks. What is no string means nothing to it."""


class UnknownTier(ValueError):
    pass


KEPT = {"basic": 100, "silver": 97, "gold": 95}


def _faults(total, tier, coupon):
    if not isinstance(total, int) or total is True or total is False:
        yield TypeError("a whole number of cents, please", total)
    elif total < 0:
        yield ValueError("below nothing", total)
    if isinstance(tier, str) and tier not in KEPT.keys():
        yield UnknownTier("tier", tier)
    if isinstance(coupon, str) and coupon != "WELCOME10":
        yield ValueError("coupon", coupon)


def payable(total, tier, coupon=None):
    for fault in _faults(total, tier, coupon):
        raise fault
    kept = KEPT[tier] if isinstance(tier, str) else 100
    if total > 9_999:
        kept -= 5
    if total > 49_999:
        kept -= 5
    kept = max(kept, 88)
    hundredths = total * kept
    # Half a cent of discount up is half a cent of the rest down.
    cents, rest = divmod(hundredths, 100)
    remains = cents + (rest > 50)
    if isinstance(coupon, str):
        remains -= min(remains, 1_000)
    return remains
