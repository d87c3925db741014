from datetime import date
from decimal import Decimal

import probes
from engine.testing import contract, trap

REFUSED = "IntegrityError"


@trap("orphan")
def test_a_line_is_taken_off():
    assert probes.removed(2) == [(1, 1), (1, 3)]


@trap("orphan")
def test_all_lines_are_taken_off():
    assert probes.removed(1, 2, 3) == []


@trap("float-money")
def test_how_prices_are_stored():
    assert probes.storage_classes("0.10", "1.15", "2", "8.2", "19.99", "999999999.99", "0") == [
        ("integer", cents) for cents in (10, 115, 200, 820, 1999, 99999999999, 0)
    ]


@trap("float-money")
def test_prices_and_total_after_loading():
    found = probes.loaded((1, "a", 3, "0.10"), (2, "b", 1, "1.15"), (3, "c", 999_999, "999999999.99"))
    assert (found["equal prices"], found["total"]) == (True, Decimal("999998999990001.46"))


@trap("customer-goes")
def test_an_invoice_is_deleted():
    assert probes.deleted("invoice") == ("done", ["Idle", "Okoro", "Weber"], ["R2"], 1)


@trap("unenforced")
def test_another_program_stores_nonsense():
    line = "INSERT INTO invoice_lines (invoice_id, position, text, quantity, price_cents) VALUES "
    assert probes.sql(
        line + "(1, 2, 'x', 0, 1)", line + "(1, 2, 'x', -1, 1)", line + "(1, 2, 'x', 1, -1)", line + "(1, 1, 'x', 1, 1)",
        "INSERT INTO customers (name) VALUES ('')",
        "INSERT INTO invoices (number, issued_on, customer_id) VALUES ('R1', '2026-01-01', 2)",
    ) == [REFUSED] * 6


@trap("unenforced")
def test_another_program_stores_other_prices_than_whole_cents():
    line = "INSERT INTO invoice_lines (invoice_id, position, text, quantity, price_cents) VALUES "
    assert probes.sql(
        line + "(1, 2, 'x', 1, 250.5)", line + "(1, 2, 'x', 1, 'abc')",
        "UPDATE invoice_lines SET price_cents = 0.5 WHERE position = 1",
        "SELECT position, typeof(price_cents), price_cents FROM invoice_lines",
    ) == [REFUSED] * 3 + [[(1, "integer", 0)]]


@trap("unenforced")
def test_another_program_leaves_things_out():
    assert probes.sql(
        "INSERT INTO customers (name) VALUES (NULL)",
        "INSERT INTO invoices (number, issued_on, customer_id) VALUES (NULL, '2026-01-01', 1)",
        "INSERT INTO invoices (number, issued_on, customer_id) VALUES ('R2', NULL, 1)",
        "INSERT INTO invoices (number, issued_on, customer_id) VALUES ('R2', '2026-01-01', NULL)",
        "INSERT INTO invoice_lines (invoice_id, position, text, quantity, price_cents) VALUES (NULL, 2, 'x', 1, 1)",
        "INSERT INTO invoice_lines (invoice_id, position, text, quantity, price_cents) VALUES (1, NULL, 'x', 1, 1)",
        "INSERT INTO invoice_lines (invoice_id, position, text, quantity, price_cents) VALUES (1, 2, NULL, 1, 1)",
        "INSERT INTO invoice_lines (invoice_id, position, text, quantity, price_cents) VALUES (1, 2, 'x', NULL, 1)",
        "INSERT INTO invoice_lines (invoice_id, position, text, quantity, price_cents) VALUES (1, 2, 'x', 1, NULL)",
    ) == [REFUSED] * 9


@trap("unenforced")
def test_another_program_deletes():
    assert probes.sql(
        "DELETE FROM customers WHERE id = 1", "DELETE FROM customers WHERE id = 2", "DELETE FROM invoices",
        "SELECT count(*) FROM invoice_lines", "DELETE FROM customers WHERE id = 1",
    ) == [REFUSED, [], [], [(0,)], []]


@trap("no-foreign-keys")
def test_statements_through_the_engine():
    assert probes.through_engine(
        "DELETE FROM customers WHERE id = 1",
        "INSERT INTO invoices (number, issued_on, customer_id) VALUES ('R2', '2026-01-01', 77)",
        "INSERT INTO invoice_lines (invoice_id, position, text, quantity, price_cents) VALUES (77, 1, 'x', 1, 1)",
        "DELETE FROM invoices WHERE id = 1",
    ) == ([REFUSED, REFUSED, REFUSED, "fine"], 0)


@trap("line-order")
def test_lines_that_were_not_stored_in_their_order():
    assert probes.loaded((3, "c", 1, "1"), (1, "a", 1, "1"), (10, "d", 1, "1"), (2, "b", 1, "1"))["texts"] == ["a", "b", "c", "d"]


@contract
def test_a_customer_with_invoices_is_deleted():
    assert probes.deleted("customer") == (REFUSED, ["Idle", "Okoro", "Weber"], ["R1", "R2"], 3)


@contract
def test_a_customer_without_invoices_is_deleted():
    assert probes.deleted("idle customer") == ("done", ["Okoro", "Weber"], ["R1", "R2"], 3)


@contract
def test_rows_of_an_invoice():
    assert probes.stored((1, "work", 2, "0.5"), (2, "oil", 1, "9.90")) == {
        "customers": [(1, "Weber")],
        "invoices": [(1, "R1", "2026-03-31", 1)],
        "invoice_lines": [(1, 1, "work", 2, 50), (1, 2, "oil", 1, 990)],
    }


@contract
def test_an_invoice_after_loading():
    assert probes.loaded() == {"texts": [], "equal prices": True, "total": Decimal("0.00"), "customer": "Weber", "day": date(2026, 3, 31)}


@contract
def test_totals_of_invoices_that_are_not_stored():
    assert str(probes.total()) == "0.00"
    assert str(probes.total((1, "x", 2, "3"))) == "6.00"
    assert str(probes.total((1, "x", 1, "2.500"))) == "2.50"
    assert str(probes.total((1, "x", 3, "0.1"), (2, "y", 1, "0.2"))) == "0.50"


@contract
def test_prices_that_are_none():
    assert probes.priced(1, 1.5, "1.50", None) == [("TypeError", "TypeError")] * 4
    wrong = Decimal("-0.01"), Decimal("0.001"), Decimal("1.999"), Decimal("-1")
    assert probes.priced(*wrong) == [("ValueError", "ValueError")] * 4


@contract
def test_prices_that_are_fine():
    assert probes.priced(Decimal(0), Decimal("0.01"), Decimal("2.5"), Decimal("2.500"), Decimal("1E+2")) == [("fine", "fine")] * 5


@contract
def test_values_at_the_edge_in_other_programs():
    assert probes.sql(
        "INSERT INTO invoice_lines (invoice_id, position, text, quantity, price_cents) VALUES (1, 2, '', 1, 0)",
        "INSERT INTO invoices (id, number, issued_on, customer_id) VALUES (2, 'R2', '2026-03-31', 1)",
        "INSERT INTO invoice_lines (invoice_id, position, text, quantity, price_cents) VALUES (2, 1, 'x', 2, 1)",
        "INSERT INTO customers (name) VALUES ('W')",
        "INSERT INTO customers (name) VALUES ('Weber')",
    ) == [[]] * 5


@contract
def test_a_database_that_is_there():
    assert probes.opened_again()["invoice_lines"] == [(1, 1, "work", 1, 0)]
