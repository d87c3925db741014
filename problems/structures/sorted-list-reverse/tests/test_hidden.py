import pytest
from hypothesis import given
from hypothesis import strategies as st

import probes
import solution
from engine.testing import contract, replay, scripted, trap


def urgency(ticket):
    return ticket[0]


def level(ticket):
    return ticket["level"]


@trap("ties-flip")
def test_three_tickets_of_one_urgency_arrive_one_by_one():
    ops = [("add", (3, "a")), ("add", (3, "b")), ("add", (3, "c")), ("list",)]
    assert replay(solution.SortedList, ops, args=([], urgency, True)) == [
        ("returned", None),
        ("returned", None),
        ("returned", None),
        ("returned", [(3, "a"), (3, "b"), (3, "c")]),
    ]


@trap("ties-flip")
def test_tickets_of_one_urgency_that_were_there_from_the_start():
    ops = [("list",), ("add", (3, "d")), ("list",)]
    assert replay(solution.SortedList, ops, args=([(1, "a"), (3, "b"), (3, "c")], urgency, True)) == [
        ("returned", [(3, "b"), (3, "c"), (1, "a")]),
        ("returned", None),
        ("returned", [(3, "b"), (3, "c"), (3, "d"), (1, "a")]),
    ]


@trap("negated-key")
def test_words_of_which_one_begins_the_other():
    ops = [("list",), ("add", "netbook"), ("list",), ("index", "net")]
    assert replay(solution.SortedList, ops, args=(["net", "printer", "network"], None, True)) == [
        ("returned", ["printer", "network", "net"]),
        ("returned", None),
        ("returned", ["printer", "network", "netbook", "net"]),
        ("returned", 3),
    ]


@trap("bisect-descending")
def test_a_ticket_goes_between_the_others():
    ops = [("add", 5), ("add", 8), ("add", 1), ("list",)]
    assert replay(solution.SortedList, ops, args=([7, 3, 9], None, True)) == [
        ("returned", None),
        ("returned", None),
        ("returned", None),
        ("returned", [9, 8, 7, 5, 3, 1]),
    ]


@trap("bisect-descending")
def test_looking_for_the_highest_and_the_lowest():
    ops = [("in", 9), ("in", 3), ("in", 7), ("in", 8), ("remove", 9), ("list",)]
    assert replay(solution.SortedList, ops, args=([7, 3, 9], None, True)) == [
        ("returned", True),
        ("returned", True),
        ("returned", True),
        ("returned", False),
        ("returned", None),
        ("returned", [7, 3]),
    ]


@trap("mirror")
def test_tickets_of_one_urgency_from_the_end():
    ops = [("list",), ("reversed",)]
    assert replay(solution.SortedList, ops, args=([(3, "a"), (1, "b"), (3, "c")], urgency, True)) == [
        ("returned", [(3, "a"), (3, "c"), (1, "b")]),
        ("returned", [(1, "b"), (3, "c"), (3, "a")]),
    ]


@trap("mirror")
def test_tickets_of_one_urgency_in_ascending_order_from_the_end():
    ops = [("list",), ("reversed",)]
    assert replay(solution.SortedList, ops, args=([(3, "a"), (1, "b"), (3, "c")], urgency)) == [
        ("returned", [(1, "b"), (3, "a"), (3, "c")]),
        ("returned", [(3, "c"), (3, "a"), (1, "b")]),
    ]


@trap("reversed-in-place")
def test_from_the_end_and_then_from_the_start():
    ops = [("reversed",), ("list",), ("reversed",), ("in", 9), ("index", 3)]
    assert replay(solution.SortedList, ops, args=([7, 3, 9], None, True)) == [
        ("returned", [3, 7, 9]),
        ("returned", [9, 7, 3]),
        ("returned", [3, 7, 9]),
        ("returned", True),
        ("returned", 2),
    ]


