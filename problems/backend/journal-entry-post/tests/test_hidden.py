import probes
from engine.testing import contract, scripted, trap


def told(step):
    """The step as a person would write it."""
    verb, *rest = step
    if verb == "SQL":
        return f"sql({rest[0]!r})"
    if verb in ("GET", "POST"):
        return f"client.{verb.lower()}({rest[0]!r}{''.join(f', json={body!r}' for body in rest[1:])})"
    return {"OPEN": "connections_in_use()"}.get(verb, f"rows({verb.lower()!r})")


def talk(*steps):
    return scripted(map(told, steps), probes.talk, *steps)


def statuses(*steps):
    return scripted(map(told, steps), probes.statuses, *steps)


def debit(account, amount):
    return {"account": account, "debit": amount}


def credit(account, amount):
    return {"account": account, "credit": amount}


def post(*lines, day="2026-03-31", text="x"):
    return ("POST", "/entries", {"booked_on": day, "text": text, "lines": list(lines)})


def sale(amount, day="2026-03-31"):
    return post(debit("1000", amount), credit("4000", amount), day=day)


def close(day):
    return ("POST", "/closings", {"until": day})


def balances(*numbers):
    return [("GET", f"/accounts/{number}") for number in numbers]


def refused(detail, status=422):
    return (status, {"detail": detail})


@trap("float-amounts")
def test_amounts_that_are_json_numbers():
    assert statuses(sale(100), sale(0.5), sale(100.0), ("ENTRIES",)) == [422, 422, 422, []]


@trap("float-amounts")
def test_an_exponent_and_a_sign():
    assert statuses(sale("1e2"), sale("+5"), ("ENTRIES",)) == [422, 422, []]


@trap("float-amounts")
def test_a_line_break_at_the_end_of_an_amount():
    assert statuses(sale("250\n"), sale("2.50\n"), ("ENTRIES",)) == [422, 422, []]


@trap("float-amounts")
def test_amounts_after_storing():
    steps = sale("1.15"), sale("8.2"), sale("4.35"), ("LINES",)
    assert talk(*steps)[-1] == [
        (1, 1, "1000", 115, None), (1, 2, "4000", None, 115),
        (2, 1, "1000", 820, None), (2, 2, "4000", None, 820),
        (3, 1, "1000", 435, None), (3, 2, "4000", None, 435),
    ]


@trap("float-sum")
def test_three_small_amounts():
    found = talk(post(debit("1000", "0.10"), debit("1200", "0.20"), credit("4000", "0.30")), ("LINES",))
    assert found[0][0] == 201
    assert found[1] == [(1, 1, "1000", 10, None), (1, 2, "1200", 20, None), (1, 3, "4000", None, 30)]


@trap("float-sum")
def test_a_cent_too_much_among_large_amounts():
    assert talk(post(debit("1000", "250000000000.01"), credit("4000", "250000000000")), ("ENTRIES",)) == [
        refused("Debit 250000000000.01, credit 250000000000.00"), [],
    ]


@trap("float-sum")
def test_the_balance_of_ninety_nine_large_lines():
    fifty = post(*[debit("1000", "999999999999.99"), credit("4000", "999999999999.99")] * 50)
    rest = post(*[debit("1000", "999999999999.99"), credit("4000", "999999999999.99")] * 49)
    found = talk(fifty, rest, *balances("1000", "4000"))[2:]
    assert [answer[1]["balance"] for answer in found] == ["98999999999999.01", "-98999999999999.01"]


@trap("header-stays")
def test_an_unknown_account_in_the_second_line():
    assert talk(post(debit("1000", "5"), credit("4711", "5")), ("ENTRIES",), ("LINES",), sale("1"))[:3] == [
        refused("Unknown account 4711"), [], [],
    ]


@trap("header-stays")
def test_the_database_refuses_the_second_line():
    full = "CREATE TRIGGER full BEFORE INSERT ON entry_lines WHEN NEW.credit_cents = 666 BEGIN SELECT RAISE(ABORT, 'full'); END"
    steps = ("SQL", full), sale("6.66"), ("ENTRIES",), ("LINES",), ("OPEN",), sale("6.67"), ("ENTRIES",)
    assert statuses(*steps) == [[], 500, [], [], 0, 201, [(1, "2026-03-31", "x")]]


@trap("zero-lines")
def test_amounts_of_nothing():
    fair = debit("1000", "5"), credit("4000", "5")
    steps = sale("0"), sale("0.00"), post(*fair, debit("1200", "0.0")), post(*fair, credit("1200", "00")), ("ENTRIES",)
    assert statuses(*steps) == [422, 422, 422, 422, []]


