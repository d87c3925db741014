from __future__ import annotations

import sys

import click

from drills.options import say

PLACES = {
    "bash": "drill completion bash > ~/.local/share/bash-completion/completions/drill",
    "zsh": "drill completion zsh > ~/.zfunc/_drill\n"
    "  and in ~/.zshrc: fpath+=~/.zfunc; autoload -U compinit; compinit",
    "fish": "drill completion fish > ~/.config/fish/completions/drill.fish",
}


@click.command("completion")
@click.argument("shell", type=click.Choice(list(PLACES)), metavar="SHELL")
def command(shell: str) -> None:
    """Print the completion script of your shell: bash, zsh or fish.

    \b
    Example:
      drill completion fish > ~/.config/fish/completions/drill.fish
    """
    from click.shell_completion import get_completion_class

    from drills.cli import cli

    script = get_completion_class(shell)
    assert script is not None
    text = script.source_template % script(cli, {}, "drill", "_DRILL_COMPLETE").source_vars()
    if sys.stdout.isatty():
        say(f"Put this script where your shell looks for it:\n  {PLACES[shell]}\n")
    click.echo(text)
