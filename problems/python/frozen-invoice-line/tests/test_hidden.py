from decimal import Decimal
from fractions import Fraction

import probes
from engine.testing import contract, scripted, trap
from hypothesis import given
from hypothesis import strategies as st

BOLTS = 'line = InvoiceLine("Bolt", 4, Decimal("0.25"))'


def run(*lines):
    return scripted(lines, probes.run, *lines)


def with_discounts(price, *percents, quantity=1):
    shown = ", ".join(f'Decimal("{percent}")' for percent in percents)
    return run(f'InvoiceLine("Bolt", {quantity}, Decimal("{price}"), [{shown}]).total')


@trap("stale-total")
def test_total_of_a_changed_copy():
    assert run(BOLTS, "line.total, replace(line, quantity=10).total") == (Decimal("1.00"), Decimal("2.50"))


@trap("stale-total")
def test_total_after_it_was_read_and_a_discount_was_added():
    lines = BOLTS, "line.total", "half = line.with_discount(Decimal(50))", "half.total, line.total"
    assert run(*lines) == (Decimal("0.50"), Decimal("1.00"))


@trap("shared-list")
def test_the_callers_list_grows_afterwards():
    lines = 'mine = [Decimal("10")]', 'line = InvoiceLine("Bolt", 4, Decimal("0.25"), mine)', 'mine.append(Decimal("50"))'
    assert run(*lines, "line.discounts, line.total") == ((Decimal("10"),), Decimal("0.90"))


@trap("shared-list")
def test_lines_with_discounts_in_a_set():
    line = 'InvoiceLine("Bolt", 4, Decimal("0.25"), [Decimal("10")])'
    assert run(f"line = {line}", f"len({{line, {line}}}), type(line.discounts).__name__") == (1, "tuple")


@trap("used-up")
def test_discounts_from_a_generator():
    lines = "percents = (Decimal(number) for number in (10, 20))", 'line = InvoiceLine("Bolt", 4, Decimal("0.25"), percents)'
    assert run(*lines, "line.discounts, line.total") == ((Decimal(10), Decimal(20)), Decimal("0.72"))


@trap("float-price")
def test_a_price_from_a_float_calculation():
    assert run('InvoiceLine("Bolt", 1, 0.5)') == "raises TypeError"
    assert run('InvoiceLine("Bolt", 1, 0.1 + 0.2)') == "raises TypeError"


@trap("true-pieces")
def test_truth_as_a_quantity():
    assert run('InvoiceLine("Bolt", True, Decimal("0.25"))') == "raises TypeError"
    assert run(BOLTS, "replace(line, quantity=False)") == "raises TypeError"


@trap("rounding")
def test_two_discounts_that_each_leave_half_a_cent():
    assert with_discounts("0.15", 50, 50) == Decimal("0.04")
    assert with_discounts("0.33", 50, 50) == Decimal("0.08")
    assert with_discounts("10.00", 10, 10, 10) == Decimal("7.29")


@trap("rounding")
def test_half_a_cent_below_an_even_and_an_odd_cent():
    assert with_discounts("0.05", 50) == Decimal("0.03")
    assert with_discounts("0.03", 50) == Decimal("0.02")
    assert with_discounts("0.09", 50) == Decimal("0.05")


@trap("rounding")
def test_discounts_one_after_the_other():
    assert with_discounts("100.00", 50, 50) == Decimal("25.00")


@trap("not-frozen")
def test_attributes_are_set_afterwards():
    for name in ("text", "quantity", "unit_price", "discounts", "total"):
        assert run(BOLTS, f'setattr(line, "{name}", 7)') == "raises AttributeError"


@trap("not-frozen")
def test_attributes_are_deleted_afterwards():
    for name in ("text", "quantity", "unit_price", "discounts", "total"):
        assert run(BOLTS, f'delattr(line, "{name}")') == "raises AttributeError"


@trap("two-zeros")
def test_the_same_price_in_three_ways():
    lines = [f'InvoiceLine("Bolt", 4, Decimal("{price}"))' for price in ("1.5", "1.50", "1.500")]
    for line in lines:
        assert run(f"str({line}.unit_price)") == "1.50"
    assert run(f"len({{{', '.join(lines)}}})") == 1


@contract
def test_a_plain_line():
    assert run(BOLTS, "line") == ("Bolt", 4, Decimal("0.25"), (), Decimal("1.00"))
    assert run("dataclasses.is_dataclass(InvoiceLine)") == True  # noqa: E712
    assert run('InvoiceLine(discounts=[], unit_price=Decimal("3"), quantity=1, text="A  b")') == (
        "A  b", 1, Decimal("3.00"), (), Decimal("3.00"),
    )


