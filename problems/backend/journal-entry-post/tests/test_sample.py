import probes
from engine.testing import scripted

DEBIT = {"account": "1000", "debit": "250.5"}


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


def entry(*lines):
    return ("POST", "/entries", {"booked_on": "2026-03-31", "text": "Cash sale", "lines": list(lines)})


def test_a_cash_sale():
    assert talk(entry(DEBIT, {"account": "4000", "credit": "250.50"}), ("GET", "/accounts/4000")) == [
        (201, {"id": 1, "booked_on": "2026-03-31", "text": "Cash sale", "lines": [
            {"account": "1000", "debit": "250.50", "credit": None}, {"account": "4000", "debit": None, "credit": "250.50"},
        ]}),
        (200, {"number": "4000", "name": "Sales", "balance": "-250.50"}),
    ]


def test_a_difference():
    assert talk(entry(DEBIT, {"account": "4000", "credit": "250"}), ("ENTRIES",)) == [
        (422, {"detail": "Debit 250.50, credit 250.00"}), [],
    ]


def test_after_the_closing():
    close = ("POST", "/closings", {"until": "2026-03-31"})
    assert talk(close, entry(DEBIT, {"account": "4000", "credit": "250.50"}))[1] == (
        409, {"detail": "The books are closed until 2026-03-31"},
    )
