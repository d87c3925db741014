"""Run beside the answer; they report what they saw."""

import solution


def ask_often(entries, questions):
    """Three entries every ten seconds; the questions, five seconds before and at the full ten, run over all of them."""
    times = [10 * (position // 3) for position in range(entries)]
    pairs = questions // 2
    spread = entries // 3 // pairs
    return [
        (solution.first_on_or_after(times, 10 * k - 5), solution.first_on_or_after(times, 10 * k))
        for k in range(spread, spread * pairs + 1, spread)
    ]


def ask_for_a_busy_second(entries, questions):
    """A third of the entries at second 100, the others at 200; all questions are for 200. The different answers."""
    earlier = entries // 3
    times = [100] * earlier + [200] * (entries - earlier)
    return sorted({solution.first_on_or_after(times, 200) for _ in range(questions)})
