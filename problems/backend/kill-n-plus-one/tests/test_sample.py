import probes

CUSTOMERS = [(1, "Weber")]
INVOICES = [(1, "R1", "2026-03-30", 1), (2, "R2", "2026-03-31", 1)]
LINES = [(1, 1, "bolt", 4, 25), (1, 2, "nut", 2, 10)]


def test_the_newest_invoice():
    assert probes.ask("?limit=1", CUSTOMERS, INVOICES, LINES) == (200, {"total": 2, "invoices": [
        {"number": "R2", "issued_on": "2026-03-31", "customer": {"id": 1, "name": "Weber"}, "lines": [], "amount_cents": 0},
    ]})


def test_two_invoices_cost_three_statements():
    assert probes.counted("", CUSTOMERS, INVOICES, LINES)["statements"] <= 3, "at most 3 statements are sent"
