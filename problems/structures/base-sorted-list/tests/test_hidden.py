from hypothesis import given
from hypothesis import strategies as st

import probes
import solution
from engine.testing import contract, replay, trap


def due_day(invoice):
    return invoice[0]


def due(invoice):
    return invoice["due"]


@trap("tie-order")
def test_three_invoices_of_one_day_arrive_one_by_one():
    ops = [("add", (14, "a")), ("add", (14, "b")), ("add", (14, "c")), ("list",)]
    assert replay(solution.BaseSortedList, ops, args=([], due_day)) == [
        ("returned", None),
        ("returned", None),
        ("returned", None),
        ("returned", [(14, "a"), (14, "b"), (14, "c")]),
    ]


@trap("tie-order")
def test_another_invoice_of_a_day_that_was_there_from_the_start():
    ops = [("add", (14, "c")), ("list",), ("index", (14, "c"))]
    assert replay(solution.BaseSortedList, ops, args=([(15, "d"), (14, "a"), (14, "b")], due_day)) == [
        ("returned", None),
        ("returned", [(14, "a"), (14, "b"), (14, "c"), (15, "d")]),
        ("returned", 2),
    ]


@trap("tie-compare")
def test_invoices_of_one_day_with_names_against_the_alphabet():
    ops = [("add", (14, "paper")), ("add", (14, "ink")), ("list",)]
    assert replay(solution.BaseSortedList, ops, args=([(14, "toner")], due_day)) == [
        ("returned", None),
        ("returned", None),
        ("returned", [(14, "toner"), (14, "paper"), (14, "ink")]),
    ]


@trap("tie-compare")
def test_invoices_that_are_dicts():
    rent, ink, paper = ({"due": due, "name": name} for due, name in [(30, "rent"), (14, "ink"), (14, "paper")])
    ops = [("add", rent), ("add", paper), ("add", ink), ("list",), ("in", ink), ("remove", paper), ("index", rent)]
    assert replay(solution.BaseSortedList, ops, args=([], due)) == [
        ("returned", None),
        ("returned", None),
        ("returned", None),
        ("returned", [paper, ink, rent]),
        ("returned", True),
        ("returned", None),
        ("returned", 1),
    ]


@trap("equal-key")
def test_asking_for_an_invoice_when_another_one_is_due_that_day():
    ops = [("in", (14, "ink")), ("index", (14, "ink"))]
    assert replay(solution.BaseSortedList, ops, args=([(14, "paper"), (30, "rent")], due_day)) == [
        ("returned", False),
        ("raised", "ValueError"),
    ]


@trap("equal-key")
def test_paying_an_invoice_when_another_one_is_due_that_day():
    ops = [("remove", (14, "ink")), ("list",)]
    assert replay(solution.BaseSortedList, ops, args=([(14, "paper"), (30, "rent")], due_day)) == [
        ("raised", "ValueError"),
        ("returned", [(14, "paper"), (30, "rent")]),
    ]


@trap("past-first")
def test_the_last_of_three_invoices_of_one_day():
    ops = [("in", (14, "c")), ("index", (14, "c")), ("remove", (14, "c")), ("list",)]
    assert replay(solution.BaseSortedList, ops, args=([(14, "a"), (30, "d"), (14, "b"), (14, "c")], due_day)) == [
        ("returned", True),
        ("returned", 2),
        ("returned", None),
        ("returned", [(14, "a"), (14, "b"), (30, "d")]),
    ]


@trap("remove-absent")
def test_paying_an_invoice_that_nobody_sent():
    ops = [("remove", 20), ("remove", 40), ("remove", 1), ("list",), ("len",)]
    assert replay(solution.BaseSortedList, ops, args=([30, 14],)) == [
        ("raised", "ValueError"),
        ("raised", "ValueError"),
        ("raised", "ValueError"),
        ("returned", [14, 30]),
        ("returned", 2),
    ]


@trap("remove-absent")
def test_paying_the_same_invoice_twice():
    ops = [("remove", 14), ("remove", 14), ("list",)]
    assert replay(solution.BaseSortedList, ops, args=([14],)) == [
        ("returned", None),
        ("raised", "ValueError"),
        ("returned", []),
    ]


@trap("own-list")
def test_a_list_that_goes_on_living_beside_the_sorted_one():
    assert probes.change_the_list_and_the_copy() == {"list": [30, 14, 1], "sorted list": [7, 14, 30]}