@trap("zero-lines")
def test_lines_without_an_amount():
    fair = debit("1000", "5"), credit("4000", "5")
    empty = {"account": "1200"}, {"account": "1200", "debit": None, "credit": None}, debit("1200", None)
    assert statuses(*(post(*fair, line) for line in empty), ("ENTRIES",)) == [422, 422, 422, []]


@trap("both-sides")
def test_a_line_with_debit_and_credit():
    both = {"account": "1200", "debit": "5", "credit": "5"}
    netted = {"account": "1000", "debit": "30", "credit": "10"}
    fair = debit("1000", "5"), credit("4000", "5")
    assert statuses(post(*fair, both), post(netted, credit("4000", "20")), ("ENTRIES",)) == [422, 422, []]


@trap("closed-period")
def test_days_around_the_closing():
    steps = close("2026-03-31"), sale("1", "2026-03-31"), sale("2", "2026-01-01"), sale("3", "2026-04-01"), ("ENTRIES",)
    message = refused("The books are closed until 2026-03-31", 409)
    found = talk(*steps)
    assert found[:3] == [(201, {"until": "2026-03-31"}), message, message]
    assert found[3][0] == 201
    assert found[4] == [(1, "2026-04-01", "x")]


@trap("closed-period")
def test_an_earlier_month_is_closed_later():
    steps = close("2026-03-31"), close("2026-02-28"), sale("1", "2026-03-15"), sale("1", "2026-02-28"), ("ENTRIES",)
    message = refused("The books are closed until 2026-03-31", 409)
    assert talk(*steps) == [(201, {"until": "2026-03-31"}), (201, {"until": "2026-02-28"}), message, message, []]


@trap("closed-period")
def test_a_day_long_after_the_closing():
    assert statuses(close("2090-12-31"), sale("1", "2091-01-01"), sale("1", "2090-12-31")) == [201, 201, 409]


@trap("huge-id")
def test_ids_of_nineteen_and_of_twenty_digits():
    paths = [f"/entries/{number}" for number in (2**63 - 1, 2**63, 10**19, 10**20 - 1, -(10**19))]
    last = ("SQL", f"INSERT INTO entries (id, booked_on, text) VALUES ({2**63 - 1}, '2026-01-01', 'x')")
    assert statuses(sale("1"), *(("GET", path) for path in paths), ("OPEN",), last, ("GET", paths[0])) == [201, *[404] * 5, 0, [], 200]


@contract
def test_a_day_long_ago_without_a_closing():
    assert statuses(sale("1", "1999-12-31"), ("ENTRIES",)) == [201, [(1, "1999-12-31", "x")]]


@contract
def test_strings_that_are_no_amounts():
    wrong = "", "-5", "5.", ".5", "1.234", "1,50", " 5", "5 ", "NaN", "Infinity", "1_000", "0x10", "1234567890123", True, [], {}
    assert statuses(*map(sale, wrong), ("ENTRIES",)) == [422] * len(wrong) + [[]]


@contract
def test_amounts_at_the_edge():
    largest = "999999999999.99"
    steps = sale("0.01"), sale("0.1"), sale("007"), sale(largest), sale(largest), *balances("1000", "4000")
    found = talk(*steps)
    assert [line["debit"] for line in (answer[1]["lines"][0] for answer in found[:4])] == ["0.01", "0.10", "7.00", largest]
    assert [answer[1]["balance"] for answer in found[5:]] == ["2000000000007.09", "-2000000000007.09"]


@contract
def test_lines_in_the_order_of_the_entry():
    lines = credit("6000", "1"), debit("1000", "3"), credit("1200", "5"), debit("6000", "2.5"), debit("1000", "0.50")
    steps = post(*lines, text="Ü"), ("GET", "/entries/1"), ("LINES",)
    body = {"id": 1, "booked_on": "2026-03-31", "text": "Ü", "lines": [
        {"account": "6000", "debit": None, "credit": "1.00"}, {"account": "1000", "debit": "3.00", "credit": None},
        {"account": "1200", "debit": None, "credit": "5.00"}, {"account": "6000", "debit": "2.50", "credit": None},
        {"account": "1000", "debit": "0.50", "credit": None},
    ]}
    assert talk(*steps) == [(201, body), (200, body), [
        (1, 1, "6000", None, 100), (1, 2, "1000", 300, None), (1, 3, "1200", None, 500),
        (1, 4, "6000", 250, None), (1, 5, "1000", 50, None),
    ]]


