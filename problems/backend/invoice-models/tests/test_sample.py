from decimal import Decimal

import probes


def test_an_invoice_with_two_lines():
    found = probes.loaded((2, "Oil", 4, "9.90"), (1, "Work", 1, "80"))
    assert (found["texts"], found["equal prices"], found["total"]) == (["Work", "Oil"], True, Decimal("119.60"))
