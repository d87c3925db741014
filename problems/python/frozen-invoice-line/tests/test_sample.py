from decimal import Decimal

import probes
from engine.testing import scripted

HINGES = 'line = InvoiceLine("Hinge ", 3, Decimal("2.5"))'
DEARER = 'dearer = replace(line, unit_price=Decimal("33.35"))'


def run(*lines):
    return scripted(lines, probes.run, *lines)


def test_a_line_is_made_and_read():
    seen = run(HINGES, "line.text, line.unit_price, line.total")
    assert seen == ("Hinge", Decimal("2.50"), Decimal("7.50"))


def test_another_price_and_two_discounts():
    seen = run(HINGES, DEARER, "dearer.with_discount(Decimal(10)).with_discount(Decimal(5)).total, line.total")
    assert seen == (Decimal("85.54"), Decimal("7.50"))
