"""Run beside the answer; they report what they saw."""

import operator

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


class _Invoice:
    """Has no order; `==` counts as a comparison, too."""

    def __init__(self, day):
        self.day = _Counted(day)

    def __eq__(self, other):
        _Counted.seen += 1
        return isinstance(other, _Invoice) and self.day.value == other.day.value


def comparisons_beyond(limit, among):
    """Which of `in`, `index`, `add` and `remove` took more than `limit` comparisons, and how many at most.

    `among` invoices, no two with the same day, are asked for at 25 places, as are absent ones; some come and go.
    """
    lst = solution.BaseSortedList((_Invoice(2 * n) for n in range(among)), key=lambda item: item.day)
    most = dict.fromkeys(("in", "index", "add", "remove"), 0)

    def call(name, method, day):
        before = _Counted.seen
        try:
            method(_Invoice(day))
        except ValueError:
            pass
        most[name] = max(most[name], _Counted.seen - before)

    for n in range(0, among, among // 25):
        for day in (2 * n, 2 * n + 1):
            call("in", lambda item: item in lst, day)
            call("index", lst.index, day)
        call("add", lst.add, 2 * n + 1)
        call("remove", lst.remove, 2 * n)
        call("remove", lst.remove, 2 * n)
    return {name: times for name, times in most.items() if times > limit}
