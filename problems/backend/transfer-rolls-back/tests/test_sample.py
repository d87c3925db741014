import probes
from engine.testing import scripted


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


def transfer(amount, fee=None):
    body = {"source": "1200", "target": "1000", "amount": amount, "fee": fee, "booked_on": "2026-03-31"}
    return ("POST", "/transfers", body)


def test_with_a_fee():
    assert talk(transfer("70", "1.50"), ("TRANSFERS",), ("MONEY",)) == [
        (201, {"id": 1, "entry": 2, "fee_entry": 3}),
        [(1, 2, 3)],
        {"1000": 7000, "1200": 2850, "3000": -10000, "6800": 150},
    ]


def test_more_than_there_is():
    assert talk(transfer("250"), ("TRANSFERS",)) == [(409, {"detail": "Insufficient funds"}), []]
