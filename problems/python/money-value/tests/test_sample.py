import probes


def test_sum():
    assert probes.outcome("Money(Decimal('19.9'), 'EUR') + Money(5, 'EUR')") == "24.90 EUR"
    assert probes.outcome("repr(Money(Decimal('24.9'), 'EUR'))") == "Money(Decimal('24.90'), 'EUR')"


def test_product():
    assert probes.outcome("Money(10, 'EUR') * Decimal('0.19')") == "1.90 EUR"


def test_equality_in_two_currencies():
    assert probes.outcome("Money(10, 'EUR') == Money(10, 'USD')") is False, "in two currencies == is False"


def test_sharing_out():
    assert probes.outcome("Money(1, 'EUR').allocate([1, 1, 1])") == ["0.34 EUR", "0.33 EUR", "0.33 EUR"]
    assert probes.outcome("Money(1, 'EUR').allocate([2, 1])") == ["0.67 EUR", "0.33 EUR"]
