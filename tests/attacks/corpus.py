"""The corpus as data: one file (or folder) per answer, what is expected of it in the comment at its top."""

from __future__ import annotations

import os
import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
BANK = HERE / "bank"
TARGETS = {
    "python": "functions/merge-lists",
    "sql": "queries/big-spenders",
    "project": "projects/price-list",
    "suites": "suites/clamp-tests",
}
"""Which problem an answer is for, by its area, unless its header names another."""

MARK = b"drill-attack-"
OWN_MARK = MARK + f"{os.getpid()}-".encode()
"""Files outside their own folder that answers make begin with this; two runners do not see each other's."""

DISARMED = ".attack"
"""Behind the name of a conftest.py, so that no pytest ever loads it where it lies."""

SECONDS = {"TLE": 4.0, "MLE": 3.0, "OLE": 3.0}
"""Wall seconds on an idle machine, by the slowest verdict expected; a header's `within` wins."""
OTHERWISE = 2.5
HEADER = re.compile(r"^(?:#|--) ?([a-z-]+): (.+)$")
VERDICTS = frozenset({"AC", "WA", "RTE", "TLE", "MLE", "OLE", "CE"})
KEYS = frozenset(
    {
        *(
            "expect",
            "expect-bubblewrap",
            "expect-landlock",
            "expect-limits",
            "tries",
            "wears",
            "says",
            "within",
        ),
        *("target", "dialect", "as", "coding", "fresh", "twin"),
        *("only-jailed", "only-bubblewrap"),
    }
)


@dataclass
class Case:
    path: Path
    header: dict[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return self.path.relative_to(HERE).as_posix()

    @property
    def group(self) -> str:
        """Area and class, such as python/forging."""
        return "/".join(self.path.relative_to(HERE).parts[:2])

    @property
    def area(self) -> str:
        parts = self.path.relative_to(HERE).parts
        return parts[1] if parts[0] == "odd_clothes" else parts[0]

    @property
    def target(self) -> Path:
        return BANK / self.header.get("target", TARGETS.get(self.area, ""))

    def expected(self, rung: str = "") -> frozenset[str]:
        return frozenset(self.header.get(f"expect-{rung}", self.header["expect"]).split())

    @property
    def seconds(self) -> float:
        slowest = max(SECONDS.get(verdict, OTHERWISE) for verdict in self.expected())
        return float(self.header.get("within", slowest))

    def can_be_stopped(self, rung: str) -> bool:
        """Whether this rung can stop it at all; where it cannot, no verdict is promised."""
        if "only-bubblewrap" in self.header:
            return rung == "bubblewrap"
        return "only-jailed" not in self.header or rung != "limits"

    def files(self, places: dict[str, str]) -> dict[str, bytes]:
        """The answer's files; @NAME@ in them becomes a path that an attacker would know or guess."""
        if self.path.is_dir():
            inside = sorted(path for path in self.path.rglob("*") if path.is_file() and path.suffix != ".pyc")
            found = {path.relative_to(self.path).as_posix().removesuffix(DISARMED): path for path in inside}
        else:
            found = {self.path.name: self.path}
        return {name: self._filled(path.read_bytes(), places) for name, path in found.items()}

    def _filled(self, data: bytes, places: dict[str, str]) -> bytes:
        for name, place in places.items():
            data = data.replace(f"@{name}@".encode(), place.encode())
        data = data.replace(MARK, OWN_MARK)
        encoding = self.header.get("as")
        return data.decode("utf-8").encode(encoding) if encoding else data


def read_header(path: Path) -> dict[str, str]:
    """The lines `# key: value` at the top of the file, or of a folder's first file that has them."""
    for file in [path] if path.is_file() else sorted(path.rglob("*.py")):
        text = file.read_bytes().decode("utf-8", "replace").removeprefix("\ufeff")
        found = {}
        for line in re.split(r"\r\n|\r|\n", text):
            match = HEADER.match(line.strip())
            if not match:
                break
            found[match[1]] = match[2].strip()
        if "expect" in found:
            return found
    return {}


def read_corpus() -> list[Case]:
    cases = []
    for area in ("python", "sql", "project", "suites", "odd_clothes"):
        for path in sorted((HERE / area).glob("*/*")):
            if path.name != "__pycache__":
                cases.append(Case(path, read_header(path)))
    return cases


def read_known() -> dict[str, dict[str, str]]:
    """Cases that the judge gets wrong at present: name -> {now, why} and perhaps the one rung."""
    with open(HERE / "known.toml", "rb") as file:
        return tomllib.load(file)
