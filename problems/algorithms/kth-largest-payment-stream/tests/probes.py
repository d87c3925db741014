"""Run beside the answer; they report what they saw."""

import solution


def a_long_day(places, payments, step):
    """Add 0, `step`, 2 `step` … once each, in scrambled order; `payments`, their number, is no multiple of 7919."""
    top = solution.TopPayments(places)
    shown = [top.add(number * 7919 % payments * step) for number in range(payments)]
    amounts = [amount for amount in shown if amount is not None]
    return {
        "first amount shown after": shown.index(amounts[0]),
        "amounts shown": len(amounts),
        "never falls": amounts == sorted(amounts),
        "last": amounts[-1],
    }
