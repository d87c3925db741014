"""Run beside the answer; they report what they saw."""

from itertools import islice

import solution
from engine.probing.lines import run

ENOUGH = 30


def two_lists(first, second, steps):
    """Carry out steps such as ("first", "append", 3) or ("second", "absorb", "first") on two lists.

    For each step: what came back, then both lists with their lengths. A list that runs in a circle ends it.
    """
    lists = {"first": solution.LinkedList(first), "second": solution.LinkedList(second)}
    seen = []
    for step in steps:
        came_back = outcome(lists, *step)
        pictures = [picture(lst) for lst in lists.values()]
        seen.append((came_back, *pictures))
        if any(len(items) == ENOUGH for items, _ in pictures):
            break
    return seen


def outcome(lists, name, action, value):
    try:
        if action == "equal":
            return lists[name] == lists[value]
        if action == "absorb":
            return lists[name].absorb(lists[value])
        return getattr(lists[name], action)(value)
    except Exception as error:
        return type(error).__name__


def picture(lst):
    """The first 30 items and the length."""
    return list(islice(lst, ENOUGH)), len(lst)


def built_from_a_generator(items):
    return list(solution.LinkedList(item for item in items))


def change_the_source(items):
    """Build a list from a Python list, then change both."""
    source = list(items)
    lst = solution.LinkedList(source)
    source.append("late")
    lst.append("later")
    return {"source": source, "linked list": list(lst)}


def grow_at_both_ends(size):
    """`size` appends and as many prepends, with a look at the length after each pair."""
    lst = solution.LinkedList()
    lengths = 0
    for number in range(size):
        lst.append(number)
        lst.prepend(-number)
        lengths += len(lst) if lst else 0
    in_order = list(lst) == [*range(1 - size, 1), *range(size)]
    return {"in order": in_order, "sum of lengths": lengths}


def hand_over(drivers):
    """Each driver starts with one stop and absorbs the round of the driver before."""
    before = solution.LinkedList()
    for driver in range(drivers):
        mine = solution.LinkedList([driver])
        mine.absorb(before)
        before = mine
    return {"in order": list(before) == list(reversed(range(drivers))), "length": len(before)}


def compare_long_lists(size):
    """Two lists that differ in their last item only, and two equal ones."""
    one, same = solution.LinkedList(range(size)), solution.LinkedList(range(size))
    other = solution.LinkedList([*range(size - 1), "other"])
    one_equals_same, one_equals_other = one == same, one == other
    one.remove(size - 1)
    one.append("other")
    return [one_equals_same, one_equals_other, one == other]


def python(lines):
    return run(lines, vars(solution))
