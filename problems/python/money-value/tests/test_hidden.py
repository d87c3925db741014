from decimal import Decimal
from fractions import Fraction
from itertools import product

import probes
from engine.testing import contract, trap
from hypothesis import given
from hypothesis import strategies as st


@trap("mixed-order")
def test_order_of_euros_and_dollars():
    assert probes.outcome("Money(1, 'EUR') < Money(2, 'USD')") == "raises CurrencyMismatch"
    assert probes.outcome("Money(2, 'EUR') <= Money(2, 'USD')") == "raises CurrencyMismatch"
    assert probes.outcome("Money(1, 'EUR') > Money(2, 'USD')") == "raises CurrencyMismatch"
    assert probes.outcome("Money(0, 'EUR') >= Money(0, 'USD')") == "raises CurrencyMismatch"


@trap("mixed-sum")
def test_sum_of_euros_and_dollars():
    assert probes.outcome("Money(1, 'EUR') + Money(2, 'USD')") == "raises CurrencyMismatch"
    assert probes.outcome("Money(1, 'EUR') + Money(0, 'USD')") == "raises CurrencyMismatch"


@trap("mixed-sum")
def test_difference_of_euros_and_dollars():
    assert probes.outcome("Money(3, 'EUR') - Money(2, 'USD')") == "raises CurrencyMismatch"
    assert probes.outcome("Money(0, 'EUR') - Money(2, 'USD')") == "raises CurrencyMismatch"


@trap("foreign-operand")
def test_the_other_operand_knows_how_to_add_subtract_and_multiply():
    assert probes.outcome("Money(1, 'EUR') + Voucher()") == "voucher added"
    assert probes.outcome("Money(1, 'EUR') - Voucher()") == "voucher subtracted"
    assert probes.outcome("Money(1, 'EUR') * Voucher()") == "voucher multiplied"


@trap("foreign-operand")
def test_the_other_operand_knows_how_to_compare():
    assert probes.outcome("Money(1, 'EUR') < Voucher()") == "voucher asked for <"
    assert probes.outcome("Money(1, 'EUR') <= Voucher()") == "voucher asked for <="
    assert probes.outcome("Money(1, 'EUR') > Voucher()") == "voucher asked for >"
    assert probes.outcome("Money(1, 'EUR') >= Voucher()") == "voucher asked for >="


@trap("foreign-equality")
def test_equality_with_things_that_are_not_money():
    assert probes.outcome("Money(5, 'EUR') == None") == False  # noqa: E712
    assert probes.outcome("Money(5, 'EUR') != None") == True  # noqa: E712
    assert probes.outcome("Money(5, 'EUR') == Decimal(5)") == False  # noqa: E712
    assert probes.outcome("Money(5, 'EUR') == (Decimal(5), 'EUR')") == False  # noqa: E712
    assert probes.outcome("'5.00 EUR' == Money(5, 'EUR')") == False  # noqa: E712


@trap("foreign-equality")
def test_the_other_operand_knows_what_equals_it():
    assert probes.outcome("Money(5, 'EUR') == Voucher()") == "voucher asked for =="
    assert probes.outcome("Money(5, 'EUR') != Voucher()") == "voucher asked for !="


@trap("hash")
def test_the_same_amount_written_in_three_ways_in_a_set():
    assert probes.outcome("Money(Decimal('1.5'), 'EUR') == Money(Decimal('1.50'), 'EUR')") == True  # noqa: E712
    assert probes.outcome("hash(Money(Decimal('1.5'), 'EUR')) == hash(Money(Decimal('1.500'), 'EUR'))") == True  # noqa: E712
    assert probes.outcome("len({Money(2, 'EUR'), Money(Decimal('2.0'), 'EUR'), Money(Decimal('2.00'), 'EUR')})") == 1
    assert probes.outcome("{Money(1000, 'EUR'): 'found'}.get(Money(Decimal('1E+3'), 'EUR'))") == "found"


@trap("mutable")
def test_attributes_are_set_afterwards():
    assert probes.outcome("setattr(Money(1, 'EUR'), 'amount', Decimal(2))") == "raises AttributeError"
    assert probes.outcome("setattr(Money(1, 'EUR'), 'currency', 'USD')") == "raises AttributeError"


@trap("mutable")
def test_attributes_are_deleted_afterwards():
    assert probes.outcome("delattr(Money(1, 'EUR'), 'amount')") == "raises AttributeError"
    assert probes.outcome("delattr(Money(1, 'EUR'), 'currency')") == "raises AttributeError"


@trap("truth-as-number")
def test_true_and_false_as_amount():
    assert probes.outcome("Money(True, 'EUR')") == "raises TypeError"
    assert probes.outcome("Money(False, 'EUR')") == "raises TypeError"


