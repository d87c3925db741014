"""Run beside the answer; they report what they saw."""

import solution


def chain(people, one, other):
    """One chain of 0, 1, 2 … from the top; each but the last has an assistant, such as "0 a", besides."""
    chart = (str(people - 1), [])
    for number in reversed(range(people - 1)):
        chart = (str(number), [(f"{number} a", []), chart])
    return solution.who_decides(chart, one, other)
