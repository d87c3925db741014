from hypothesis import given
from hypothesis import strategies as st

import solution
from engine.testing import contract, trap


@trap("half")
def test_an_invoice_of_half_the_payment():
    assert solution.two_invoices([5000, 3000], 10000) == None


@trap("half")
def test_an_invoice_of_half_the_payment_before_a_pair():
    assert solution.two_invoices([4000, 5000, 6000], 10000) == (0, 2)


@trap("which-pair")
def test_a_pair_between_the_two_of_another():
    assert solution.two_invoices([1000, 4000, 6000, 9000], 10000) == (1, 2)


@trap("which-pair")
def test_the_same_amount_twice_before_its_partner():
    assert solution.two_invoices([4000, 4000, 6000], 10000) == (0, 2)


@trap("which-pair")
def test_the_same_amount_twice_after_its_partner():
    assert solution.two_invoices([7000, 4000, 6000, 6000], 10000) == (1, 2)


@trap("equal-amounts")
def test_two_invoices_of_half_the_payment():
    assert solution.two_invoices([5000, 3000, 5000], 10000) == (0, 2)


@trap("equal-amounts")
def test_three_invoices_of_half_the_payment():
    assert solution.two_invoices([3000, 5000, 5000, 5000], 10000) == (1, 2)


@trap("credit-note")
def test_a_credit_note_and_an_invoice_above_the_payment():
    assert solution.two_invoices([12000, 7000, -2000], 10000) == (0, 2)


@trap("credit-note")
def test_money_that_goes_back():
    assert solution.two_invoices([-2500, 800, -500], -3000) == (0, 2)


@contract
def test_an_invoice_and_its_credit_note():
    assert solution.two_invoices([800, 2500, -2500], 0) == (1, 2)


@contract
def test_an_open_amount_of_zero():
    assert solution.two_invoices([0, 7000, 10000], 10000) == (0, 2)


@contract
def test_no_invoices():
    assert solution.two_invoices([], 0) == None


@contract
def test_one_cent_less_and_one_cent_more():
    assert solution.two_invoices([10**12, 3999, 4001, 10**12 - 8000], 2 * 10**12 - 8000) == (0, 3)


def every_pair(amounts, payment):
    places = range(len(amounts))
    pairs = [(b, a) for a in places for b in places if a < b and amounts[a] + amounts[b] == payment]
    return min(pairs)[::-1] if pairs else None


@given(st.lists(st.integers(-4, 5), max_size=7), st.integers(-6, 10))
def test_any_invoices(amounts, payment):
    assert solution.two_invoices(amounts, payment) == every_pair(amounts, payment)


def test_40_000_invoices():
    odd = [2 * number + 1 for number in range(39_999)]
    assert solution.two_invoices([*odd, 4], odd[20_000] + 4) == (20_000, 39_999)
