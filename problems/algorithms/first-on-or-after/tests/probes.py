"""Run beside the answer; they report what they saw."""

import solution


def ask_often(entries, questions):
    """Three entries every ten seconds; the questions, five seconds before and at the full ten, run over all of them."""
    times = [10 * (position // 3) for position in range(entries)]
    spread = entries // 3 // questions
    return [
        (solution.first_on_or_after(times, 10 * k - 5), solution.first_on_or_after(times, 10 * k))
        for k in range(spread, spread * questions, spread)
    ]
