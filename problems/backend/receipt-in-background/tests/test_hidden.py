import probes
from engine.testing import contract, scripted, trap


def told(step):
    """The step as a person would write it."""
    verb, *rest = step
    if verb == "SQL":
        return f"sql({rest[0]!r})"
    if verb == "BREAK":
        return f"# from now on mails to {rest[0]} fail{''.join(f' with a {name}' for name in rest[1:])}"
    if verb in ("GET", "POST"):
        return f"client.{verb.lower()}({rest[0]!r}{''.join(f', json={body!r}' for body in rest[1:])})"
    return {"OPEN": "connections_in_use()", "ROWS": "rows('payments')"}[verb]


def talk(*steps):
    return scripted(map(told, steps), probes.talk, *steps)


def pay(invoice="R1", email="eva@example.org", cents=25000):
    return ("POST", "/payments", {"invoice": invoice, "email": email, "cents": cents})


def mails(number, invoice="R1", email="eva@example.org", cents=25000):
    return [
        ("mail", email, f"We have received {cents} cents for {invoice}."),
        ("mail", "books@garage.example", f"Payment {number} for {invoice}"),
    ]


def paid(number, *more):
    """The answer and what happened then."""
    return (201, {"id": number}, mails(number, *more))


FAILED = ("logged", "ERROR")


@trap("mail-first")
def test_when_mails_are_sent():
    assert talk(pay(), pay("R2", "ida@example.org", 1)) == [paid(1), paid(2, "R2", "ida@example.org", 1)]


@trap("refused-too")
def test_the_same_invoice_twice():
    assert talk(pay(), pay(email="ida@example.org"), ("ROWS",), ("OPEN",), pay("R2"), ("ROWS",)) == [
        paid(1), (409, {"detail": "R1 is paid"}, []), [(1, "R1", "eva@example.org", 25000, "sent")], 0,
        paid(2, "R2"), [(1, "R1", "eva@example.org", 25000, "sent"), (2, "R2", "eva@example.org", 25000, "sent")],
    ]


@trap("holds-connection")
def test_a_slow_mail_server():
    assert talk(pay(), ("OPEN",), ("GET", "/payments/1"), ("OPEN",)) == [
        paid(1), 0, (200, {"id": 1, "invoice": "R1", "cents": 25000, "receipt": "sent"}, []), 0,
    ]


@trap("failure-raised")
def test_the_mail_to_the_customer_fails():
    customer, office = mails(1)
    assert talk(("BREAK", "eva@"), pay(), ("ROWS",), ("OPEN",)) == [
        None, (201, {"id": 1}, [customer, FAILED, office]), [(1, "R1", "eva@example.org", 25000, "failed")], 0,
    ]


@trap("failure-raised")
def test_mailers_that_raise_this_and_that():
    customer, office = mails(1)
    for name in ("ValueError", "KeyError", "RuntimeError", "Refused"):
        assert talk(("BREAK", "eva@", name), ("BREAK", "books@", name), pay(), ("ROWS",)) == [
            None, None, (201, {"id": 1}, [customer, FAILED, office, FAILED]), [(1, "R1", "eva@example.org", 25000, "failed")],
        ]


@trap("stops-the-rest")
def test_the_mail_to_the_customer_fails_and_the_office_waits():
    customer, office = mails(1, "R7", "eva@example.org", 5)
    assert talk(("BREAK", "eva@"), pay("R7", cents=5), pay("R8", "ida@example.org")) == [
        None, (201, {"id": 1}, [customer, FAILED, office]), paid(2, "R8", "ida@example.org"),
    ]


@trap("blocks-loop")
def test_where_mails_are_sent():
    assert talk(pay("R3"), pay("R4")) == [paid(1, "R3"), paid(2, "R4")]


@trap("unlogged")
def test_the_log_after_a_failure():
    customer, office = mails(1)
    assert talk(("BREAK", "@"), pay()) == [None, (201, {"id": 1}, [customer, FAILED, office, FAILED])]


@trap("unlogged")
def test_the_log_where_an_invoice_has_a_percent_sign():
    for invoice in ("R%d", "100%"):
        customer, office = mails(1, invoice)
        assert talk(("BREAK", "@"), pay(invoice)) == [None, (201, {"id": 1}, [customer, FAILED, office, FAILED])]


@contract
def test_the_mail_to_the_office_fails():
    customer, office = mails(1)
    assert talk(("BREAK", "garage"), pay(), ("ROWS",)) == [
        None, (201, {"id": 1}, [customer, office, FAILED]), [(1, "R1", "eva@example.org", 25000, "sent")],
    ]


@contract
def test_the_database_refuses_a_payment():
    full = ("SQL", "CREATE TRIGGER full BEFORE INSERT ON payments WHEN NEW.cents = 666 BEGIN SELECT RAISE(ABORT, 'full'); END")
    found = talk(full, pay(cents=666), ("ROWS",), ("OPEN",), pay())
    assert found[1][0] == 500
    assert [each for each in found[1][2] if each[0] == "mail"] == []
    assert found[2:] == [[], 0, paid(1)]


@contract
def test_requests_that_store_nothing():
    wrong = {}, {"invoice": "R1", "email": "a@b"}, {"invoice": "R1", "cents": 5}, {"email": "a@b", "cents": 5}, {"invoice": 1, "email": "a@b", "cents": 5}
    steps = [("POST", "/payments", body) for body in wrong], pay(cents=0), pay(cents=-1), pay(cents="x"), ("GET", "/payments/1")
    found = talk(*steps[0], *steps[1:], ("ROWS",), ("OPEN",))
    assert [answer[0] for answer in found[:-2]] == [422] * 8 + [404]
    assert [answer[2] for answer in found[:-2]] == [[]] * 9
    assert found[-2:] == [[], 0]


@contract
def test_rows_of_several_payments():
    steps = pay(), ("BREAK", "ida@"), pay("R2", "ida@example.org", 1), pay("R3"), ("ROWS",), ("GET", "/payments/2"), ("GET", "/payments/4")
    found = talk(*steps)
    assert found[4:6] == [
        [(1, "R1", "eva@example.org", 25000, "sent"), (2, "R2", "ida@example.org", 1, "failed"), (3, "R3", "eva@example.org", 25000, "sent")],
        (200, {"id": 2, "invoice": "R2", "cents": 1, "receipt": "failed"}, []),
    ]
    assert found[6][0] == 404


@contract
def test_a_payment_that_nobody_has_mailed_about():
    row = ("SQL", "INSERT INTO payments (invoice, email, cents, receipt) VALUES ('R1', 'old@example.org', 5, 'pending')")
    assert talk(row, ("GET", "/payments/1"), pay("R2"), ("GET", "/payments/1"), pay("R1"), ("SQL", row[1])) == [
        [], (200, {"id": 1, "invoice": "R1", "cents": 5, "receipt": "pending"}, []), paid(2, "R2"),
        (200, {"id": 1, "invoice": "R1", "cents": 5, "receipt": "pending"}, []), (409, {"detail": "R1 is paid"}, []),
        "IntegrityError: UNIQUE constraint failed: payments.invoice",
    ]
