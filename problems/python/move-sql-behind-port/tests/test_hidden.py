import probes
from engine.testing import contract, scripted, trap
from hypothesis import given
from hypothesis import strategies as st

BEGIN = 'with storage.transaction():\n    storage.put("A1", "bolt", 5)\n    storage.put("B2", "bolt", 7)'
BROKEN = "results", "stock", "transactions", "used after the error"
FAILS = 'try:\n    with storage.transaction():\n        {}\n        raise KeyError\nexcept KeyError:\n    pass'


def shown(calls):
    return [f"service.{name}({', '.join(map(repr, arguments))})" for name, *arguments in calls]


def in_memory(*calls, stock={}, breaks={}, show=("results", "stock", "transactions", "outside")):
    lines = [f"# storage in memory: {stock}", *(f"# its {name} raises OSError({text!r})" for name, text in breaks.items())]
    seen = scripted([*lines, "service = StockService(storage)", *shown(calls)], probes.in_memory, stock, list(calls), breaks)
    return {what: seen[what] for what in show} if isinstance(seen, dict) else seen


def on_sqlite(*calls):
    lines = ["service = StockService(SqliteStock(connection))", *shown(calls)]
    return scripted(lines, probes.on_sqlite, list(calls))


def alone(*lines):
    return scripted(["storage = SqliteStock(connection)", *lines], probes.storage_alone, *lines)


@trap("imports-database")
def test_service_where_there_is_no_database():
    assert in_memory(("receive", "bolt", 5, "A1"), ("totals",), show=("results", "stock")) == {
        "results": [None, {"bolt": 5}],
        "stock": {"A1 bolt": 5},
    }


@trap("imports-database")
def test_moves_where_there_is_no_database():
    assert in_memory(("move", "bolt", 5, "A1", "B2"), stock={"A1 bolt": 6}, show=("results", "stock")) == {
        "results": [None],
        "stock": {"A1 bolt": 1, "B2 bolt": 5},
    }


@trap("commits-inside")
def test_what_another_connection_sees_during_a_transaction():
    watched = 'with storage.transaction():\n    storage.put("A1", "bolt", 4)\n    storage.note("bolt", 1, "A1", "B2")\n    during = seen()'
    assert alone(BEGIN, watched, "during, seen()") == (
        ({"A1 bolt": 5, "B2 bolt": 7}, []),
        ({"A1 bolt": 4, "B2 bolt": 7}, [("bolt", 1, "A1", "B2")]),
    )


@trap("commits-inside")
def test_changes_before_an_exception():
    changes = 'storage.put("A1", "bolt", 0); storage.note("bolt", 5, "A1", "B2"); storage.put("B2", "bolt", 12)'
    assert alone(BEGIN, FAILS.format(changes), "seen()") == ({"A1 bolt": 5, "B2 bolt": 7}, [])


@trap("two-transactions")
def test_transactions_of_a_batch():
    call = "move_all", [("bolt", 1), ("nut", 2), ("bolt", 3)], "A1", "B2"
    assert in_memory(call, stock={"A1 bolt": 5, "A1 nut": 2}) == {
        "results": [None],
        "stock": {"A1 bolt": 1, "B2 bolt": 4, "B2 nut": 2},
        "transactions": ["permanent"],
        "outside": [],
    }


@trap("two-transactions")
def test_transactions_of_single_calls():
    calls = ("receive", "bolt", 5, "A1"), ("move", "bolt", 5, "A1", "B2")
    assert in_memory(*calls, show=("transactions", "stock")) == {
        "transactions": ["permanent", "permanent"],
        "stock": {"B2 bolt": 5},
    }


@trap("reads-outside")
def test_port_outside_of_transactions():
    calls = ("receive", "bolt", 5, "A1"), ("move", "bolt", 2, "A1", "B2"), ("move", "bolt", 9, "A1", "B2")
    assert in_memory(*calls, show=("outside", "results")) == {
        "outside": [],
        "results": [None, None, "NotEnough('bolt', 6): 6 bolt too few"],
    }


@trap("rule-in-storage")
def test_more_than_there_is():
    assert in_memory(("move", "bolt", 8, "A1", "B2"), ("move", "nut", 1, "A1", "B2"), stock={"A1 bolt": 5}) == {
        "results": ["NotEnough('bolt', 3): 3 bolt too few", "NotEnough('nut', 1): 1 nut too few"],
        "stock": {"A1 bolt": 5},
        "transactions": ["taken back", "taken back"],
        "outside": [],
    }


