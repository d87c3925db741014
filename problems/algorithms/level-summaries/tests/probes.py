"""Run beside the answer; they report what they saw."""

import solution


def wide(people):
    """All report to the top; each has one post below, and every second of these is vacant."""
    team = [(1, [(2, []) if number % 2 else None]) for number in range(people)]
    return solution.level_summaries((7, team))


def chain(people):
    """One chain, salaries from 1 at the bottom upwards, each with two vacant posts around the only report."""
    chart = (1, [])
    for salary in range(2, people + 1):
        chart = (salary, [None, chart, None])
    rows = solution.level_summaries(chart)
    return {"levels": len(rows), "one by one": rows == [(1, salary) for salary in range(people, 0, -1)]}
