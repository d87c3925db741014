from __future__ import annotations

import os
import sys
import types

from .keeping import MAY_KEEP, kept_by

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import CodeType, ModuleType
    from typing import Any


PROBES = "probes.py"
EARLY: dict[str, str] = {}
"""Shared modules that are loaded already, and the source that they were loaded from."""


class Refused(Exception):
    """A request that cannot be served because of what the answer is: no such name."""


class Answer:
    """The person's module and the probes, each loaded by path: no import of another file can stand in for them."""

    def __init__(self, setup: dict[str, Any]) -> None:
        self.folder: str = setup["answer"]
        self.entry: str = setup["entry"]
        self.ours: dict[str, CodeType] = setup["compiled"]
        self.code: CodeType | None = setup.get("code")
        self.module: Any = None
        self.probes: Any = None

    def compile(self) -> None:
        if self.entry and self.code is None:
            self.code = compile_file(self.entry)

    def seen_beforehand(self) -> dict[str, Any]:
        """What the judge is told while nothing of the answer has run: a project's names, else whether it may keep
        anything between two tests. Raises SyntaxError.
        """
        if not self.entry:
            return {"loaded": self.names_by_file()}
        try:
            with open(self.entry, "rb") as file:
                return {"kind": kept_by(file.read())}
        except Exception:  # too deep to be read
            return {"kind": MAY_KEEP}

    def names_by_file(self) -> dict[str, str]:
        """What the files of a project define at their top level, without running any. Raises SyntaxError."""
        import symtable

        found: dict[str, str] = {}
        for folder, _, files in os.walk(self.folder):
            for path in sorted(os.path.join(folder, name) for name in files if name.endswith(".py")):
                with open(path, "rb") as file:
                    source = file.read()
                compile_source(source, path)
                table = symtable.symtable(source.decode("utf-8-sig", "replace"), path, "exec")
                names = [
                    each.get_name()
                    for each in table.get_symbols()
                    if each.is_assigned() or each.is_imported()
                ]
                found.update(dict.fromkeys(names, self.relative(path)))
        return found

    def load(self) -> dict[str, str]:
        """What each name of the module is."""
        if self.code:
            self.module = execute("solution", self.code, self.entry)
        for name, code in self.ours.items():
            if name == PROBES:
                self.probes = execute("probes", code, name)
            else:
                share(name, code)
        if self.module is None:
            return {}
        names = [name for name in vars(self.module) if type(name) is str and not name.startswith("__")]
        return {name: nature(vars(self.module)[name]) for name in names}

    def named(self, name: str) -> Any:
        try:
            return getattr(self.module, name)
        except AttributeError:
            raise Refused(f"{name} is not defined") from None

    def is_own(self, path: Any) -> bool:
        return type(path) is str and path.startswith(self.folder + "/")

    def relative(self, path: str) -> str:
        return path[len(self.folder) + 1 :]


def compile_file(path: str) -> CodeType:
    with open(path, "rb") as file:
        return compile_source(file.read(), path)


def compile_source(source: bytes, path: str) -> CodeType:
    check_encoding(source, path)
    return compile(source, path, "exec", dont_inherit=True)


def check_encoding(source: bytes, path: str) -> None:
    """`compile` overlooks bytes in comments that are no UTF-8, the interpreter itself does not."""
    if b"coding" in b"".join(source.splitlines()[:2]):
        return
    try:
        source.decode("utf-8")
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        raise SyntaxError(f"not UTF-8: byte {source[error.start]:#x}", (path, line, 0, "")) from None


def execute(name: str, code: CodeType, path: str) -> ModuleType:
    module = types.ModuleType(name)
    module.__file__ = path
    sys.modules[name] = module
    exec(code, module.__dict__)
    return module


def compile_ours(setup: dict[str, Any]) -> dict[str, CodeType]:
    """The modules of the engine that probes share, each after those that it needs, and last the problem's probes."""
    sources = {name: text for name, text in setup["shared"].items() if EARLY.get(name) != text}
    sources |= {PROBES: setup["probes_source"]} if setup["probes_source"] else {}
    return {name: _compiled(source, name) for name, source in sources.items()}


def _compiled(source: str, name: str) -> CodeType:
    return compile(source, name, "exec", dont_inherit=True)


def share(name: str, code: CodeType) -> None:
    """Make a module of the engine that probes use, and the packages it lies in."""
    package = ""
    for part in name.split(".")[:-1]:
        package = f"{package}.{part}".lstrip(".")
        sys.modules.setdefault(package, types.ModuleType(package)).__path__ = []
    execute(name, code, name)


def share_early(sources: dict[str, str], folder: str) -> None:
    """In the zygote: what has a `prepare(folder)` does once, before any fork, what every child would do again."""
    for name, source in sources.items():
        if "\ndef prepare(folder: str)" in source and EARLY.get(name) != source:
            try:
                share(name, _compiled(source, name))
                sys.modules[name].prepare(folder)
            except Exception:  # such as a package that is missing: each test will meet it itself
                continue
            EARLY[name] = source


def nature(value: Any) -> str:
    if isinstance(value, type):
        return "exception" if issubclass(value, BaseException) else "class"
    return "callable" if callable(value) else "value"
