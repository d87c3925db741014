"""The front door: every way in and out of `drill`, with its exit status."""

from __future__ import annotations

import os
import sys

ACCEPTED, NOT_ACCEPTED, USAGE, FAULT, INTERRUPTED = 0, 1, 2, 3, 130


def main() -> int:
    if sys.platform == "win32":
        from drills.screens import error as screen

        screen.show_text(screen.WINDOWS)
        return USAGE
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


def _run() -> int:
    import click

    from drills.cli import cli

    try:
        status = cli.main(prog_name="drill", standalone_mode=False)
    except click.Abort:
        return INTERRUPTED
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
    return f"{error.format_message()} For help: {help_with} --help"


def _close_stdout() -> None:
    """Give the dead pipe's descriptor to /dev/null: the interpreter flushes stdout once more when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


if __name__ == "__main__":
    sys.exit(main())
