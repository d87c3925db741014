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
    for number in range(size):
        tree[number * step] = number
    last = (size - 1) * step
    seen = {
        "keys on the path to the last": len(tree.path(last)),
        "value of the last": tree[last],
        "floor of the last": tree.floor(last),
        "keys in a loop": len(list(tree)),
    }
    del tree[last]
    return seen | {
        "last one there after del": last in tree,
        "its floor after del": tree.floor(last),
        "first key of a loop after del": next(iter(tree)),
    }


def many_loops(size, loops):
    """Each key is smaller than the one before; what comes to the sum of all keys of all loops?"""
    tree = solution.SearchTree()
    for key in range(size, 0, -1):
        tree[key] = key
    return sum(sum(tree) for _ in range(loops))


def loop_in_a_loop(keys):
    tree = solution.SearchTree()
    for key in keys:
        tree[key] = key
    return [(outer, inner) for outer in tree for inner in tree]


def shuffled(size):
    """0, 2, 4 … are stored in no order, each with its negative."""
    keys = list(range(0, 2 * size, 2))
    random.Random(11).shuffle(keys)
    tree = solution.SearchTree()
    for key in keys:
        tree[key] = -key
    return tree


def counted(size, times):
    tree = shuffled(size)
    return sum(len(tree) for _ in range(times))


def looked_up(size, orders):
    """Every second of the keys that are asked for is there."""
    tree = shuffled(size)
    there = [key for key in range(2 * size - orders, 2 * size) if key in tree]
    return {"keys there": len(there), "sum of their values": sum(tree[key] for key in there)}


def busy_table(size, orders):
    """For each order the floor and the first two keys of a new loop; then every second key goes."""
    tree = shuffled(size)
    floors = sum(tree.floor(2 * size - 1 - order) for order in range(orders))
    begun = sum(sum(islice(tree, 2)) for _ in range(orders))
    for key in range(0, 2 * size, 4):
        del tree[key]
    return {"floors": floors, "begun": begun, "left": list(tree) == list(range(2, 2 * size, 4)), "length": len(tree)}