@trap("no-rollback")
def test_next_transaction_after_a_failed_one():
    after = 'with storage.transaction():\n    storage.put("C3", "nut", 1)'
    failed = FAILS.format('storage.put("A1", "bolt", 99); storage.note("bolt", 94, None, "A1")')
    assert alone(BEGIN, failed, "between = storage.quantity('A1', 'bolt')", after, "between, seen()") == (
        5, ({"A1 bolt": 5, "B2 bolt": 7, "C3 nut": 1}, []),
    )


@trap("no-rollback")
def test_somebody_stops_the_program_within_a_transaction():
    failed = FAILS.replace("KeyError", "KeyboardInterrupt").format('storage.put("A1", "bolt", 99)')
    after = 'with storage.transaction():\n    storage.put("C3", "nut", 1)'
    assert alone(BEGIN, failed, after, "seen()") == ({"A1 bolt": 5, "B2 bolt": 7, "C3 nut": 1}, [])


@trap("no-rollback")
def test_a_batch_that_fails_in_its_last_line():
    batch = "move_all", [("bolt", 2), ("bolt", 2), ("bolt", 2)], "A1", "B2"
    assert on_sqlite(("receive", "bolt", 5, "A1"), batch, ("receive", "nut", 1, "A1")) == {
        "results": [None, "NotEnough('bolt', 1): 1 bolt too few", None],
        "stock": {"A1 bolt": 5, "A1 nut": 1},
        "journal": [("bolt", 5, None, "A1"), ("nut", 1, None, "A1")],
    }


@trap("checked-first")
def test_the_same_article_twice_in_a_batch():
    assert in_memory(("move_all", [("bolt", 3), ("bolt", 4)], "A1", "B2"), stock={"A1 bolt": 5}) == {
        "results": ["NotEnough('bolt', 2): 2 bolt too few"],
        "stock": {"A1 bolt": 5},
        "transactions": ["taken back"],
        "outside": [],
    }


@trap("own-repair")
def test_the_journal_is_full_when_goods_come_in():
    call = "receive", "bolt", 5, "A1"
    assert in_memory(call, stock={"A1 bolt": 2}, breaks={"note": "disk full"}, show=BROKEN) == {
        "results": ["OSError: disk full"],
        "stock": {"A1 bolt": 2},
        "transactions": ["taken back"],
        "used after the error": [],
    }


@trap("own-repair")
def test_the_journal_is_full_when_goods_are_moved():
    call = "move", "bolt", 1, "A1", "B2"
    assert in_memory(call, stock={"A1 bolt": 2}, breaks={"note": "disk full"}, show=BROKEN) == {
        "results": ["OSError: disk full"],
        "stock": {"A1 bolt": 2},
        "transactions": ["taken back"],
        "used after the error": [],
    }


@trap("own-repair")
def test_what_is_written_by_a_batch_that_fails_in_its_second_line():
    batch = "move_all", [("bolt", 2), ("bolt", 9)], "A1", "B2"
    seen = in_memory(batch, stock={"A1 bolt": 5}, show=("results", "writes"))
    first = ("put", "A1", "bolt", 3), ("put", "B2", "bolt", 2), ("note", "bolt", 2, "A1", "B2")
    more = [each for each in seen["writes"] if each not in first] if isinstance(seen, dict) else seen
    assert more == []


@trap("by-name")
def test_a_port_whose_parameters_have_other_names():
    calls = ("receive", "bolt", 5, "A1"), ("move", "bolt", 2, "A1", "B2"), ("totals",)
    assert in_memory(*calls, show=("results", "journal")) == {
        "results": [None, None, {"bolt": 5}],
        "journal": [("bolt", 5, None, "A1"), ("bolt", 2, "A1", "B2")],
    }


@trap("empty-shelf")
def test_the_last_ones_leave_a_shelf():
    empties = 'with storage.transaction():\n    storage.put("A1", "bolt", 0)\n    storage.put("D4", "nut", 0)'
    assert alone(BEGIN, empties, 'seen(), storage.quantity("A1", "bolt"), storage.totals()') == (
        ({"B2 bolt": 7}, []), 0, {"bolt": 7},
    )