@contract
def test_accounts_and_closings_of_the_starter():
    account = {"number": "7000", "name": "Tools"}
    steps = (
        ("POST", "/accounts", account), ("GET", "/accounts/7000"), ("SQL", "INSERT INTO closings VALUES ('2026-01-31')"), close("2026-01-30"),
        post(debit("7000", "2"), credit("1000", "2"), day="2026-01-31"), post(debit("7000", "2"), credit("1000", "2"), day="2026-02-01"),
        ("SQL", "INSERT INTO accounts (number, name) VALUES ('7000', 'Again')"), ("GET", "/accounts/7000"),
    )
    found = talk(*steps)
    assert found[:5] == [
        (201, account), (200, {**account, "balance": "0.00"}), [], (201, {"until": "2026-01-30"}), refused("The books are closed until 2026-01-31", 409),
    ]
    assert found[5][0] == 201
    assert found[6:] == ["IntegrityError: UNIQUE constraint failed: accounts.number", (200, {**account, "balance": "2.00"})]


@contract
def test_balances():
    rent = post(debit("6000", "800"), credit("1000", "500.05"), credit("1200", "299.95"))
    steps = sale("250.50"), rent, sale("0.10", "2026-04-02"), *balances("1000", "1200", "4000", "6000")
    assert talk(*steps)[3:] == [
        (200, {"number": "1000", "name": "Cash", "balance": "-249.45"}),
        (200, {"number": "1200", "name": "Bank", "balance": "-299.95"}),
        (200, {"number": "4000", "name": "Sales", "balance": "-250.60"}),
        (200, {"number": "6000", "name": "Rent", "balance": "800.00"}),
    ]


@contract
def test_accounts_with_nothing_or_with_debits_only():
    steps = post(debit("1000", "0.01"), credit("4000", "0.01")), *balances("1200", "1000", "4000", "9999")
    found = talk(*steps)
    assert [answer[1]["balance"] for answer in found[1:4]] == ["0.00", "0.01", "-0.01"]
    assert found[4][0] == 404


@contract
def test_two_reasons_at_once():
    steps = (
        close("2026-03-31"),
        post(debit("8", "5"), credit("9", "4")), post(debit("1000", "5"), credit("9", "4")), post(debit("1000", "5"), credit("4000", "4")),
        post(debit("8", "5"), credit("4000", "x")),
    )
    assert talk(*steps)[:4] == [(201, {"until": "2026-03-31"}), refused("Unknown account 8"), refused("Unknown account 9"), refused("Debit 5.00, credit 4.00")]
    assert statuses(*steps)[4] == 422


@contract
def test_bodies_that_are_no_entry():
    fair = [debit("1000", "5"), credit("4000", "5")]
    wrong = (
        {}, [], {"booked_on": "2026-03-31", "text": "x"}, {"booked_on": "2026-03-31", "lines": fair}, {"text": "x", "lines": fair},
        {"booked_on": "2026-03-31", "text": "", "lines": fair}, {"booked_on": "2026-03-31", "text": 5, "lines": fair},
        {"booked_on": "2026-02-30", "text": "x", "lines": fair}, {"booked_on": "2026-03-31", "text": "x", "lines": []},
        {"booked_on": "2026-03-31", "text": "x", "lines": fair[:1]}, {"booked_on": "2026-03-31", "text": "x", "lines": [fair[0], {"credit": "5"}]},
        {"booked_on": "2026-03-31", "text": "x", "lines": [fair[0], {"account": 4000, "credit": "5"}]},
        {"booked_on": "2026-03-31", "text": "x", "lines": fair * 51},
    )
    steps = [("POST", "/entries", body) for body in wrong]
    assert statuses(*steps, ("ENTRIES",)) == [422] * len(wrong) + [[]]


@contract
def test_two_and_a_hundred_lines():
    fair = [debit("1000", "5"), credit("4000", "5")]
    odd = post(*fair * 49, debit("1000", "1"), debit("1200", "1"), credit("4000", "2"))
    found = statuses(post(*fair), post(*fair * 50), odd, post(*fair[:1] * 2), *balances("1000"), ("OPEN",))
    assert found == [201, 201, 422, 422, 200, 0]


@contract
def test_ids_after_refusals():
    steps = sale("1"), post(debit("1000", "5"), credit("4000", "4")), sale("x"), sale("2"), ("ENTRIES",), ("GET", "/entries/3"), ("GET", "/entries/2")
    assert statuses(*steps) == [201, 422, 422, 201, [(1, "2026-03-31", "x"), (2, "2026-03-31", "x")], 404, 200]


@contract
def test_fields_that_are_not_named():
    line = {"account": "1000", "debit": "5", "credit": None, "id": 9, "position": 7}
    body = {"booked_on": "2026-03-31", "text": "x", "id": 77, "lines": [line, credit("4000", "5")]}
    assert talk(("POST", "/entries", body), ("LINES",)) == [
        (201, {"id": 1, "booked_on": "2026-03-31", "text": "x", "lines": [
            {"account": "1000", "debit": "5.00", "credit": None}, {"account": "4000", "debit": None, "credit": "5.00"},
        ]}),
        [(1, 1, "1000", 500, None), (1, 2, "4000", None, 500)],
    ]
