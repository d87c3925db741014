from decimal import Decimal

import probes
import pytest
from engine.testing import contract, scripted, trap

IMPORT = "from decimal import Decimal"
TEA = "tea = Product('tea', Decimal('3.50'))"


def python(*lines):
    """The line that imports Decimal stands there only where it is needed."""
    lines = [IMPORT, *lines] if any("Decimal" in line for line in lines) else lines
    return scripted(lines, probes.python, lines)


def refused(error, lines):
    return f"try:\n    {lines}\nexcept {error}:\n    print('refused')"


@trap("constructor")
def test_a_new_product_with_a_price_below_zero():
    with pytest.raises(ValueError):
        python("Product('tea', -1).price")
    with pytest.raises(ValueError):
        python("Product('tea', Decimal('-0.01')).price")


@trap("constructor")
def test_a_new_product_with_text_for_a_price():
    with pytest.raises(TypeError):
        python("Product('tea', '12.50').price")


@trap("constructor")
def test_a_new_product_with_a_price_without_end():
    with pytest.raises(ValueError):
        python("Product('tea', Decimal('Infinity')).price")


@trap("truth")
def test_true_as_a_price():
    with pytest.raises(TypeError):
        python("tea = Product('tea', 2)", "tea.price = True", "tea.price")
    with pytest.raises(TypeError):
        python("Product('tea', True).price")


@trap("truth")
def test_false_as_a_price():
    with pytest.raises(TypeError):
        python("tea = Product('tea', 2)", "tea.price = False", "tea.price")
    with pytest.raises(TypeError):
        python("Product('tea', False).price")


@trap("converted")
def test_text_as_a_price():
    for text in ("'12.50'", "'7'", "'a lot'", "'NaN'", "''"):
        with pytest.raises(TypeError):
            python("tea = Product('tea', 2)", f"tea.price = {text}", "tea.price")


@trap("converted")
def test_a_float_as_a_price():
    for number in ("12.5", "3.0", "0.0", "-1.5", "float('nan')", "float('inf')"):
        with pytest.raises(TypeError):
            python("tea = Product('tea', 2)", f"tea.price = {number}", "tea.price")


@trap("converted")
def test_other_things_as_a_price():
    for value in ("None", "(0, (1, 2, 5), -1)", "[5]", "2 + 0j"):
        with pytest.raises(TypeError):
            python("tea = Product('tea', 2)", f"tea.price = {value}", "tea.price")


@trap("not-finite")
def test_a_price_without_end():
    for price in ("Infinity", "-Infinity"):
        with pytest.raises(ValueError):
            python(TEA, f"tea.price = Decimal('{price}')", "tea.price")


@trap("not-finite")
def test_a_price_that_is_not_a_number():
    for price in ("NaN", "-NaN"):
        with pytest.raises(ValueError):
            python(TEA, f"tea.price = Decimal('{price}')", "tea.price")


@trap("spoilt")
def test_the_price_after_a_refused_one():
    for error, price in (("ValueError", "-1"), ("ValueError", "Decimal('-0.01')"), ("ValueError", "Decimal('Infinity')")):
        assert python(TEA, refused(error, f"tea.price = {price}"), "tea.price") == Decimal("3.50")


@trap("spoilt")
def test_the_price_after_one_of_a_wrong_type():
    for price in ("'12.50'", "4.5", "True", "None"):
        assert python(TEA, refused("TypeError", f"tea.price = {price}"), "tea.price") == Decimal("3.50")


@trap("spoilt")
def test_the_gross_price_after_a_refused_price():
    assert python(TEA, refused("ValueError", "tea.price = -10"), "tea.gross") == Decimal("4.20")


@trap("stale-gross")
def test_the_gross_price_after_a_new_price():
    assert python(TEA, "tea.price = 10", "tea.gross") == Decimal(12)


@trap("stale-gross")
def test_the_gross_price_is_read_before_and_after():
    lines = TEA, "before = tea.gross", "tea.price = 10", "after = tea.gross"
    assert python(*lines, "(before, after)") == (Decimal("4.20"), Decimal(12))


@contract
def test_a_negative_price_later():
    for price in ("-1", "Decimal('-0.01')", "Decimal('-1E-20')", "-10**11"):
        with pytest.raises(ValueError):
            python(TEA, f"tea.price = {price}", "tea.price")


@contract
def test_nothing_is_a_price():
    assert python("Product('leaflet', 0).price") == Decimal(0)
    assert python(TEA, "tea.price = 0", "tea.price") == Decimal(0)
    assert python("Product('leaflet', Decimal('0.00')).gross") == Decimal(0)


@contract
def test_whole_numbers():
    assert python("Product('tea', 7).price") == Decimal(7)
    assert python(TEA, "tea.price = 999_999_999_999", "tea.price") == Decimal(999_999_999_999)
    assert python("Product('tea', 999_999_999_999).gross") == Decimal("1199999999998.8")


@contract
def test_small_parts_of_a_cent():
    assert python("Product('screw', Decimal('0.000001')).price") == Decimal("0.000001")
    assert python("Product('screw', Decimal('0.01')).gross") == Decimal("0.012")
    assert python("Product('screw', Decimal('1234567890.03')).gross") == Decimal("1481481468.036")


@contract
def test_two_products():
    lines = "tea, rum = Product('tea', 3), Product('rum', 9)", "tea.price = 4"
    assert python(*lines, "rum.price") == Decimal(9)
    assert python(*lines, "tea.price") == Decimal(4)
    assert python(*lines, "rum.gross") == Decimal("10.8")


@contract
def test_the_name():
    assert python("Product('tea', 3).name") == "tea"
    assert python("tea = Product(name='tea', price=3)", "tea.name = 'rum'", "tea.name") == "rum"


@contract
def test_the_gross_price_is_set():
    with pytest.raises(AttributeError):
        python("tea = Product('tea', 3)", "tea.gross = 12", "tea.gross")
    assert python("tea = Product('tea', 3)", refused("AttributeError", "tea.gross = 12"), "tea.gross") == Decimal("3.6")
