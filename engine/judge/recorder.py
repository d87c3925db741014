"""What a test did with the answer, kept so that a failure can be shown as lines to paste into a Python prompt."""

from __future__ import annotations

from typing import Any

SHOWN = 2000
"""Characters of one shown value."""
LINES = 40
"""Lines of history that are kept for a script."""
UNSET = object()


class InputChanged(AssertionError):
    """The answer changed an argument although the prompt does not allow it."""

    def __init__(self, before: str, after: str) -> None:
        super().__init__("your code changed its input")
        self.before, self.after = before, after


def cut(text: str, limit: int = SHOWN) -> str:
    if len(text) <= limit:
        return text
    half = limit // 2
    return f"{text[:half]} … {len(text) - limit:,} characters left out … {text[-half:]}"


class Entry:
    """One line of the history and what came of it."""

    def __init__(self, line: str) -> None:
        self.line = line
        self.result: Any = UNSET
        self.raised: dict[str, Any] | None = None
        self.printed = ""


class Recorder:
    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        self.entries: list[Entry] = []
        self.variables: dict[int, str] = {}
        self.left_out = 0
        self.last_raised: dict[str, Any] | None = None

    def snapshot(self) -> Recorder:
        """This record as it stands; the next `reset` does not touch it."""
        copy = Recorder()
        copy.__dict__.update(self.__dict__)
        return copy

    # -- writing

    def add(self, line: str) -> Entry:
        if len(self.entries) >= LINES:
            del self.entries[0]
            self.left_out += 1
        entry = Entry(line)
        self.entries.append(entry)
        return entry

    def note(self, line: str) -> None:
        self.add(line)

    def calling(self, shown: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Entry:
        parts = [self.show(value) for value in args] + [f"{name}={self.show(value)}" for name, value in kwargs.items()]
        return self.add(f"{shown}({', '.join(parts)})")

    def operating(self, target: tuple[str, Any], name: str, args: tuple[Any, ...]) -> Entry | None:
        form = OPERATION_FORMS.get(name)
        if form is None:
            return None
        shown = self.variables.get(target[1], "value") if target[0] == "handle" else str(target[1])
        return self.add(form.format(shown, *[self.show(value) for value in args]))

    def printed(self, entry: Entry, text: str) -> None:
        entry.printed = text

    def returned(self, entry: Entry, result: Any) -> None:
        entry.result = result
        key = getattr(type(result), "_drill_handle", None) and result._key
        if key and not result._shown:
            name = self.variables.setdefault(key, self.fresh_name(result._kind))
            entry.line = f"{name} = {entry.line}"

    def raised(self, reply: dict[str, Any]) -> None:
        self.last_raised = reply
        if self.entries:
            self.entries[-1].raised = reply

    def fresh_name(self, kind: str) -> str:
        stem = "".join(letter for letter in kind.lower() if letter.isalnum() or letter == "_") or "value"
        taken = sum(1 for name in self.variables.values() if name.rstrip("0123456789") == stem)
        return f"{stem}{taken + 1}" if taken else stem

    # -- reading

    def name_of(self, handle: Any) -> str:
        return str(handle._shown or self.variables.get(handle._key) or handle._kind)

    def show(self, value: Any) -> str:
        """`repr` of the judge's own values; an object of the answer is named, never asked for its repr."""
        kind = type(value)
        if getattr(kind, "_drill_handle", False):
            return self.show_handle(value)
        if kind in (list, tuple, set, frozenset) and value and any(not _plain(item) for item in value):
            opening, closing = {list: "[]", tuple: "()", set: "{}", frozenset: ("frozenset({", "})")}[kind]
            comma = "," if kind is tuple and len(value) == 1 else ""
            return cut(f"{opening}{', '.join(map(self.show, value))}{comma}{closing}")
        if kind is dict and any(not _plain(item) for item in value.values()):
            return cut("{" + ", ".join(f"{self.show(k)}: {self.show(v)}" for k, v in value.items()) + "}")
        if "_drill_name" in getattr(kind, "__dict__", {}) or hasattr(kind, "_drill_name"):
            return str(value._name)
        if callable(value) and not isinstance(value, type):
            return str(getattr(value, "__qualname__", "a function").rpartition(".")[2]).replace("<lambda>", "<a function of the test>")
        if isinstance(value, type):
            return value.__name__
        return cut(repr(value))

    def show_handle(self, handle: Any) -> str:
        if handle._form == "enum":
            return f"{handle._kind}.{dict(handle._fields)['name']}"
        if handle._fields is not None and handle._kind != "type":
            inner = ", ".join(f"{name}={self.show(value)}" for name, value in handle._fields)
            return cut(f"{handle._kind}({inner})")
        return self.variables.get(handle._key) or f"<{handle._kind} object>"

    def script(self) -> str:
        """The lines that lead to the failure; a lone call without state shows as itself."""
        lines = [entry.line for entry in self.entries]
        if self.left_out:
            lines.insert(0, f"# … {self.left_out} lines before these")
        elif lines and not self.variables:
            lines = lines[-1:]
        return "\n".join(lines)

    def output(self) -> str:
        return "".join(entry.printed for entry in self.entries)

    def last_result(self) -> Any:
        return next((entry.result for entry in reversed(self.entries) if entry.result is not UNSET), UNSET)


def _plain(value: Any) -> bool:
    return type(value) in (int, str, float, bool, type(None), bytes)


OPERATION_FORMS = {
    "len": "len({0})", "contains": "{1} in {0}", "getitem": "{0}[{1}]", "setitem": "{0}[{1}] = {2}",
    "delitem": "del {0}[{1}]", "eq": "{0} == {1}", "ne": "{0} != {1}", "lt": "{0} < {1}", "le": "{0} <= {1}",
    "gt": "{0} > {1}", "ge": "{0} >= {1}", "add": "{0} + {1}", "sub": "{0} - {1}", "mul": "{0} * {1}",
    "truediv": "{0} / {1}", "radd": "{1} + {0}", "rmul": "{1} * {0}", "neg": "-{0}", "abs": "abs({0})",
    "bool": "bool({0})", "str": "str({0})", "repr": "repr({0})", "hash": "hash({0})", "iter": "iter({0})",
    "reversed": "reversed({0})", "round": "round({0})", "next": "next({0})",
}
