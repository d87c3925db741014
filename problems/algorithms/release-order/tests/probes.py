"""Run beside the answer; they report what they saw."""

import solution


def without_needs(modules):
    """`modules` is no multiple of 7919, so the names come scrambled."""
    names = [f"m{number * 7919 % modules:05}" for number in range(modules)]
    return solution.release_order({name: [] for name in names}) == (sorted(names), [])
