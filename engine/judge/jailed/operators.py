"""What the judge may do to an object of the answer, by name."""

from __future__ import annotations

import builtins
import operator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

FROM_OPERATOR = """
    add sub mul truediv floordiv mod pow matmul and_ or_ xor lshift rshift iadd isub imul neg pos abs
    invert eq ne lt le gt ge getitem setitem delitem contains index
""".split()

FROM_BUILTINS = """
    len iter next reversed bool str repr hash int float round format getattr setattr delattr hasattr isinstance list
""".split()


def public_names(value: Any) -> list[str]:
    return [name for name in dir(value) if not name.startswith("_")]


def leave(manager: Any, error: BaseException | None) -> bool:
    details = (None, None, None) if error is None else (type(error), error, error.__traceback__)
    return bool(type(manager).__exit__(manager, *details))


OPERATORS: dict[str, Callable[..., Any]] = {
    **{name: getattr(operator, name) for name in FROM_OPERATOR},
    "radd": lambda a, b: b + a,
    "rsub": lambda a, b: b - a,
    "rmul": lambda a, b: b * a,
    "rtruediv": lambda a, b: b / a,
    "rfloordiv": lambda a, b: b // a,
    "rmod": lambda a, b: b % a,
    "rand": lambda a, b: b & a,
    "ror": lambda a, b: b | a,
    "rxor": lambda a, b: b ^ a,
    "enter": lambda manager: type(manager).__enter__(manager),
    "exit": leave,
    "dir": public_names,
    **{name: getattr(builtins, name) for name in FROM_BUILTINS},
}
