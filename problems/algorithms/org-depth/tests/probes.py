"""Run beside the answer; they report what they saw."""

import solution


def chain(people):
    """One chain; each but the last has an assistant besides, now first, now last in the list."""
    chart = ("last", [])
    for number in range(people - 1):
        team = [("assistant", []), chart]
        chart = (f"number {number}", team[:: 1 - 2 * (number % 2)])
    return solution.levels(chart)


def flat(team):
    return solution.levels(("Ada", [("Ben", []) for _ in range(team)] + [("Cleo", [("Dan", [])])]))
