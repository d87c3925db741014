"""Where a child is that has to be stopped: asked by a signal that is served below Python, so even in a loop in C."""

from __future__ import annotations

import os
import re
import select
import signal

from .processes import send_signal
from .raised import source_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TELL_WHERE = signal.SIGUSR2
PATIENCE = 0.05
"""Seconds to wait for the child to tell."""
LONGEST = 65536
FRAME = re.compile(rb'File "([^"\n]+)", line (\d+) in ')


def ask_where(pid: int, stack: int, folder: str) -> dict[str, Any]:
    """File, line and source of the innermost frame in the answer's own files; empty when it does not tell."""
    send_signal(pid, TELL_WHERE)
    told = b""
    # The frames come in several writes: the first to arrive may hold none yet.
    while len(told) < LONGEST and select.select([stack], [], [], PATIENCE)[0]:
        data = os.read(stack, LONGEST)
        if not data:
            break
        told += data
        for name, line in FRAME.findall(told):
            path = name.decode("utf-8", "replace")
            if os.path.realpath(path) == path and path.startswith(folder + "/"):
                number = int(line)
                return {"file": path[len(folder) + 1 :], "line": number, "source": source_line(path, number)}
    return {}
