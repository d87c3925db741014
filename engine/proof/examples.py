"""The examples in the keys of a deck, run in a jail, all in one process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from engine.bank import Deck
from engine.judge.crew import JAILED, interpreter, site_folders
from engine.judge.jail import Jail, choose

SECONDS = 120


def run_examples(deck: Deck, jail: str = "auto") -> dict[str, str]:
    """By card id what goes wrong; empty where all is as the example says."""
    with tempfile.TemporaryDirectory(prefix="drill-deck-") as name:
        folder = Path(name).resolve()
        given, work, log = folder / "given" / "examples.json", folder / "work", folder / "log"
        for place in (given.parent, work):
            place.mkdir()
        given.write_text(json.dumps([(card.id, card.language, card.example) for card in deck.cards]), "utf-8")
        said = _run(choose(jail), given, work, log)
    found: dict[str, str] = json.loads(said) if said.startswith("{") else {}
    return {card.id: found.get(card.id, f"it was not run: {said}") for card in deck.cards}


def _run(rung: str, given: Path, work: Path, log: Path) -> str:
    """The last line printed."""
    site = site_folders()
    held = Jail(rung, read=[JAILED, given.parent, *interpreter(), *map(Path, site)], write=work)
    python = [os.path.realpath(sys.executable), "-s", "-P", "-B", "-S"]
    argv = [*python, str(JAILED / "examples.py"), held.options(site=site), str(given)]
    process = held.start(argv, pass_fds=[], log=log)
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired:
        return f"after {SECONDS} seconds it had not ended"
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
    return (log.read_text("utf-8", "replace").strip().splitlines() or [""])[-1]