@trap("truth-as-number")
def test_true_and_false_as_factor():
    assert probes.outcome("Money(3, 'EUR') * True") == "raises TypeError"
    assert probes.outcome("False * Money(3, 'EUR')") == "raises TypeError"


@trap("half-cent")
def test_a_product_that_ends_on_half_a_cent():
    assert probes.outcome("Money(Decimal('0.25'), 'EUR') * Decimal('0.1')") == "0.03 EUR"
    assert probes.outcome("Money(Decimal('0.05'), 'EUR') * Decimal('0.1')") == "0.01 EUR"
    assert probes.outcome("Decimal('0.5') * Money(Decimal('-0.05'), 'EUR')") == "-0.03 EUR"


@trap("minus-zero")
def test_results_that_are_nothing():
    assert probes.outcome("Money(Decimal('-0.01'), 'EUR') * Decimal('0.1')") == "0.00 EUR"
    assert probes.outcome("Money(Decimal('-0'), 'EUR')") == "0.00 EUR"
    assert probes.outcome("repr(Money(Decimal('-0.000'), 'EUR'))") == "Money(Decimal('0.00'), 'EUR')"
    assert probes.outcome("Money(5, 'EUR') * Decimal('-0')") == "0.00 EUR"
    assert probes.outcome("-Money(0, 'EUR')") == "0.00 EUR"


@trap("lost-cents")
def test_a_hundred_euros_for_three():
    parts = probes.outcome("Money(100, 'EUR').allocate([1, 1, 1])")
    assert parts == ["33.34 EUR", "33.33 EUR", "33.33 EUR"]
    assert probes.outcome("Money(Decimal('0.05'), 'EUR').allocate([1, 1])") == ["0.03 EUR", "0.02 EUR"]


@trap("odd-cent")
def test_claims_of_different_size_and_few_cents():
    assert probes.outcome("Money(1, 'EUR').allocate([1, 2])") == ["0.33 EUR", "0.67 EUR"]
    assert probes.outcome("Money(Decimal('0.01'), 'EUR').allocate([1, 5, 4])") == ["0.00 EUR", "0.01 EUR", "0.00 EUR"]
    assert probes.outcome("Money(Decimal('0.01'), 'EUR').allocate([0, 1])") == ["0.00 EUR", "0.01 EUR"]


@trap("odd-cent")
def test_equal_claims_beside_a_large_one():
    parts = probes.outcome("Money(Decimal('0.02'), 'EUR').allocate([1, 1, 1, 5])")
    assert parts == ["0.01 EUR", "0.00 EUR", "0.00 EUR", "0.01 EUR"]


@trap("odd-cent")
def test_equal_claims_of_parts_of_different_size():
    assert probes.outcome("Money(Decimal('0.04'), 'EUR').allocate([10, 1, 1])") == ["0.04 EUR", "0.00 EUR", "0.00 EUR"]
    assert probes.outcome("Money(Decimal('0.09'), 'EUR').allocate([2, 20, 5])") == ["0.01 EUR", "0.07 EUR", "0.01 EUR"]
    parts = probes.outcome("Money(Decimal('717117.52'), 'EUR').allocate([1, 4, 1])")
    assert parts == ["119519.59 EUR", "478078.35 EUR", "119519.58 EUR"]
    parts = probes.outcome("Money(Decimal('336309.80'), 'EUR').allocate([8, 2, 2])")
    assert parts == ["224206.54 EUR", "56051.63 EUR", "56051.63 EUR"]


@trap("odd-cent")
def test_claims_that_hardly_differ_in_a_large_amount():
    parts = probes.outcome("Money(Decimal('999999999999.99'), 'EUR').allocate([497, 494, 400])")
    assert parts == ["357296908698.77 EUR", "355140186915.89 EUR", "287562904385.33 EUR"]
    parts = probes.outcome("Money(Decimal('999999999999.99'), 'EUR').allocate([116, 128, 350])")
    assert parts == ["195286195286.20 EUR", "215488215488.21 EUR", "589225589225.58 EUR"]


@trap("negative-split")
def test_a_credit_note_is_shared_out():
    assert probes.outcome("Money(-100, 'EUR').allocate([1, 1, 1])") == ["-33.34 EUR", "-33.33 EUR", "-33.33 EUR"]
    assert probes.outcome("Money(-1, 'EUR').allocate([1, 2])") == ["-0.33 EUR", "-0.67 EUR"]
    assert probes.outcome("Money(Decimal('-0.02'), 'EUR').allocate([1, 0, 3])") == ["-0.01 EUR", "0.00 EUR", "-0.01 EUR"]


@contract
def test_amounts_of_a_wrong_type():
    for amount in ("1.5", "'1.50'", "None", "[1]", "Money(1, 'EUR')"):
        assert probes.outcome(f"Money({amount}, 'EUR')") == "raises TypeError"


