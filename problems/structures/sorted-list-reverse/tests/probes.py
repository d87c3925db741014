"""Run beside the answer; they report what they saw."""

import operator
from itertools import islice

import solution


def urgency(ticket):
    return ticket[0]


def change_the_list_and_the_copy():
    """Build from a list, add to the one, append to the other."""
    numbers = [14, 30]
    lst = solution.SortedList(numbers, reverse=True)
    lst.add(7)
    numbers.append(1)
    return {"list": numbers, "sorted list": list(lst)}


def built_from_a_generator(tickets):
    """`SortedList` of a generator, with both options given by name."""
    lst = solution.SortedList((ticket for ticket in tickets), reverse=True, key=urgency)
    return {"items": list(lst), "length": len(lst)}


def pairs(items, reverse, outer, inner):
    """What a loop "forwards" or "backwards" and another one within it see; no more than 20 pairs."""
    lst = solution.SortedList(items, reverse=reverse)
    way = {"forwards": iter, "backwards": reversed}
    return list(islice(((one, other) for one in way[outer](lst) for other in way[inner](lst)), 20))


def add_many(size):
    """Add `size` tickets one by one, in scrambled order of their urgencies, to a descending list."""
    tickets = [(number * 7919 % size, f"ticket {number}") for number in range(size)]
    lst = solution.SortedList(key=urgency, reverse=True)
    for ticket in tickets:
        lst.add(ticket)
    return {"in order": list(lst) == sorted(tickets, reverse=True), "length": len(lst)}


def look_up_many(size):
    """Build a descending list of `size` tickets at once, then ask for present and absent ones and remove some."""
    tickets = [(2 * number, f"ticket {number}") for number in range(size)]
    lst = solution.SortedList(tickets, key=urgency, reverse=True)
    asked = range(0, size, 4)
    seen = {
        "present": sum(tickets[number] in lst for number in asked),
        "absent": sum((2 * number + 1, "none") in lst for number in range(0, size, 2)),
        "positions": all(found(lst.index, tickets[number]) == size - 1 - number for number in asked),
    }
    for number in asked:
        found(lst.remove, tickets[number])
    return seen | {"left": len(lst)}


def found(method, item):
    try:
        return method(item)
    except ValueError:
        return "ValueError"


class _Counted:
    """Compared by `value`, as a number would be; `_Counted.seen` counts the comparisons."""

    seen = 0

    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return hash(self.value)


def _counting(name):
    def compare(self, other):
        _Counted.seen += 1
        return getattr(operator, name)(self.value, other.value) if isinstance(other, _Counted) else NotImplemented

    return compare


for _name in ("__lt__", "__le__", "__gt__", "__ge__", "__eq__", "__ne__"):
    setattr(_Counted, _name, _counting(_name))


class _Ticket:
    """Has no order; `==` counts as a comparison, too."""

    def __init__(self, urgency):
        self.urgency = _Counted(urgency)

    def __eq__(self, other):
        _Counted.seen += 1
        return isinstance(other, _Ticket) and self.urgency.value == other.urgency.value


def comparisons_beyond(limit, among, reverse):
    """Which of `in`, `index`, `add` and `remove` took more than `limit` comparisons, and how many at most.

    `among` tickets, no two with the same urgency, are asked for at 25 places, as are absent ones; some come and go.
    """
    lst = solution.SortedList((_Ticket(2 * n) for n in range(among)), key=lambda item: item.urgency, reverse=reverse)
    most = dict.fromkeys(("in", "index", "add", "remove"), 0)

    def call(name, method, urgency):
        before = _Counted.seen
        try:
            method(_Ticket(urgency))
        except ValueError:
            pass
        most[name] = max(most[name], _Counted.seen - before)

    for n in range(0, among, among // 25):
        for urgency in (2 * n, 2 * n + 1):
            call("in", lambda item: item in lst, urgency)
            call("index", lst.index, urgency)
        call("add", lst.add, 2 * n + 1)
        call("remove", lst.remove, 2 * n)
        call("remove", lst.remove, 2 * n)
    return {name: times for name, times in most.items() if times > limit}
