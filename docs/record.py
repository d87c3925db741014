"""Make the README's transcript and pictures by running the real command.

    python docs/record.py

Each step runs `drill` in a pseudo-terminal of 80 columns with a home of its own; the pictures are SVG made by rich.
"""

from __future__ import annotations

import os
import pty
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
WIDTH = 80
SLUG = "stack-generic"
FOLDER = ROOT / "problems" / "structures" / SLUG
WRONG = FOLDER / "submissions" / "wrong_answer" / "peek-removes.py"
RIGHT = FOLDER / "submissions" / "accepted" / "reference.py"
ANSI = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
WAITING = re.compile(r"(?:\r\w[^\r\n]* … \d+ s)+\r\x1b\[K")
"""A sign of life that the terminal has wiped out again: it depends on how busy the machine is."""
STEPS: tuple[tuple[str, Path | None, str], ...] = (
    ("drill next --topic stack", None, "next"),
    ("drill submit", WRONG, "wrong"),
    ("drill hint", None, "hint"),
    ("drill submit", RIGHT, "right"),
    ("drill weak", None, "weak"),
)
"""What is typed, what the answer file holds by then, and the picture's name."""


def run(command: str, environment: dict[str, str]) -> str:
    """Output of the command in a real terminal, escape sequences and all."""
    ours, theirs = pty.openpty()
    subprocess.run(["stty", "cols", str(WIDTH), "rows", "50"], stdin=theirs, check=True)
    argv = [sys.executable, "-m", "drills", *command.split()[1:]]
    process = subprocess.Popen(argv, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, cwd=ROOT)
    os.close(theirs)
    chunks = []
    while True:
        try:
            chunk = os.read(ours, 65536)
        except OSError:
            break
        if not chunk:
            break
        chunks.append(chunk)
    process.wait()
    os.close(ours)
    return WAITING.sub("", b"".join(chunks).decode()).replace("\r\n", "\n")


def picture(command: str, output: str, path: Path) -> None:
    with open(os.devnull, "w") as nowhere:
        console = Console(record=True, width=WIDTH, file=nowhere, force_terminal=True)
        console.print(Text.from_ansi(f"$ {command}\n{output}"))
        console.save_svg(str(path), title="drill")


def main() -> None:
    pictures = ROOT / "docs" / "pictures"
    pictures.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        home = Path(name) / "drill"
        environment = {**os.environ, "DRILL_HOME": str(home), "TERM": "xterm-256color", "HOME": name}
        environment.pop("NO_COLOR", None)
        transcript = []
        for command, answer, picture_name in STEPS:
            if answer:
                shutil.copy(answer, home / "workspace" / "structures" / SLUG / "solution.py")
            output = run(command, environment).replace("~/drill/workspace", "~/drill")
            picture(command, output, pictures / f"{picture_name}.svg")
            lines = [line.rstrip() for line in ANSI.sub("", output).strip("\n").splitlines()]
            if picture_name == "next":
                lines = [*lines[:6], "  …", *lines[-6:]]
            transcript.append("\n".join([f"$ {command}", *lines]))
    readme = ROOT / "README.md"
    start, end = "<!-- transcript -->\n", "<!-- end of transcript -->"
    before, _, rest = readme.read_text("utf-8").partition(start)
    block = "```console\n" + "\n\n".join(transcript) + "\n```\n"
    readme.write_text(before + start + block + end + rest.partition(end)[2], "utf-8")


if __name__ == "__main__":
    main()
