"""Exceptions as data: what was raised, and the innermost line of the person's own files."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .answer import Answer

TEXT_KEPT = 300
"""Characters of an exception's text."""


def describe_error(error: BaseException, answer: Answer) -> dict[str, Any]:
    kind = type(error)
    line, file, source = _where(error, answer)
    return {
        "raised": kind.__name__,
        **lineage(kind),
        "text": error.msg[:TEXT_KEPT] if type(error) is SyntaxError else text_of(error),
        "line": line,
        "file": file,
        "source": source,
        "missing": error.name if isinstance(error, ModuleNotFoundError) else None,
    }


def lineage(kind: Any) -> dict[str, list[str]]:
    """Names of the class and of all above it; `own` are those that are no builtins."""
    classes = getattr(kind, "__mro__", ())
    return {
        "bases": [cls.__name__ for cls in classes],
        "own": [cls.__name__ for cls in classes if cls.__module__ != "builtins"],
    }


def text_of(error: BaseException) -> str:
    try:
        return str(error)[:TEXT_KEPT]
    except BaseException:
        return "<its text cannot be read>"


def _where(error: BaseException, answer: Answer) -> tuple[int | None, str, str]:
    if isinstance(error, SyntaxError) and answer.is_own(error.filename):
        return error.lineno, answer.relative(error.filename or ""), (error.text or "").strip()
    line, path = None, ""
    trace = error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if answer.is_own(name):
            line, path = trace.tb_lineno, name
        trace = trace.tb_next
    if line is None:
        return None, "", ""
    return line, answer.relative(path), source_line(path, line)


def source_line(path: str, line: int) -> str:
    try:
        with open(path, "rb") as file:
            return file.read().splitlines()[line - 1].decode("utf-8", "replace").strip()[:TEXT_KEPT]
    except (OSError, IndexError):
        return ""
