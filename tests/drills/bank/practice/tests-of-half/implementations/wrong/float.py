"""It gives a float."""


def half(number):
    return number / 2
