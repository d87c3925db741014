"""The front door: every way in and out of `drill`, with its exit status."""

from __future__ import annotations

import atexit
import gc
import io
import os
import sys
from contextlib import suppress

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

ACCEPTED, NOT_ACCEPTED, USAGE, FAULT, INTERRUPTED = 0, 1, 2, 3, 130
GARBAGE_LOOKED_FOR = 100_000
"""New objects between two looks for garbage: what is imported is none, and looking takes a tenth of a start."""


def main() -> int:
    if sys.platform == "win32":
        from drills.screens import error as screen

        screen.show_text(screen.WINDOWS)
        return USAGE
    _prepare_streams()
    try:
        status = _run()
        sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _close_stdout()
        return NOT_ACCEPTED
    except Exception as error:
        return _explain(error)


def _prepare_streams() -> None:
    """Closed ones lead nowhere, and what an encoding cannot say becomes a question mark: both are no faults."""
    if None in (sys.stdin, sys.stdout, sys.stderr):
        while (descriptor := os.open(os.devnull, os.O_RDWR)) < 3:
            pass
        os.close(descriptor)
        sys.stdin = sys.stdin or os.fdopen(0, encoding="utf-8")
        sys.stdout = sys.stdout or os.fdopen(1, "w", encoding="utf-8")
        sys.stderr = sys.stderr or os.fdopen(2, "w", encoding="utf-8")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _run() -> int:
    from drills import early

    early.start(sys.argv[1:])
    try:
        import click

        from drills.cli import cli

        status = cli.main(prog_name="drill", standalone_mode=False)
    except click.Abort:
        return INTERRUPTED
    finally:
        early.close()
    return status if isinstance(status, int) else 0


def _explain(error: Exception) -> int:
    from drills.screens import error as screen
    from engine.types.errors import DrillError, JudgeError

    if os.environ.get("DRILL_DEBUG"):
        import traceback

        traceback.print_exception(error)
    if isinstance(error, OSError):
        from drills.files import REASONS, explained

        error = explained(error) if error.errno in REASONS else error
    if isinstance(error, DrillError):
        screen.show(error)
        return FAULT if isinstance(error, JudgeError) else USAGE
    if usage := _usage(error):
        screen.show_text(usage)
        return USAGE
    screen.show_fault(error)
    return FAULT


def _usage(error: Exception) -> str:
    import click

    if not isinstance(error, click.ClickException):
        return ""
    context = getattr(error, "ctx", None)
    help_with = context.command_path if context else "drill"
    what = " ".join(error.format_message().split())
    return f"{what}{'' if what.endswith(('.', '?')) else '.'} For help: {help_with} --help"


def _close_stdout() -> None:
    """Give the dead pipe's descriptor to /dev/null: the interpreter flushes stdout once more when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def run() -> NoReturn:
    """Ends the process without taking its objects apart one by one, which would take 10 ms and be of no use.

    What has asked for a word at the end has it.
    """
    gc.set_threshold(GARBAGE_LOOKED_FOR)
    status = main()
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(status)


if __name__ == "__main__":
    run()
