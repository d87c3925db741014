import probes
from engine.testing import contract, scripted, trap


def told(step):
    """The step as a person would write it."""
    verb, *rest = step
    if verb == "SQL":
        return f"sql({rest[0]!r})"
    if verb == "RIVAL":
        target, source, cents = rest
        return f"# before the next row is written, another program moves {cents / 100:.2f} from {source} to {target}"
    if verb in ("GET", "POST"):
        return f"client.{verb.lower()}({rest[0]!r}{''.join(f', json={body!r}' for body in rest[1:])})"
    return {"OPEN": "connections_in_use()", "MONEY": "balances_in_cents()", "OUTCOME": "outcome_of_the_other_program()"}.get(
        verb, f"rows({verb.lower()!r})"
    )


def talk(*steps):
    return scripted(map(told, steps), probes.talk, *steps)


def statuses(*steps):
    return scripted(map(told, steps), probes.statuses, *steps)


def transfer(amount="10", fee=None, source="1200", target="1000", day="2026-03-31"):
    return ("POST", "/transfers", {"source": source, "target": target, "amount": amount, "fee": fee, "booked_on": day})


def done(number, entry, fee_entry=None):
    return (201, {"id": number, "entry": entry, "fee_entry": fee_entry})


def refused(detail, status=409):
    return (status, {"detail": detail})


NO_FUNDS = refused("Insufficient funds")
ALL = ("ENTRIES",), ("LINES",), ("TRANSFERS",)
CAPITAL = (1, "2026-01-01", "Other")
UNTOUCHED = [CAPITAL], [], []


def money(cash, bank, fees=0):
    return {"1000": cash, "1200": bank, "3000": -10000, "6800": fees}


def refusing(table, condition):
    return ("SQL", f"CREATE TRIGGER full BEFORE INSERT ON {table} WHEN {condition} BEGIN SELECT RAISE(ABORT, 'full'); END")


@trap("commit-in-helper")
def test_the_database_refuses_a_line_of_the_fee():
    steps = refusing("entry_lines", "NEW.credit_cents = 666"), transfer("10", "6.66"), *ALL, ("OPEN",)
    assert statuses(*steps) == [[], 500, *UNTOUCHED, 0]


@trap("commit-in-helper")
def test_the_database_refuses_the_row_of_the_transfer():
    for fee in ("1", None):
        steps = refusing("transfers", "true"), transfer("10", fee), *ALL, ("SQL", "DROP TRIGGER full"), transfer("10", fee)
        assert statuses(*steps) == [[], 500, *UNTOUCHED, [], 201]


@trap("check-outside")
def test_another_program_spends_the_money_just_before():
    found = talk(("RIVAL", "6800", "1200", 8000), transfer("70"), ("MONEY",), ("OUTCOME",))
    rival_was_first = [None, NO_FUNDS, money(0, 2000, 8000), "stored"]
    rival_gave_up = [None, done(1, 2), money(7000, 3000), "locked out"]
    assert found == (rival_gave_up if found[-1] == "locked out" else rival_was_first)


@trap("check-outside")
def test_another_program_leaves_less_than_the_fee():
    found = talk(("RIVAL", "3000", "1200", 3000), transfer("70", "0.01"), ("TRANSFERS",), ("OUTCOME",))
    rival_was_first = [None, NO_FUNDS, [], "stored"]
    rival_gave_up = [None, done(1, 2, 3), [(1, 2, 3)], "locked out"]
    assert found == (rival_gave_up if found[-1] == "locked out" else rival_was_first)


@trap("fee-not-covered")
def test_cover_for_the_amount_but_not_for_the_fee():
    assert talk(transfer("99", "1.01"), transfer("100", "0.01"), *ALL) == [NO_FUNDS, NO_FUNDS, *UNTOUCHED]


@trap("to-the-cent")
def test_everything_there_is():
    steps = transfer("99", "1"), ("MONEY",), transfer("99", "0.50", source="1000", target="1200"), transfer("0.01")
    assert talk(*steps) == [done(1, 2, 3), money(9900, 0, 100), NO_FUNDS, NO_FUNDS]
    assert talk(transfer("100"), ("MONEY",)) == [done(1, 2), money(10000, 0)]


