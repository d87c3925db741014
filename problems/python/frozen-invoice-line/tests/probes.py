"""Runs lines of Python beside the answer and returns the value of the last one as plain data."""
import dataclasses
from dataclasses import replace
from decimal import Decimal

import solution

_KNOWN = {"dataclasses": dataclasses, "replace": replace, "Decimal": Decimal}
_KINDS = (AttributeError, TypeError, ValueError)


def run(*lines):
    """An exception comes back as "raises ValueError", a line as its text, quantity, price, discounts and total."""
    names = _KNOWN | {"InvoiceLine": solution.InvoiceLine}
    try:
        for line in lines[:-1]:
            exec(line, names)
        return _plain(eval(lines[-1], names))
    except Exception as error:
        kind = next((kind for kind in _KINDS if isinstance(error, kind)), type(error))
        return f"raises {kind.__name__}"


def _plain(value):
    if isinstance(value, solution.InvoiceLine):
        return _plain((value.text, value.quantity, value.unit_price, value.discounts, value.total))
    if type(value) in (list, tuple):
        return type(value)(map(_plain, value))
    return value
