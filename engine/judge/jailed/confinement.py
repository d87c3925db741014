"""What a fresh child gives up before it loads an answer."""

from __future__ import annotations

import os
import resource
import signal

from .processes import die_with_parent

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

CHANNEL, OUTPUT, STACK = 200, 201, 202
"""Above the limit of open files, so that an answer that closes "everything" does not cut its own tongue."""
HIGHEST = 1024


def leave_the_family() -> None:
    """A session of its own, which ends with the parent, and signals as usual."""
    os.setsid()
    die_with_parent()
    for number in (signal.SIGINT, signal.SIGPIPE):
        signal.signal(number, signal.SIG_DFL)


def confine(limits: dict[str, Any], channel: int, output: int, stack: int) -> int:
    """No input, output to the pipe, no other descriptor, limits. Gives the descriptor of the channel."""
    _arrange_descriptors(channel, output, stack)
    for name, value in (
        (resource.RLIMIT_CPU, int(limits["cpu"]) + 2),
        (resource.RLIMIT_AS, limits["memory"]),
        (resource.RLIMIT_FSIZE, limits["file"]),
        (resource.RLIMIT_NOFILE, limits["files"]),
        (resource.RLIMIT_CORE, 0),
    ):
        _lower(name, value)
    return CHANNEL


def _arrange_descriptors(channel: int, output: int, stack: int) -> None:
    for source, place in ((channel, CHANNEL), (output, OUTPUT), (stack, STACK)):
        os.dup2(source, place, inheritable=False)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(OUTPUT, 1)
    os.dup2(OUTPUT, 2)
    os.closerange(3, CHANNEL)
    os.close(OUTPUT)
    os.closerange(STACK + 1, HIGHEST)


def _lower(name: int, value: int) -> None:
    _, hard = resource.getrlimit(name)
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    try:
        resource.setrlimit(name, (value, value))
    except (OSError, ValueError):
        if name != resource.RLIMIT_AS:  # macOS refuses this one; resident memory is watched as well
            raise