@trap("fee-left-out")
def test_the_database_refuses_the_entry_of_the_fee():
    steps = refusing("entries", "NEW.text = 'Fee'"), transfer("10", "1"), *ALL, transfer("10"), ("TRANSFERS",)
    assert statuses(*steps) == [[], 500, *UNTOUCHED, 201, [(1, 2, None)]]


@trap("commits-anyway")
def test_after_a_refusal():
    steps = transfer("100.01"), *ALL, transfer("90", "20"), *ALL, transfer("1"), *ALL, ("OPEN",)
    assert talk(*steps) == [
        NO_FUNDS, *UNTOUCHED, NO_FUNDS, *UNTOUCHED, done(1, 2),
        [CAPITAL, (2, "2026-03-31", "Transfer")], [(2, 1, "1000", 100, None), (2, 2, "1200", None, 100)], [(1, 2, None)], 0,
    ]


@contract
def test_rows_of_a_transfer_with_a_fee():
    assert talk(transfer("70.5", "1"), *ALL) == [
        done(1, 2, 3),
        [CAPITAL, (2, "2026-03-31", "Transfer"), (3, "2026-03-31", "Fee")],
        [(2, 1, "1000", 7050, None), (2, 2, "1200", None, 7050), (3, 1, "6800", 100, None), (3, 2, "1200", None, 100)],
        [(1, 2, 3)],
    ]


@contract
def test_another_program_leaves_enough():
    found = talk(("RIVAL", "3000", "1200", 2999), transfer("70", "0.01"), ("TRANSFERS",), ("OUTCOME",))
    first = (2, 3) if found[-1] == "locked out" else (3, 4)
    assert found[:3] == [None, done(1, *first), [(1, *first)]]


@contract
def test_several_transfers():
    steps = transfer("60"), transfer("50"), transfer("60", source="1000", target="1200"), transfer("100"), ("MONEY",), ("TRANSFERS",)
    assert talk(*steps) == [done(1, 2), NO_FUNDS, done(2, 3), done(3, 4), money(10000, 0), [(1, 2, None), (2, 3, None), (3, 4, None)]]


@contract
def test_to_the_account_of_the_fees():
    assert talk(transfer("10", "1", target="6800"), ("MONEY",)) == [done(1, 2, 3), money(0, 8900, 1100)]
    assert talk(transfer("10", source="6800", target="3000"), ("TRANSFERS",)) == [NO_FUNDS, []]


@contract
def test_accounts_that_are_not_there():
    no_fees = ("SQL", "DELETE FROM accounts WHERE number = '6800'")
    steps = transfer(source="8", target="9", fee="1"), transfer(target="9", fee="1"), no_fees, transfer(fee="1"), *ALL, transfer("500", fee="1")
    assert talk(*steps) == [
        refused("Unknown account 8", 422), refused("Unknown account 9", 422), [], refused("Unknown account 6800", 422), *UNTOUCHED,
        refused("Unknown account 6800", 422),
    ]
    assert talk(no_fees, transfer()) == [[], done(1, 2)]
    closing = ("SQL", "INSERT INTO closings (day) VALUES ('2026-03-31')")
    assert talk(no_fees, closing, transfer(fee="1")) == [[], [], refused("Unknown account 6800", 422)]


@contract
def test_days_around_a_closing():
    closing = ("SQL", "INSERT INTO closings (day) VALUES ('2026-03-31'), ('2026-02-28')")
    closed = refused("The books are closed until 2026-03-31")
    steps = closing, transfer(), transfer("500", "1"), transfer(fee="1", day="2025-01-01"), *ALL, transfer("500", day="2026-04-01"), transfer(day="2026-04-01")
    assert talk(*steps) == [[], closed, closed, closed, *UNTOUCHED, NO_FUNDS, done(1, 2)]
    assert statuses(closing, transfer(source="8", day="2026-03-31")) == [[], 422]


