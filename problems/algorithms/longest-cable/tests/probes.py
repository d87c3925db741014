"""Run beside the answer; they report what they saw."""

import solution


def chain(boxes, beside=0):
    """One chain of boxes, the main box last; `beside` of them feed one box more, in the order of their numbers."""
    return solution.longest_way([*range(1, boxes), None, *range(beside)])
