"""What mypy says of stack.py and of files that use it, and what the stack does."""
import mypy.api
import mypy.build
import mypy.main
from engine.probing.typecheck import client_complaints, own_complaints_of, silenced_in

HEAD = """\
from collections.abc import Iterable
from typing import assert_type

from stack import Stack

ints: Stack[int] = Stack()
texts: Stack[str] = Stack()
"""


def complaints(*lines):
    """Of a client with these lines after the imports: those with which mypy is not as it should be, and why."""
    return client_complaints("stack", HEAD + "\n".join(lines) + "\n")


def own_complaints():
    return own_complaints_of("stack")


def silenced():
    return silenced_in("stack")


def run(*lines):
    """Runs the lines and returns the value of the last one; an IndexError comes back as "raises IndexError"."""
    import stack

    names = {"Stack": stack.Stack}
    for line in lines[:-1]:
        exec(line, names)
    try:
        return eval(lines[-1], names)
    except IndexError:
        return "raises IndexError"