@trap("reversed-in-place")
def test_from_the_end_and_then_from_the_start_in_ascending_order():
    ops = [("reversed",), ("list",), ("add", 5), ("list",)]
    assert replay(solution.SortedList, ops, args=([7, 3, 9],)) == [
        ("returned", [9, 7, 3]),
        ("returned", [3, 7, 9]),
        ("returned", None),
        ("returned", [3, 5, 7, 9]),
    ]


@trap("index-other-end")
def test_positions_of_the_first_and_the_last():
    ops = [("index", 9), ("index", 3)]
    assert replay(solution.SortedList, ops, args=([7, 3, 9, 8], None, True)) == [
        ("returned", 0),
        ("returned", 3),
    ]


@trap("index-other-end")
def test_position_of_the_second_of_three_with_one_urgency():
    ops = [("index", (3, "b")), ("index", (1, "d"))]
    tickets = [(3, "a"), (3, "b"), (3, "c"), (1, "d"), (9, "e"), (9, "f")]
    assert replay(solution.SortedList, ops, args=(tickets, urgency, True)) == [("returned", 3), ("returned", 5)]


@trap("walking")
def test_comparisons_of_single_calls_on_2_000_tickets():
    assert probes.comparisons_beyond(200, among=2_000, reverse=True) == {}
    assert probes.comparisons_beyond(200, among=2_000, reverse=False) == {}


@contract
def test_a_ticket_closed_twice():
    ops = [("remove", 7), ("remove", 7), ("remove", 10), ("remove", 1), ("list",)]
    assert replay(solution.SortedList, ops, args=([7, 3, 9], None, True)) == [
        ("returned", None),
        ("raised", "ValueError"),
        ("raised", "ValueError"),
        ("raised", "ValueError"),
        ("returned", [9, 3]),
    ]


@contract
def test_another_ticket_of_the_same_urgency():
    ops = [("in", (3, "x")), ("index", (3, "x")), ("remove", (3, "x")), ("len",)]
    assert replay(solution.SortedList, ops, args=([(3, "a"), (1, "b"), (3, "c")], urgency, True)) == [
        ("returned", False),
        ("raised", "ValueError"),
        ("raised", "ValueError"),
        ("returned", 3),
    ]


@contract
def test_equal_items_that_can_be_told_apart():
    ops = [("add", 2.0), ("index", 2.0), ("list",), ("remove", 2.0), ("list",), ("index", 2), ("reversed",)]
    assert replay(solution.SortedList, ops, args=([1, 2, 3], None, True)) == [
        ("returned", None),
        ("returned", 1),
        ("returned", [3, 2, 2.0, 1]),
        ("returned", None),
        ("returned", [3, 2.0, 1]),
        ("returned", 1),
        ("returned", [1, 2.0, 3]),
    ]


@contract
def test_equal_items_that_can_be_told_apart_in_ascending_order():
    ops = [("add", 2.0), ("index", 2.0), ("list",), ("remove", 2.0), ("list",), ("reversed",)]
    assert replay(solution.SortedList, ops, args=([3, 2, 1],)) == [
        ("returned", None),
        ("returned", 1),
        ("returned", [1, 2, 2.0, 3]),
        ("returned", None),
        ("returned", [1, 2.0, 3]),
        ("returned", [3, 2.0, 1]),
    ]


@contract
def test_tickets_that_are_dicts():
    printer, mouse, server = ({"level": n, "name": name} for n, name in [(1, "printer"), (1, "mouse"), (3, "server")])
    ops = [("add", printer), ("add", mouse), ("add", server), ("list",), ("in", mouse), ("remove", printer), ("list",)]
    assert replay(solution.SortedList, ops, args=([], level, True)) == [
        ("returned", None),
        ("returned", None),
        ("returned", None),
        ("returned", [server, printer, mouse]),
        ("returned", True),
        ("returned", None),
        ("returned", [server, mouse]),
    ]


@contract
def test_a_descending_list_without_items():
    ops = [("list",), ("reversed",), ("len",), ("in", 1), ("index", 1), ("remove", 1), ("add", 1), ("index", 1)]
    assert replay(solution.SortedList, ops, args=([], None, True)) == [
        ("returned", []),
        ("returned", []),
        ("returned", 0),
        ("returned", False),
        ("raised", "ValueError"),
        ("raised", "ValueError"),
        ("returned", None),
        ("returned", 0),
    ]


