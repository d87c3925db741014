"""Run beside the answer; they report what they saw."""

import random
from itertools import islice

import solution

ENOUGH = 50


def calls(keys, *steps):
    """Store the keys one by one, each with ten times itself, then carry out the steps; what does each give?

    "keys" is a loop over the tree.
    """
    tree = solution.SearchTree()
    for key in keys:
        tree[key] = 10 * key
    return [came_back(tree, *step) for step in steps]


def came_back(tree, name, *arguments):
    try:
        if name == "store":
            tree[arguments[0]] = arguments[1]
            return None
        if name == "read":
            return tree[arguments[0]]
        if name == "del":
            del tree[arguments[0]]
            return None
        if name == "in":
            return arguments[0] in tree
        if name == "keys":
            return list(islice(tree, ENOUGH))
        return len(tree) if name == "len" else getattr(tree, name)(*arguments)
    except KeyError:
        return "KeyError"


def keys_in_order(size, step):
    """Store 0, step, 2 * step …, then use every method at the far end."""
    tree = solution.SearchTree()
    try:
        for number in range(size):
            tree[number * step] = number
        last = (size - 1) * step
        seen = [len(tree.path(last)), tree[last], tree.floor(last), len(list(tree))]
        del tree[last]
        return [*seen, last in tree, tree.floor(max(0, last)), next(iter(tree))]
    except RecursionError:
        return "RecursionError"


def loop_in_a_loop(keys):
    tree = solution.SearchTree()
    for key in keys:
        tree[key] = key
    return [(outer, inner) for outer in tree for inner in tree]


def busy_table(size, orders):
    """Shuffled keys; for each order the floor and the first two keys of a new loop; then every second key goes."""
    keys = list(range(0, 2 * size, 2))
    random.Random(11).shuffle(keys)
    tree = solution.SearchTree()
    for key in keys:
        tree[key] = -key
    floors = sum(tree.floor(2 * size - 1 - order) for order in range(orders))
    begun = sum(sum(islice(tree, 2)) for _ in range(orders))
    for key in range(0, 2 * size, 4):
        del tree[key]
    return {"floors": floors, "begun": begun, "left": list(tree) == list(range(2, 2 * size, 4)), "length": len(tree)}
