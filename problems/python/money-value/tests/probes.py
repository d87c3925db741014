"""Evaluates one expression beside the answer and returns what came out as plain data."""
from decimal import Decimal

import solution


class Voucher:
    """A type that Money has never heard of but that knows how to deal with it."""

    def __radd__(self, other):
        return "voucher added"

    def __rsub__(self, other):
        return "voucher subtracted"

    def __rmul__(self, other):
        return "voucher multiplied"

    def __gt__(self, other):
        return "voucher asked for <"

    def __ge__(self, other):
        return "voucher asked for <="

    def __lt__(self, other):
        return "voucher asked for >"

    def __le__(self, other):
        return "voucher asked for >="

    def __eq__(self, other):
        return "voucher asked for =="

    def __ne__(self, other):
        return "voucher asked for !="


def outcome(expression, **names):
    """The value of an expression in which Money, CurrencyMismatch, Decimal, Voucher and `names` are known.

    Money comes back as "12.50 EUR", an exception that the task knows as "raises ValueError"; any other one escapes.
    """
    known = {
        "Money": solution.Money, "CurrencyMismatch": solution.CurrencyMismatch, "Decimal": Decimal, "Voucher": Voucher,
    }
    try:
        return _plain(eval(expression, known | names))
    except (AttributeError, TypeError, ValueError) as error:
        return f"raises {_kind(error)}"


def _kind(error):
    for kind in (solution.CurrencyMismatch, AttributeError):
        if isinstance(error, kind):
            return kind.__name__
    return type(error).__name__


def _plain(value):
    if isinstance(value, solution.Money):
        if type(value.amount) is not Decimal:
            return f"money whose amount is a {type(value.amount).__name__}"
        return f"{value.amount} {value.currency}"
    if type(value) in (list, tuple):
        return type(value)(map(_plain, value))
    return value