@trap("one-shelf")
def test_the_same_article_on_three_shelves():
    sets = 'with storage.transaction():\n    storage.put("C3", "bolt", 1)\n    storage.put("B2", "bolt", 8)'
    empties = 'with storage.transaction():\n    storage.put("A1", "bolt", 0)'
    assert alone(BEGIN, sets, "first = seen()[0]", empties, "first, seen()[0]") == (
        {"A1 bolt": 5, "B2 bolt": 8, "C3 bolt": 1}, {"B2 bolt": 8, "C3 bolt": 1},
    )


@contract
def test_reading_what_was_written_in_the_same_transaction():
    reads = (
        'found = []\nwith storage.transaction():\n    storage.put("A1", "bolt", 2)\n    found.append(storage.quantity("A1", "bolt"))\n'
        '    storage.put("A1", "bolt", 0)\n    found.append(storage.quantity("A1", "bolt"))\n    storage.put("A1", "nut", 4)'
    )
    assert alone(BEGIN, reads, 'found, storage.quantity("A1", "nut"), storage.quantity("B2", "nut")') == ([2, 0], 4, 0)


@contract
def test_an_exception_of_the_block_goes_on():
    line = "got = []\ntry:\n    with storage.transaction():\n        raise KeyError('lost')\nexcept KeyError as error:\n    got += error.args"
    assert alone(line, "got, seen()") == (["lost"], ({}, []))


@contract
def test_storage_without_anything():
    assert alone('storage.totals(), storage.quantity("A1", "bolt")') == ({}, 0)


@contract
def test_arguments_that_are_refused():
    calls = (
        ("receive", "bolt", 0, "A1"), ("receive", "bolt", -1, "A1"), ("move", "bolt", 0, "A1", "B2"),
        ("move", "bolt", -1, "A1", "B2"), ("move", "bolt", 1, "A1", "A1"), ("move_all", [("bolt", 1)], "A1", "A1"),
        ("move_all", [("bolt", 1), ("bolt", 0)], "A1", "B2"), ("move_all", [], "A1", "A1"),
    )
    assert in_memory(*calls, stock={"A1 bolt": 5}, show=("results", "stock", "journal", "outside")) == {
        "results": ["ValueError"] * 8,
        "stock": {"A1 bolt": 5},
        "journal": [],
        "outside": [],
    }


@contract
def test_journal_of_a_batch():
    calls = ("receive", "bolt", 5, "A1"), ("move_all", [("bolt", 1), ("bolt", 4)], "A1", "B2"), ("move_all", [], "A1", "B2")
    assert on_sqlite(*calls, ("totals",)) == {
        "results": [None, None, None, {"bolt": 5}],
        "stock": {"B2 bolt": 5},
        "journal": [("bolt", 5, None, "A1"), ("bolt", 1, "A1", "B2"), ("bolt", 4, "A1", "B2")],
    }


def on_paper(calls):
    """Keeps one slip of paper per piece: the shelf where it lies."""
    pieces, results = [], []
    for call in calls:
        if call[0] == "receive":
            pieces += [(call[1], call[3])] * call[2]
            results.append(None)
            continue
        _, lines, source, target = call
        moved, result = list(pieces), None
        for article, quantity in lines:
            for number in range(quantity):
                if (article, source) not in moved:
                    result = result or f"NotEnough({article!r}, {quantity - number}): {quantity - number} {article} too few"
                elif result is None:
                    moved[moved.index((article, source))] = article, target
            if result:
                break
        pieces = pieces if result else moved
        results.append(result)
    counted = {f"{shelf} {article}": pieces.count((article, shelf)) for article, shelf in sorted(pieces)}
    return results, counted


ARTICLES, SHELVES = st.sampled_from(["bolt", "nut"]), st.sampled_from([("A1", "B2"), ("B2", "A1")])
CALLS = st.one_of(
    st.builds(lambda article, count, way: ("receive", article, count, way[0]), ARTICLES, st.integers(1, 3), SHELVES),
    st.builds(
        lambda lines, way: ("move_all", lines, *way),
        st.lists(st.tuples(ARTICLES, st.integers(1, 3)), max_size=3), SHELVES,
    ),
)


@contract
@given(st.lists(CALLS, max_size=6))
def test_any_calls_on_sqlite_and_in_memory(calls):
    results, stock = on_paper(calls)
    on_disk = on_sqlite(*calls)
    assert {"results": on_disk["results"], "stock": on_disk["stock"]} == {"results": results, "stock": stock}
    assert in_memory(*calls, show=("results", "stock")) == {"results": results, "stock": stock}
