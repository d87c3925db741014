import probes
from engine.testing import contract, trap

ONE = [(7, "Weber")]


def many(count, lines_each=2, articles=("bolt", "nut")):
    """As many invoices on as many days, each of another customer, with numbers R1, R2, …"""
    customers = [(n, f"Customer {n}") for n in range(1, count + 1)]
    invoices = [(n, f"R{n}", f"20{10 + n // 336}-{n // 28 % 12 + 1:02}-{n % 28 + 1:02}", n) for n in range(1, count + 1)]
    lines = [(n, place, articles[place % len(articles)], 1, 100) for n in range(1, count + 1) for place in range(lines_each)]
    return customers, invoices, lines


def numbers(first, last):
    return [f"R{n}" for n in range(first, last - 1, -1)]


def shown(number, day, customer, lines):
    return {
        "number": number, "issued_on": day, "customer": {"id": customer[0], "name": customer[1]},
        "lines": [{"article": article, "quantity": quantity, "price_cents": price} for article, quantity, price in lines],
        "amount_cents": sum(quantity * price for _, quantity, price in lines),
    }


@trap("lazy")
def test_statements_for_a_page_of_thirty():
    found = probes.counted("?limit=30", *many(40))
    assert (found["invoices"], found["customers"], found["lines"]) == (30, 30, 60)
    assert found["statements"] <= 3, "at most 3 statements are sent, however many invoices are on the page"


@trap("lazy")
def test_statements_with_a_filter():
    found = probes.counted("?limit=10&offset=5&article=nut", *many(20))
    assert (found["invoices"], found["customers"], found["lines"]) == (10, 10, 20)
    assert found["statements"] <= 3, "at most 3 statements are sent, with a filter as well"


@trap("cut-page")
def test_pages_of_invoices_with_three_lines():
    customers, invoices, lines = many(5, 3)
    found = probes.pages(["?limit=2", "?limit=2&offset=2", "?limit=4&offset=1"], customers, invoices, lines)
    assert found == [(5, ["R5", "R4"]), (5, ["R3", "R2"]), (5, ["R4", "R3", "R2", "R1"])]


@trap("cut-page")
def test_the_last_invoice_of_a_page():
    lines = [(n, place, f"a{place}", 2, 150 * place) for n in (1, 2) for place in (1, 2, 3)]
    invoices = [(1, "R1", "2026-01-01", 7), (2, "R2", "2026-01-02", 7)]
    three = [("a1", 2, 150), ("a2", 2, 300), ("a3", 2, 450)]
    assert probes.ask("?limit=1", ONE, invoices, lines) == (200, {"total": 2, "invoices": [shown("R2", "2026-01-02", ONE[0], three)]})


@trap("duplicates")
def test_the_article_stands_on_two_lines():
    customers, invoices, lines = many(3, 2, ["bolt"])
    queries = ["?article=bolt", "?article=bolt&limit=2", "?article=bolt&limit=2&offset=2"]
    assert probes.pages(queries, customers, invoices, lines) == [(3, ["R3", "R2", "R1"]), (3, ["R3", "R2"]), (3, ["R1"])]


@trap("matching-lines-only")
def test_other_lines_of_an_invoice_with_the_article():
    lines = [(1, 2, "nut", 3, 20), (1, 1, "bolt", 1, 999), (1, 3, "cog", 2, 5), (2, 1, "bolt", 1, 1)]
    invoices = [(1, "R1", "2026-01-01", 7), (2, "R2", "2026-01-02", 7)]
    all_lines = [("bolt", 1, 999), ("nut", 3, 20), ("cog", 2, 5)]
    assert probes.ask("?article=nut", ONE, invoices, lines) == (
        200, {"total": 1, "invoices": [shown("R1", "2026-01-01", ONE[0], all_lines)]},
    )


