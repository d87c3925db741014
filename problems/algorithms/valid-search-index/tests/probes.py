"""Run beside the answer; they report what it said."""

import solution


def zigzag(nodes, last_key):
    """0, `nodes`, 1, `nodes` - 1 …: a chain that turns at each node; the lowest one has `last_key`."""
    node = (last_key, None, None)
    for number in reversed(range(nodes - 1)):
        node = (nodes - number // 2, node, None) if number % 2 else (number // 2, None, node)
    return solution.is_search_index(node)


def straight(nodes, last_key):
    """A chain of `nodes`, nodes - 1 … to the left; the lowest one has `last_key`."""
    node = (last_key, None, None)
    for key in range(2, nodes + 1):
        node = (key, node, None)
    return solution.is_search_index(node)