@contract
def test_amounts_that_are_no_whole_cents():
    for amount in ("1.005", "0.001", "-2.999", "1E-3", "NaN", "sNaN", "Infinity", "-Infinity"):
        assert probes.outcome(f"Money(Decimal('{amount}'), 'EUR')") == "raises ValueError"


@contract
def test_amounts_in_unusual_notation():
    assert probes.outcome("Money(Decimal('1.5000'), 'EUR')") == "1.50 EUR"
    assert probes.outcome("Money(Decimal('1E+3'), 'EUR')") == "1000.00 EUR"
    assert probes.outcome("repr(Money(Decimal('1E+3'), 'EUR'))") == "Money(Decimal('1000.00'), 'EUR')"
    assert probes.outcome("Money(-7, 'EUR')") == "-7.00 EUR"
    assert probes.outcome("Money(999_999_999_999, 'EUR') - Money(Decimal('0.01'), 'EUR')") == "999999999998.99 EUR"


@contract
def test_currencies_that_are_no_code():
    for currency in ("eur", "EU", "EURO", "", "E R", "EU1", "ÄÖÜ", "EUR\n", " EUR"):
        assert probes.outcome("Money(1, currency)", currency=currency) == "raises ValueError"
    for currency in (None, 978, b"EUR", ["E", "U", "R"]):
        assert probes.outcome("Money(1, currency)", currency=currency) == "raises TypeError"


@contract
def test_currencies_with_the_first_and_the_last_letter():
    assert probes.outcome("Money(1, 'AZN')") == "1.00 AZN"
    assert probes.outcome("Money(1, 'ZAR')") == "1.00 ZAR"


@contract
def test_arguments_by_name():
    assert probes.outcome("Money(amount=3, currency='CHF')") == "3.00 CHF"
    assert probes.outcome("Money(3, 'CHF').currency") == "CHF"
    assert probes.outcome("Money(3, 'CHF').amount") == Decimal("3.00")


@contract
def test_mismatch_is_a_value_error():
    assert probes.outcome("issubclass(CurrencyMismatch, ValueError)") == True  # noqa: E712


@contract
def test_equality_of_money():
    assert probes.outcome("Money(1, 'EUR') == Money(Decimal('1.01'), 'EUR')") == False  # noqa: E712
    assert probes.outcome("Money(1, 'EUR') != Money(Decimal('1.0'), 'EUR')") == False  # noqa: E712
    assert probes.outcome("Money(0, 'EUR') == Money(0, 'USD')") == False  # noqa: E712
    assert probes.outcome("Money(0, 'EUR') != Money(0, 'USD')") == True  # noqa: E712
    assert probes.outcome("len({Money(1, 'EUR'), Money(1, 'USD'), Money(2, 'EUR')})") == 3


@contract
def test_order_within_one_currency():
    for left, right in (("1.00", "2.00"), ("2.00", "2"), ("10.00", "9.00"), ("-1", "0")):
        for sign, expected in (
            ("<", Decimal(left) < Decimal(right)),
            ("<=", Decimal(left) <= Decimal(right)),
            (">", Decimal(left) > Decimal(right)),
            (">=", Decimal(left) >= Decimal(right)),
        ):
            assert probes.outcome(f"Money(Decimal('{left}'), 'EUR') {sign} Money(Decimal('{right}'), 'EUR')") == expected
    assert probes.outcome("sorted([Money(10, 'EUR'), Money(9, 'EUR'), Money(-1, 'EUR')])") == [
        "-1.00 EUR", "9.00 EUR", "10.00 EUR",
    ]


@contract
def test_strange_operands_that_know_nothing_either():
    for expression in (
        "Money(1, 'EUR') + 1", "1 + Money(1, 'EUR')", "0 + Money(1, 'EUR')", "sum([Money(1, 'EUR')])",
        "Money(1, 'EUR') - Decimal(1)", "Decimal(1) - Money(1, 'EUR')", "Money(1, 'EUR') + None",
        "Money(1, 'EUR') * 1.5", "1.5 * Money(1, 'EUR')", "Money(1, 'EUR') * Money(1, 'EUR')", "Money(2, 'EUR') * '3'",
        "Money(1, 'EUR') < 2", "0 < Money(1, 'EUR')", "Money(1, 'EUR') <= None", "Money(1, 'EUR') > Decimal(0)",
        "Money(1, 'EUR') >= 'EUR'",
    ):
        assert probes.outcome(expression) == "raises TypeError"


