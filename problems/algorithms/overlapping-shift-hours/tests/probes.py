"""Run beside the answer; they report what they saw."""

import solution


def years_of_shifts(days, fourth_from):
    """Four shifts on every 100th day, in scrambled order; from one day on the fourth is within the other three."""
    shifts = []
    for number in range(days):
        rank = number * 7919 % days  # days is no multiple of 7919
        day = 100 * rank
        shifts += [("Ada", day, 0, 720), ("Bo", day, 480, 1200), (f"guest {rank}", day, 600, 660)]
        shifts.append(("Cem", day, 630, 645) if rank >= fourth_from else ("Cem", day, 1320, 360))
    return solution.busiest(shifts)


def one_long_relay(shifts):
    """Two keepers take turns without a gap for so many half days, from noon of day 0 on."""
    turns = [("AB"[half % 2], (half + 1) // 2, 720 * ((half + 1) % 2), 720 * (half % 2)) for half in range(shifts)]
    return solution.busiest(turns)
