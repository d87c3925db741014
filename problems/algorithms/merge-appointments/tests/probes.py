"""Run beside the answer; they report what they saw."""

import solution


def merge_full_days(days):
    """Two blocks that touch on each of so many days, in scrambled order; `days` is no multiple of 7919."""
    blocks = [
        (1440 * day + 480 + half, 1440 * day + 720 + half)
        for half in (0, 240)
        for day in (number * 7919 % days - days // 3 for number in range(days))
    ]
    merged = solution.merge(blocks)
    expected = [(1440 * day + 480, 1440 * day + 960) for day in range(-(days // 3), days - days // 3)]
    return {"blocks": len(merged), "one per day": merged == expected}