@trap("walking")
def test_comparisons_of_single_calls_on_2_000_invoices():
    assert probes.comparisons_beyond(200, among=2_000) == {}


@contract
def test_asking_for_days_before_between_and_after():
    ops = [("index", 1), ("index", 20), ("index", 40), ("in", 1), ("in", 20), ("in", 40), ("in", 30)]
    assert replay(solution.BaseSortedList, ops, args=([30, 14],)) == [
        ("raised", "ValueError"),
        ("raised", "ValueError"),
        ("raised", "ValueError"),
        ("returned", False),
        ("returned", False),
        ("returned", False),
        ("returned", True),
    ]


@contract
def test_a_list_without_items():
    ops = [("list",), ("len",), ("in", 1), ("index", 1), ("remove", 1), ("add", 1), ("list",)]
    assert replay(solution.BaseSortedList, ops) == [
        ("returned", []),
        ("returned", 0),
        ("returned", False),
        ("raised", "ValueError"),
        ("raised", "ValueError"),
        ("returned", None),
        ("returned", [1]),
    ]


@contract
def test_equal_items_that_can_be_told_apart():
    ops = [("add", 2.0), ("add", 1), ("index", 2), ("remove", 2.0), ("list",), ("index", 2)]
    assert replay(solution.BaseSortedList, ops, args=([2, 3],)) == [
        ("returned", None),
        ("returned", None),
        ("returned", 1),
        ("returned", None),
        ("returned", [1, 2.0, 3]),
        ("returned", 1),
    ]


@contract
def test_one_invoice_entered_three_times():
    ops = [("add", (14, "ink")), ("add", (14, "ink")), ("remove", (14, "ink")), ("len",), ("in", (14, "ink"))]
    assert replay(solution.BaseSortedList, ops, args=([(14, "ink")], due_day)) == [
        ("returned", None),
        ("returned", None),
        ("returned", None),
        ("returned", 2),
        ("returned", True),
    ]


@contract
def test_a_source_that_can_be_walked_only_once():
    assert probes.built_from_a_generator([(30, "rent"), (14, "ink")]) == {
        "items": [(14, "ink"), (30, "rent")],
        "length": 2,
    }


@contract
def test_a_loop_in_a_loop():
    assert probes.loop_in_a_loop([2, 1]) == [(1, 1), (1, 2), (2, 1), (2, 2)]


def by_the_rules(items, ops, key=None):
    """Keep the items in order of arrival and sort a copy whenever somebody asks."""
    arrived, seen = list(items), []
    for name, *args in ops:
        view = sorted(arrived, key=key)
        if name == "add":
            arrived.append(args[0])
            seen.append(("returned", None))
        elif name == "list":
            seen.append(("returned", view))
        elif name == "len":
            seen.append(("returned", len(view)))
        elif name == "in":
            seen.append(("returned", args[0] in view))
        elif args[0] not in view:
            seen.append(("raised", "ValueError"))
        elif name == "index":
            seen.append(("returned", view.index(args[0])))
        else:
            arrived.remove(args[0])
            seen.append(("returned", None))
    return seen


def steps(items):
    one_item = st.tuples(st.sampled_from(["add", "remove", "index", "in"]), items)
    return st.lists(st.one_of(one_item, st.sampled_from([("list",), ("len",)])), max_size=12)


INVOICES = st.tuples(st.integers(1, 3), st.sampled_from("abc"))
NUMBERS = st.integers(-3, 3)


@given(st.lists(INVOICES, max_size=6), steps(INVOICES))
def test_any_invoices_by_due_day(invoices, ops):
    ops = [*ops, ("list",)]
    assert replay(solution.BaseSortedList, ops, args=(invoices, due_day)) == by_the_rules(invoices, ops, due_day)


@given(st.lists(NUMBERS, max_size=6), steps(NUMBERS))
def test_any_numbers_without_a_key_function(numbers, ops):
    ops = [*ops, ("list",)]
    assert replay(solution.BaseSortedList, ops, args=(numbers,)) == by_the_rules(numbers, ops)


def test_20_000_invoices_arrive_one_by_one():
    assert probes.add_many(20_000) == {"in order": True, "length": 20_000}


def test_asking_for_many_invoices_among_20_000():
    assert probes.look_up_many(20_000) == {"present": 5_000, "absent": 0, "positions": True, "left": 15_000}
