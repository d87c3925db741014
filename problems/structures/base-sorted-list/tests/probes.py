"""Run beside the answer; they report what they saw."""

import solution


def due_day(invoice):
    return invoice[0]


def change_the_list_and_the_copy():
    """Build from a list, add to the one, append to the other."""
    days = [30, 14]
    lst = solution.BaseSortedList(days)
    lst.add(7)
    days.append(1)
    return {"list": days, "sorted list": list(lst)}


def built_from_a_generator(invoices):
    """`BaseSortedList` of a generator, with a key function."""
    lst = solution.BaseSortedList((invoice for invoice in invoices), key=due_day)
    return {"items": list(lst), "length": len(lst)}


def loop_in_a_loop(items):
    """All pairs that a loop within a loop over the same list meets."""
    lst = solution.BaseSortedList(items)
    return [(outer, inner) for outer in lst for inner in lst]


def add_many(size):
    """Add `size` invoices one by one, in scrambled order of their due days."""
    invoices = [(number * 7919 % size, f"invoice {number}") for number in range(size)]
    lst = solution.BaseSortedList(key=due_day)
    for invoice in invoices:
        lst.add(invoice)
    return {"in order": list(lst) == sorted(invoices), "length": len(lst)}


def look_up_many(size):
    """Build a list of `size` invoices at once, then ask for present and absent ones and remove some."""
    invoices = [(2 * number, f"invoice {number}") for number in range(size)]
    lst = solution.BaseSortedList(reversed(invoices), key=due_day)
    asked = range(0, size, 4)
    seen = {
        "present": sum(invoices[number] in lst for number in asked),
        "absent": sum((2 * number + 1, "none") in lst for number in range(size)),
        "positions": all(lst.index(invoices[number]) == number for number in asked),
    }
    for number in asked:
        lst.remove(invoices[number])
    return seen | {"left": len(lst)}