@contract
def test_a_list_that_goes_on_living_beside_the_sorted_one():
    assert probes.change_the_list_and_the_copy() == {"list": [14, 30, 1], "sorted list": [30, 14, 7]}


@contract
def test_a_source_that_can_be_walked_only_once():
    assert probes.built_from_a_generator([(1, "mouse"), (3, "server")]) == {
        "items": [(3, "server"), (1, "mouse")],
        "length": 2,
    }


def pairs(items, reverse, outer, inner):
    """What two loops see, the one in the other."""
    way = {"forwards": "lst", "backwards": "reversed(lst)"}
    lines = [f"lst = SortedList({items}, reverse={reverse})"]
    lines += [f"[(one, other) for one in {way[outer]} for other in {way[inner]}]"]
    return scripted(lines, probes.pairs, items, reverse, outer, inner)


@trap("shared-cursor")
@pytest.mark.parametrize("reverse", [True, False])
def test_a_loop_within_a_loop(reverse):
    a, b = (2, 1) if reverse else (1, 2)
    assert pairs([1, 2], reverse, "forwards", "forwards") == [(a, a), (a, b), (b, a), (b, b)]


@trap("shared-cursor")
@pytest.mark.parametrize("reverse", [True, False])
def test_a_loop_backwards_within_another(reverse):
    a, b = (1, 2) if reverse else (2, 1)
    assert pairs([1, 2], reverse, "backwards", "backwards") == [(a, a), (a, b), (b, a), (b, b)]


@contract
def test_loops_in_both_directions_at_once():
    assert pairs([1, 2], True, "forwards", "backwards") == [(2, 1), (2, 2), (1, 1), (1, 2)]
    assert pairs([1, 2], True, "backwards", "forwards") == [(1, 2), (1, 1), (2, 2), (2, 1)]


def in_order(arrived, key, reverse):
    """Take out, again and again, the earliest arrival among those with the extreme key."""
    rest, view = list(arrived), []
    while rest:
        keys = [key(item) for item in rest]
        extreme = max(keys) if reverse else min(keys)
        view.append(rest.pop(keys.index(extreme)))
    return view


def by_the_rules(items, ops, key=lambda item: item, reverse=False):
    arrived, seen = list(items), []
    for name, *args in ops:
        view = in_order(arrived, key, reverse)
        if name == "add":
            arrived.append(args[0])
            seen.append(("returned", None))
        elif name == "list":
            seen.append(("returned", view))
        elif name == "reversed":
            seen.append(("returned", view[::-1]))
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
    return st.lists(st.one_of(one_item, st.sampled_from([("list",), ("reversed",), ("len",)])), max_size=12)


TICKETS = st.tuples(st.integers(-1, 1), st.sampled_from("abc"))
WORDS = st.text("ab", max_size=3)


@given(st.lists(TICKETS, max_size=6), steps(TICKETS), st.booleans())
def test_any_tickets_by_urgency(tickets, ops, reverse):
    ops = [*ops, ("list",), ("reversed",)]
    assert replay(solution.SortedList, ops, args=(tickets, urgency, reverse)) == by_the_rules(
        tickets, ops, urgency, reverse
    )


@given(st.lists(WORDS, max_size=6), steps(WORDS))
def test_any_words_in_descending_order(words, ops):
    ops = [*ops, ("list",), ("reversed",)]
    assert replay(solution.SortedList, ops, args=(words, None, True)) == by_the_rules(words, ops, reverse=True)


def test_20_000_tickets_arrive_one_by_one():
    assert probes.add_many(20_000) == {"in order": True, "length": 20_000}


def test_asking_for_many_tickets_among_20_000():
    assert probes.look_up_many(20_000) == {"present": 5_000, "absent": 0, "positions": True, "left": 15_000}
