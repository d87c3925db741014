import probes
from engine.testing import scripted


def told(step):
    """The step as a person would write it."""
    verb, *rest = step
    if verb == "SQL":
        return f"sql({rest[0]!r})"
    if verb == "BREAK":
        return f"# from now on mails to {rest[0]} fail"
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


def test_a_payment():
    assert talk(pay(), ("GET", "/payments/1")) == [
        paid(1), (200, {"id": 1, "invoice": "R1", "cents": 25000, "receipt": "sent"}, []),
    ]


def test_the_customer_cannot_be_reached():
    answer = talk(("BREAK", "eva@"), pay(), ("GET", "/payments/1"))[2]
    assert answer == (200, {"id": 1, "invoice": "R1", "cents": 25000, "receipt": "failed"}, [])