@contract
def test_texts():
    assert run('InvoiceLine("  Long  bolt ", 1, Decimal(1)).text') == "Long  bolt"
    for text in ("", "   "):
        assert run(f"InvoiceLine({text!r}, 1, Decimal(1))") == "raises ValueError"
    assert run(BOLTS, 'replace(line, text=" ")') == "raises ValueError"


@contract
def test_quantities():
    assert run(BOLTS, "replace(line, quantity=1).total") == Decimal("0.25")
    assert run('InvoiceLine("Bolt", 10_000, Decimal("999999.99")).total') == Decimal("9999999900.00")
    for quantity in ("0", "-1"):
        assert run(f'InvoiceLine("Bolt", {quantity}, Decimal(1))') == "raises ValueError"
    for quantity in ("1.0", "'1'", "None", "Decimal(1)"):
        assert run(f'InvoiceLine("Bolt", {quantity}, Decimal(1))') == "raises TypeError"


@contract
def test_prices():
    assert run('InvoiceLine("Gift", 3, Decimal(0)).total') == Decimal("0.00")
    assert run('InvoiceLine("Safe", 1, Decimal("1E+3")).unit_price') == Decimal("1000.00")
    for price in ("1.005", "-0.01", "NaN", "Infinity", "-Infinity", "0.001"):
        assert run(f'InvoiceLine("Bolt", 1, Decimal("{price}"))') == "raises ValueError"
    for price in ("1", "'1.00'", "None", "True"):
        assert run(f'InvoiceLine("Bolt", 1, {price})') == "raises TypeError"


@contract
def test_discounts():
    assert with_discounts("3.00", 0) == Decimal("3.00")
    assert with_discounts("3.00", 100) == Decimal("0.00")
    assert with_discounts("9.99", "12.5", "0.1", quantity=7) == Decimal("61.13")
    for percent in ("-0.1", "100.1", "NaN", "Infinity"):
        assert run(f'InvoiceLine("Bolt", 1, Decimal(1), (Decimal(5), Decimal("{percent}")))') == "raises ValueError"
        assert run(BOLTS, f'line.with_discount(Decimal("{percent}"))') == "raises ValueError"
    for percent in ("5", "5.0", "'5'", "None"):
        assert run(f'InvoiceLine("Bolt", 1, Decimal(1), [{percent}])') == "raises TypeError"
        assert run(BOLTS, f"line.with_discount({percent})") == "raises TypeError"


@contract
def test_the_order_of_discounts():
    seen = run(BOLTS, "line.with_discount(Decimal(20)).with_discount(Decimal(10)).discounts, line.discounts")
    assert seen == ((Decimal(20), Decimal(10)), ())


@contract
def test_a_total_is_passed_in():
    assert run('InvoiceLine("Bolt", 1, Decimal(1), (), Decimal(9))') == "raises TypeError"
    assert run('InvoiceLine("Bolt", 1, Decimal(1), total=Decimal(9))') == "raises TypeError"


@contract
def test_copies_are_checked():
    assert run(BOLTS, "replace(line, quantity=0)") == "raises ValueError"
    assert run(BOLTS, "replace(line, unit_price=2.5)") == "raises TypeError"
    assert run(BOLTS, 'replace(line, text=" Nut ", unit_price=Decimal("2")), line') == (
        ("Nut", 4, Decimal("2.00"), (), Decimal("8.00")), ("Bolt", 4, Decimal("0.25"), (), Decimal("1.00")),
    )


@contract
def test_equality():
    for change in ('text="Nut"', "quantity=5", "unit_price=Decimal(1)", "discounts=[Decimal(1)]"):
        assert run(BOLTS, f"line == replace(line, {change})") == False  # noqa: E712
    assert run(BOLTS, "line == replace(line), hash(line) == hash(replace(line))") == (True, True)
    assert run(BOLTS, 'line == ("Bolt", 4, Decimal("0.25"), ())') == False  # noqa: E712
    assert run('InvoiceLine("A", 4, Decimal("0.25")) == InvoiceLine("A", 1, Decimal("1"))') == False  # noqa: E712


def nearest_cent(exact):
    """Looks through the neighbours for the nearest whole cent; of two, the upper one."""
    cents = range(int(exact * 100) - 1, int(exact * 100) + 3)
    return min(cents, key=lambda cent: (abs(Fraction(cent, 100) - exact), -cent))


@contract
@given(st.integers(1, 30), st.integers(0, 400), st.lists(st.integers(0, 1000), max_size=3))
def test_any_line(quantity, cents, tenths):
    left = Fraction(quantity * cents, 100)
    for tenth in tenths:
        left -= left * tenth / 1000
    percents = [Decimal(tenth) / 10 for tenth in tenths]
    total = with_discounts(Decimal(cents) / 100, *percents, quantity=quantity)
    assert total == Decimal(nearest_cent(left)).scaleb(-2)