@trap("no-lines")
def test_invoices_with_and_without_lines():
    invoices = [(1, "R1", "2026-01-01", 7), (2, "R2", "2026-01-02", 7), (3, "R3", "2026-01-03", 7)]
    assert probes.ask("", ONE, invoices, [(2, 1, "bolt", 2, 3)]) == (200, {"total": 3, "invoices": [
        shown("R3", "2026-01-03", ONE[0], []), shown("R2", "2026-01-02", ONE[0], [("bolt", 2, 3)]), shown("R1", "2026-01-01", ONE[0], []),
    ]})


@trap("whole-table")
def test_rows_for_a_small_page_of_a_large_table():
    found = probes.counted("?limit=5&offset=100", *many(400))
    assert (found["invoices"], found["lines"]) == (5, 10)
    assert found["rows"] <= 21, "fetched are only rows of the page's invoices, their customers and lines, and one for the total"


@trap("whole-table")
def test_rows_for_a_small_page_with_a_filter():
    found = probes.counted("?limit=2&article=nut", *many(60))
    assert (found["invoices"], found["lines"]) == (2, 4)
    assert found["rows"] <= 9, "fetched are only rows of the page's invoices, their customers and lines, and one for the total"


@trap("total-of-page")
def test_the_total_on_full_and_half_full_pages():
    assert probes.pages(["?limit=3", "?limit=3&offset=3"], *many(5)) == [(5, numbers(5, 3)), (5, numbers(2, 1))]


@trap("total-of-page")
def test_pages_after_the_last_one():
    assert probes.pages(["?offset=5", "?offset=99&article=nut"], *many(5)) == [(5, []), (5, [])]


@contract
def test_no_invoices():
    assert probes.ask("", ONE, []) == (200, {"total": 0, "invoices": []})


@contract
def test_an_article_that_nobody_bought():
    queries = ["?article=cog", "?article=", "?article=BOLT", "?article=bol", "?article=bolt%25", "?article=nut"]
    assert probes.pages(queries, *many(2)) == [(0, [])] * 5 + [(2, ["R2", "R1"])]


@contract
def test_an_article_without_a_name():
    invoices = [(1, "R1", "2026-01-01", 7), (2, "R2", "2026-01-02", 7)]
    assert probes.pages(["?article="], ONE, invoices, [(1, 1, "", 1, 1), (2, 1, "x", 1, 1)]) == [(1, ["R1"])]


@contract
def test_how_many_without_a_limit():
    assert probes.pages(["", "?limit=100&offset=0", "?limit=21&offset=20"], *many(130)) == [
        (130, numbers(130, 111)), (130, numbers(130, 31)), (130, numbers(110, 90)),
    ]


@contract
def test_several_invoices_on_one_day():
    invoices = [(n, f"R{n}", day, 7) for n, day in ((3, "2026-02-01"), (1, "2026-02-01"), (2, "2026-02-01"), (4, "2025-12-31"))]
    assert probes.pages(["", "?limit=1&offset=1"], ONE, invoices) == [(4, ["R3", "R2", "R1", "R4"]), (4, ["R2"])]


@contract
def test_lines_that_were_not_entered_in_their_order():
    lines = [(1, 3, "c", 1, 1), (1, 1, "a", 2, 10), (1, 2, "b", 3, 100)]
    invoice = shown("R1", "2026-01-01", ONE[0], [("a", 2, 10), ("b", 3, 100), ("c", 1, 1)])
    assert probes.ask("", ONE, [(1, "R1", "2026-01-01", 7)], lines) == (200, {"total": 1, "invoices": [invoice]})


@contract
def test_customers_with_several_invoices():
    customers = [(1, "Okoro"), (2, "Weber")]
    invoices = [(1, "A", "2026-01-01", 2), (2, "B", "2026-01-02", 1), (3, "C", "2026-01-03", 2)]
    found = probes.ask("", customers, invoices)[1]["invoices"]
    assert [(invoice["number"], invoice["customer"]["name"]) for invoice in found] == [("C", "Weber"), ("B", "Okoro"), ("A", "Weber")]


@contract
def test_parameters_out_of_range():
    for query in ("?limit=0", "?limit=101", "?limit=-1", "?limit=x", "?offset=-1", "?offset=x"):
        assert probes.ask(query, ONE, [(1, "R1", "2026-01-01", 7)]) == (422, None)
