"""Run beside the answer; they report what they saw."""

import solution


def chain(people):
    """One chain, salaries from 1 at the bottom upwards, each with two vacant posts around the only report."""
    chart = (1, [])
    for salary in range(2, people + 1):
        chart = (salary, [None, chart, None])
    rows = solution.level_summaries(chart)
    return {"levels": len(rows), "one by one": rows == [(1, salary) for salary in range(people, 0, -1)]}