@contract
def test_sums_differences_and_signs():
    assert probes.outcome("Money(Decimal('0.10'), 'EUR') + Money(Decimal('0.20'), 'EUR')") == "0.30 EUR"
    assert probes.outcome("Money(1, 'USD') - Money(Decimal('2.50'), 'USD')") == "-1.50 USD"
    assert probes.outcome("-Money(Decimal('2.50'), 'EUR')") == "-2.50 EUR"
    assert probes.outcome("-Money(-4, 'EUR')") == "4.00 EUR"
    assert probes.outcome("sum([Money(1, 'EUR'), Money(2, 'EUR')], Money(0, 'EUR'))") == "3.00 EUR"


@contract
def test_operands_keep_their_values():
    lines = "[a := Money(5, 'EUR'), b := Money(2, 'EUR'), a + b, a - b, -a, a * 3, a.allocate([1, 1]), a, b][-2:]"
    assert probes.outcome(lines) == ["5.00 EUR", "2.00 EUR"]


@contract
def test_products_with_whole_and_decimal_factors():
    assert probes.outcome("Money(Decimal('1.25'), 'EUR') * 3") == "3.75 EUR"
    assert probes.outcome("3 * Money(Decimal('1.25'), 'EUR')") == "3.75 EUR"
    assert probes.outcome("Decimal('1.19') * Money(Decimal('9.99'), 'CHF')") == "11.89 CHF"
    assert probes.outcome("Money(2, 'EUR') * -1") == "-2.00 EUR"
    assert probes.outcome("Money(1, 'EUR') * Decimal('0.00499999999')") == "0.00 EUR"


@contract
def test_factors_that_are_not_finite():
    for factor in ("NaN", "sNaN", "Infinity", "-Infinity"):
        assert probes.outcome(f"Money(1, 'EUR') * Decimal('{factor}')") == "raises ValueError"
        assert probes.outcome(f"Decimal('{factor}') * Money(0, 'EUR')") == "raises ValueError"


@contract
def test_weights_that_cannot_be_shared_by():
    for weights in ("[]", "[0]", "[0, 0]", "[1, -1]", "[-1, 3]", "[-2]"):
        assert probes.outcome(f"Money(5, 'EUR').allocate({weights})") == "raises ValueError"
        assert probes.outcome(f"Money(0, 'EUR').allocate({weights})") == "raises ValueError"


@contract
def test_simple_shares():
    assert probes.outcome("Money(Decimal('7.77'), 'EUR').allocate([5])") == ["7.77 EUR"]
    assert probes.outcome("Money(0, 'USD').allocate([1, 2])") == ["0.00 USD", "0.00 USD"]
    assert probes.outcome("Money(9, 'EUR').allocate([0, 2, 0, 1])") == ["0.00 EUR", "6.00 EUR", "0.00 EUR", "3.00 EUR"]


@contract
def test_large_amount_with_many_large_weights():
    weights = [1_000_000 - n for n in range(1000)]
    parts = probes.outcome("Money(Decimal('999999999999.99'), 'EUR').allocate(weights)", weights=weights)
    cents = [int(Decimal(part.split()[0]) * 100) for part in parts]
    assert sum(cents) == 99_999_999_999_999
    exact = [Fraction(99_999_999_999_999 * weight, sum(weights)) for weight in weights]
    assert all(abs(part - share) < 1 for part, share in zip(cents, exact)), "each part is within a cent of its share"


def fairest(cents, weights):
    """Of all ways to hand out the cents, the one nearest to the exact shares; of equally near ones, the earliest parts win."""
    shares = [Fraction(cents * weight, sum(weights)) for weight in weights]
    ways = [way for way in product(range(cents + 1), repeat=len(weights)) if sum(way) == cents]
    return list(min(ways, key=lambda way: (sum((a - b) ** 2 for a, b in zip(way, shares)), [-a for a in way])))


@contract
@given(st.integers(-9, 9), st.lists(st.integers(0, 6), min_size=1, max_size=3).filter(any))
def test_any_small_share(cents, weights):
    sign = -1 if cents < 0 else 1
    expected = [f"{Decimal(sign * part) / 100 + 0:.2f} EUR" for part in fairest(abs(cents), weights)]
    assert probes.outcome("Money(amount, 'EUR').allocate(weights)", amount=Decimal(cents) / 100, weights=weights) == expected


def nearest_cent(exact):
    """Looks through the neighbours for the nearest whole number; of two, the one further from zero."""
    return min(range(int(exact) - 2, int(exact) + 3), key=lambda whole: (abs(whole - exact), -abs(whole)))


@contract
@given(st.integers(-60, 60), st.integers(-40, 40), st.integers(1, 2))
def test_any_small_product(cents, fives, places):
    digits = 5 * fives  # so that many products end on half a cent
    factor = Decimal(digits).scaleb(-places)
    expected = f"{Decimal(nearest_cent(cents * Fraction(factor))) / 100 + 0:.2f} EUR"
    assert probes.outcome("Money(amount, 'EUR') * factor", amount=Decimal(cents) / 100, factor=factor) == expected
