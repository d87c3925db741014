from parts.words import HELLO


def greet() -> str:
    return HELLO
