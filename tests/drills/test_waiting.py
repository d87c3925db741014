"""Somebody who waits sees that something goes on; whoever reads a pipe does not."""

from __future__ import annotations

import io
import time
from contextlib import suppress
from types import SimpleNamespace

import pytest

from drills import waiting as module
from drills.waiting import waiting


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch):
    shown = Terminal()
    monkeypatch.setattr(module, "sys", SimpleNamespace(stderr=shown))
    monkeypatch.setattr(module, "QUIET_SECONDS", 0.05)
    monkeypatch.delenv("TERM", raising=False)
    return shown


def test_a_long_wait_is_counted_and_wiped_away(terminal):
    with waiting():
        time.sleep(0.3)
    assert terminal.getvalue().startswith("\rjudging … ")
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_a_short_wait_shows_nothing(terminal, monkeypatch):
    monkeypatch.setattr(module, "QUIET_SECONDS", 60.0)
    with waiting():
        pass
    assert terminal.getvalue() == ""


def test_it_is_wiped_away_when_interrupted(terminal):
    with suppress(KeyboardInterrupt), waiting():
        time.sleep(0.3)
        raise KeyboardInterrupt
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_a_pipe_and_a_dumb_terminal_get_nothing(terminal, monkeypatch):
    monkeypatch.setenv("TERM", "dumb")
    with waiting():
        time.sleep(0.2)
    monkeypatch.delenv("TERM")
    monkeypatch.setattr(module.sys, "stderr", pipe := io.StringIO())
    with waiting():
        time.sleep(0.2)
    assert terminal.getvalue() + pipe.getvalue() == ""
