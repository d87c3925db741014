from decimal import Decimal

import probes
import pytest
from engine.testing import scripted


def python(*lines):
    return scripted(["from decimal import Decimal", *lines], probes.python, ["from decimal import Decimal", *lines])


def test_a_product_of_three_and_a_half():
    assert python("tea = Product('tea', Decimal('3.50'))", "tea.price") == Decimal("3.50")
    assert python("tea = Product('tea', Decimal('3.50'))", "tea.gross") == Decimal("4.20")


def test_another_price():
    assert python("tea = Product('tea', Decimal('3.50'))", "tea.price = 5", "tea.price") == Decimal(5)


def test_a_price_below_zero():
    with pytest.raises(ValueError):
        python("tea = Product('tea', Decimal('3.50'))", "tea.price = Decimal('-0.01')", "tea.price")
