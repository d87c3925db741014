"""What a test did with the answer, kept so that a failure can be shown as lines to paste into a Python prompt."""

from __future__ import annotations

from typing import Any

from engine.judge.showing import cut

SHOWN = 2000
"""Characters of one shown value."""
ITEMS = 400
"""Items of one shown list; more would be cut anyway."""
LINES = 40
"""Lines of history that are kept for a script."""
UNSET = object()
PLAIN = frozenset((int, str, float, bool, type(None), bytes))
BRACKETS: dict[type, tuple[str, str]] = {
    list: ("[", "]"),
    tuple: ("(", ")"),
    set: ("{", "}"),
    frozenset: ("frozenset({", "})"),
}


class InputChanged(AssertionError):
    """The answer changed an argument although the prompt does not allow it."""

    def __init__(self, before: str, after: str) -> None:
        super().__init__("your code changed its input")
        self.before, self.after = before, after


class Entry:
    """One line of the history and what came of it."""

    def __init__(self, line: str) -> None:
        self.line = line
        self.result: Any = UNSET
        self.raised: dict[str, Any] | None = None
        self.printed = ""
        self.request: dict[str, Any] | None = None
        """The call as it was sent, where it is small enough to be kept and made again."""


class Recorder:
    def __init__(self) -> None:
        self.touched = False
        """The test has seen something of the answer, be it only a constant."""
        self.entries: list[Entry] = []
        self.earlier: list[Entry] = []
        """What was called before the last `reset`, in the same child."""
        self.reset()

    def reset(self) -> None:
        self.earlier = [*self.earlier, *self.entries][-LINES:]
        self.entries = []
        self.variables: dict[int, str] = {}
        self.left_out = 0

    def snapshot(self) -> Recorder:
        """This record as it stands; the next `reset` does not touch it."""
        copy = Recorder()
        copy.__dict__.update(self.__dict__)
        return copy

    # -- writing

    def note(self, line: str) -> Entry:
        if len(self.entries) >= LINES:
            del self.entries[0]
            self.left_out += 1
        entry = Entry(line)
        self.entries.append(entry)
        return entry

    def calling(self, shown: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Entry:
        parts = [self.show(value) for value in args] + [
            f"{name}={self.show(value)}" for name, value in kwargs.items()
        ]
        return self.note(f"{shown}({', '.join(parts)})")

    def operating(self, target: tuple[str, Any], name: str, args: tuple[Any, ...]) -> Entry | None:
        form = OPERATION_FORMS.get(name)
        if form is None:
            return None
        shown = self.variables.get(target[1], "value") if target[0] == "handle" else str(target[1])
        return self.note(form.format(shown, *[self.show(value) for value in args]))

    def printed(self, entry: Entry, text: str) -> None:
        entry.printed = text

    def returned(self, entry: Entry, result: Any) -> None:
        entry.result = result
        key = getattr(type(result), "_drill_handle", None) and result._key
        if key and not result._shown and key not in self.variables:
            self.variables[key] = self.fresh_name(result._kind)
            entry.line = f"{self.variables[key]} = {entry.line}"

    def raised(self, reply: dict[str, Any]) -> None:
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
        if hasattr(kind, "_drill_name"):
            return str(value._name)
        if kind in BRACKETS and value:
            return cut(self.show_items(value, *BRACKETS[kind]), SHOWN)
        if kind is dict:
            pairs = [f"{self.show(key)}: {self.show(item)}" for key, item in list(value.items())[:ITEMS]]
            return cut(f"{{{', '.join(pairs)}{_rest(len(value))}}}", SHOWN)
        if isinstance(value, type):
            return value.__name__
        if callable(value):
            name = str(getattr(value, "__qualname__", "a function").rpartition(".")[2])
            return name.replace("<lambda>", "<a function of the test>")
        return cut(_repr(value), SHOWN)

    def show_items(self, value: Any, opening: str, closing: str) -> str:
        items = list(value)[:ITEMS]
        comma = "," if type(value) is tuple and len(value) == 1 else ""
        shown = map(_repr if set(map(type, items)) <= PLAIN else self.show, items)
        return f"{opening}{', '.join(shown)}{comma}{_rest(len(value))}{closing}"

    def show_handle(self, handle: Any) -> str:
        fields = handle._fields
        if handle._form == "enum":
            return f"{handle._kind}.{dict(fields).get('name')}"
        if fields is not None and handle._kind != "type":
            inner = ", ".join(f"{name}={self.show(value)}" for name, value in fields)
            return cut(f"{handle._kind}({inner})", SHOWN)
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


def _repr(value: Any) -> str:
    try:
        return repr(value)
    except ValueError:  # Python refuses to write an int of more than 4,300 digits
        return (
            f"<an int of {value.bit_length():,} bits>"
            if type(value) is int
            else f"<a long {type(value).__name__}>"
        )


def _rest(length: int) -> str:
    return f", … {length - ITEMS:,} more" if length > ITEMS else ""


OPERATION_FORMS = {
    "len": "len({0})",
    "contains": "{1} in {0}",
    "getitem": "{0}[{1}]",
    "setitem": "{0}[{1}] = {2}",
    "delitem": "del {0}[{1}]",
    "eq": "{0} == {1}",
    "ne": "{0} != {1}",
    "lt": "{0} < {1}",
    "le": "{0} <= {1}",
    "gt": "{0} > {1}",
    "ge": "{0} >= {1}",
    "add": "{0} + {1}",
    "sub": "{0} - {1}",
    "mul": "{0} * {1}",
    "truediv": "{0} / {1}",
    "radd": "{1} + {0}",
    "rmul": "{1} * {0}",
    "neg": "-{0}",
    "abs": "abs({0})",
    "bool": "bool({0})",
    "str": "str({0})",
    "repr": "repr({0})",
    "hash": "hash({0})",
    "iter": "iter({0})",
    "reversed": "reversed({0})",
    "round": "round({0})",
    "next": "next({0})",
}
