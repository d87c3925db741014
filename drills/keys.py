"""Single keys from a terminal, without Enter; Ctrl-C stays Ctrl-C."""

from __future__ import annotations

import os
import select
import sys
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Protocol

END = "\x04"
"""Ctrl-D, and what comes when the terminal is gone."""
ESCAPE = b"\x1b"


class Keys(Protocol):
    def wait(self, seconds: float) -> str:
        """The next key; empty when none was pressed for so long."""
        ...

    def forget(self) -> None:
        """What was pressed meanwhile was not meant for what is on the screen now."""
        ...


class NoKeys:
    def wait(self, seconds: float) -> str:
        time.sleep(seconds)
        return ""

    def forget(self) -> None:
        pass


class Terminal:
    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        self.pressed: deque[str] = deque()

    def wait(self, seconds: float) -> str:
        self.listen()
        if not self.pressed and select.select([self.descriptor], [], [], seconds)[0]:
            self.pressed.extend(self.read())
        return self.pressed.popleft() if self.pressed else ""

    def listen(self) -> None:
        """Again, where a shell has put the terminal back: after Ctrl-Z and fg."""
        import termios
        import tty

        with suppress(termios.error):
            if termios.tcgetattr(self.descriptor)[3] & termios.ICANON:
                tty.setcbreak(self.descriptor, termios.TCSANOW)

    def read(self) -> str:
        try:
            data = os.read(self.descriptor, 64)
        except OSError:
            data = b""
        if not data:
            return END
        return "" if data.startswith(ESCAPE) else data.decode("utf-8", "ignore")

    def forget(self) -> None:
        import termios

        self.pressed.clear()
        with suppress(termios.error):
            termios.tcflush(self.descriptor, termios.TCIFLUSH)


@contextmanager
def keyboard(there: bool) -> Iterator[Keys]:
    """The terminal is put back as it was, however this ends."""
    if not there:
        yield NoKeys()
        return
    import termios

    descriptor = sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)
    try:
        terminal = Terminal(descriptor)
        terminal.listen()
        yield terminal
    finally:
        with suppress(termios.error):
            termios.tcsetattr(descriptor, termios.TCSANOW, before)
