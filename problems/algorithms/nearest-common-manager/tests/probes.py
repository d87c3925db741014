"""Run beside the answer; they report what they saw."""

import solution


def chain(people, one, other):
    """One chain of 0, 1, 2 … from the top; each but the last has an assistant, such as "0 a", besides."""
    chart = (str(people - 1), [])
    for number in reversed(range(people - 1)):
        chart = (str(number), [(f"{number} a", []), chart])
    return solution.who_decides(chart, one, other)


def two_chains(each, one, other):
    """Two chains under "top": "a0", "a1" … and "b0", "b1" …"""
    ways = []
    for letter in "ab":
        way = []
        for number in reversed(range(each)):
            way = [(f"{letter}{number}", way)]
        ways += way
    return solution.who_decides(("top", ways), one, other)


def team(people, one, other):
    """All of "0", "1", "2" … report to "top"."""
    return solution.who_decides(("top", [(str(number), []) for number in range(people)]), one, other)