@contract
def test_bodies_that_are_no_transfer():
    fair = transfer()[2]
    wrong = [
        {}, [], *({name: value for name, value in fair.items() if name != left_out} for left_out in ("source", "target", "amount", "booked_on")),
        *({**fair, "amount": amount} for amount in ("0", "0.00", "-5", 5, 0.5, "1.234", "", None, "1e1")),
        *({**fair, "fee": fee} for fee in ("0", 1, "", "0.001")),
        {**fair, "source": 1200}, {**fair, "target": None}, {**fair, "target": "1200"},
    ]
    assert statuses(*(("POST", "/transfers", body) for body in wrong), *ALL) == [422] * len(wrong) + [*UNTOUCHED]


@contract
def test_without_the_field_fee():
    body = {"source": "1200", "target": "1000", "amount": "5", "booked_on": "2026-03-31", "id": 9}
    assert talk(("POST", "/transfers", body)) == [done(1, 2)]


def entry(*lines, day="2026-03-31", text="x"):
    named = [{"account": account, "debit": debit, "credit": credit} for account, debit, credit in lines]
    return ("POST", "/entries", {"booked_on": day, "text": text, "lines": named})


@contract
def test_entries_as_before():
    good = entry(("1000", "5.50", None), ("6800", "0.3", None), ("3000", None, "5.80"), text="t")
    steps = good, *ALL, ("GET", "/accounts/1000"), ("GET", "/accounts/3000"), entry(("1000", "500", None), ("1200", None, "500")), ("GET", "/accounts/1200")
    assert talk(*steps) == [
        (201, {"id": 2}), [CAPITAL, (2, "2026-03-31", "t")],
        [(2, 1, "1000", 550, None), (2, 2, "6800", 30, None), (2, 3, "3000", None, 580)], [],
        (200, {"number": "1000", "balance": "5.50"}), (200, {"number": "3000", "balance": "-105.80"}),
        (201, {"id": 3}), (200, {"number": "1200", "balance": "-400.00"}),
    ]


@contract
def test_accounts_of_the_starter():
    again = ("SQL", "INSERT INTO accounts (number, name) VALUES ('1200', 'Again')")
    assert talk(again, transfer("5")) == ["IntegrityError: UNIQUE constraint failed: accounts.number", done(1, 2)]


@contract
def test_entries_refused_as_before():
    closing = ("SQL", "INSERT INTO closings (day) VALUES ('2026-03-30')")
    steps = (
        closing, entry(("1000", "5", None), ("9", None, "5")), entry(("1000", "5", None), ("1200", None, "4")),
        entry(("1000", "5", None), ("1200", None, "5"), day="2026-03-30"), *ALL, ("GET", "/accounts/9"), ("GET", "/accounts/6800"),
    )
    assert talk(*steps) == [
        [], refused("Unknown account 9", 422), refused("Debit 5.00, credit 4.00", 422), refused("The books are closed until 2026-03-30"),
        *UNTOUCHED, refused("Unknown account 9", 422), (200, {"number": "6800", "balance": "0.00"}),
    ]


@contract
def test_bodies_that_are_no_entry_as_before():
    pair = ("1000", "5", None), ("1200", None, "5")
    wrong = entry(*pair, text=""), entry(), entry(pair[0]), entry(*pair * 51), entry(*pair, ("3000", "5", "5")), entry(*pair, ("3000", None, None))
    odd = entry(*pair * 49, ("1000", "1", None), ("6800", "1", None), ("3000", None, "2"))
    assert statuses(*wrong, odd, entry(*pair * 50), entry(*pair), ("OPEN",)) == [422] * 7 + [201, 201, 0]


@contract
def test_the_database_refuses_an_entry_as_before():
    steps = refusing("entry_lines", "NEW.credit_cents = 666"), entry(("1000", "6.66", None), ("1200", None, "6.66")), *ALL, ("OPEN",)
    assert statuses(*steps) == [[], 500, *UNTOUCHED, 0]
