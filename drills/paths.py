"""Where things are written. DRILL_HOME moves it all; else XDG's folders (platformdirs costs 10 ms)."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from engine.types.errors import ConfigError

PACKAGE = Path(__file__).resolve().parent


class Places(NamedTuple):
    data: Path
    config: Path
    cache: Path
    workspace: Path

    @property
    def log(self) -> Path:
        return self.data / "progress.db"

    @property
    def screens(self) -> Path:
        return self.cache / "screens"

    @property
    def settings(self) -> Path:
        return self.config / "config.toml"

    @property
    def plan(self) -> Path:
        return self.config / "plan.toml"


class Rule(NamedTuple):
    variable: str
    folder: str


XDG = (
    Rule("XDG_DATA_HOME", ".local/share"),
    Rule("XDG_CONFIG_HOME", ".config"),
    Rule("XDG_CACHE_HOME", ".cache"),
)
MACOS = ("Library/Application Support", "Library/Application Support", "Library/Caches")


def find_places(environ: Mapping[str, str]) -> Places:
    """Raises ConfigError where there is neither DRILL_HOME nor a home folder."""
    if moved := environ.get("DRILL_HOME"):
        root = Path(moved).expanduser().absolute()
        return Places(root / "data", root / "config", root / "cache", root / "workspace")
    home = _home()
    if sys.platform == "darwin":
        data, config, cache = (home / folder / "drill" for folder in MACOS)
    else:
        data, config, cache = (_xdg(rule, environ, home) / "drill" for rule in XDG)
    return Places(data, config, cache, home / "drill")


def bank_roots(environ: Mapping[str, str]) -> list[Path]:
    """The shipped bank first, then every folder named in DRILL_BANK."""
    installed, checkout = PACKAGE / "problems", PACKAGE.parent / "problems"
    extra = [
        Path(part).expanduser().absolute() for part in environ.get("DRILL_BANK", "").split(os.pathsep) if part
    ]
    for root in extra:
        if not root.is_dir():
            raise ConfigError(
                "DRILL_BANK names a folder that is not there.",
                where=str(root),
                fix="Set it to folders that hold <track>/<slug>/problem.toml, or: unset DRILL_BANK",
            )
    return [installed if installed.is_dir() else checkout, *extra]


def _xdg(rule: Rule, environ: Mapping[str, str], home: Path) -> Path:
    folder = Path(environ.get(rule.variable, ""))
    return folder if folder.is_absolute() else home / rule.folder


def _home() -> Path:
    text = os.path.expanduser("~")
    if text.startswith("~") or not os.path.isdir(text):
        raise ConfigError(
            "There is no home folder to keep your progress and answers in.",
            where=text,
            fix="Name a folder that you may write to: export DRILL_HOME=/path/to/folder",
        )
    return Path(text)
