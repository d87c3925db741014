"""Run beside the answer; they report what they saw."""

import random

import solution


def chain(boxes, beside=0):
    """One chain of boxes, the main box last; `beside` of them feed one box more, in the order of their numbers."""
    return solution.longest_way([*range(1, boxes), None, *range(beside)])


def chain_from_0(boxes):
    """One chain of boxes, the main box first."""
    return solution.longest_way([None, *range(boxes - 1)])


def mixed_chain(boxes):
    """One chain of boxes, with numbers in no order."""
    order = list(range(boxes))
    random.Random(5).shuffle(order)
    fed_by = [None] * boxes
    for above, box in zip(order, order[1:], strict=False):
        fed_by[box] = above
    return solution.longest_way(fed_by)


def star(boxes):
    """The main box feeds all others."""
    return solution.longest_way([None] + [0] * (boxes - 1))
