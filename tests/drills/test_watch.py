"""`drill watch` in a pseudo-terminal: saves as editors do them, keys, resizing, every way to end; and piped."""

from __future__ import annotations

import json
import os
import re
import select
import signal
import subprocess
import sys
import termios
import time
from fcntl import ioctl
from pathlib import Path
from struct import pack

import pytest
from jsonschema import Draft202012Validator

from drills.looking import Look
from drills.reporting import json_schema
from engine.judge.jailed.processes import children_of, descendants

ANSI = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")
HEAD = "# drill: practice/add-two\n"
RIGHT = HEAD + "def add(a, b):\n    return a + b\n"
WRONG = HEAD + "def add(a, b):\n    return a - b\n"
FOOT = "q quit"
WAIT = 120.0


class Watched:
    """The command at work; `until` reads on to a text, and forgets what came before it."""

    def __init__(self, drill, *words: str, columns: int = 80) -> None:
        self.ours, self.theirs = os.openpty()
        self.resize(columns)
        self.before = termios.tcgetattr(self.theirs)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "drills", "watch", *words],
            cwd=drill.folder,
            env={**drill.environ, "TERM": "xterm-256color"},
            preexec_fn=lambda: os.login_tty(os.dup(self.theirs)),
        )
        self.text = ""

    def resize(self, columns: int) -> None:
        ioctl(self.theirs, termios.TIOCSWINSZ, pack("HHHH", 24, columns, 0, 0))

    def until(self, *wanted: str) -> str:
        end = time.monotonic() + WAIT
        while not self.has(wanted):
            assert time.monotonic() < end, self.plain()
            if select.select([self.ours], [], [], 1)[0]:
                try:
                    data = os.read(self.ours, 65536)
                except OSError:
                    data = b""
                assert data, self.plain()
                self.text += data.decode("utf-8", "replace")
        said, self.text = self.plain(), ""
        return said

    def has(self, wanted: tuple[str, ...]) -> bool:
        text, place = self.plain(), 0
        for each in wanted:
            place = text.find(each, place)
            if place < 0:
                return False
        return True

    def plain(self) -> str:
        return ANSI.sub("", self.text).replace("\xa0", " ").replace("\r", "")

    def press(self, keys: str) -> None:
        os.write(self.ours, keys.encode())

    def ended(self) -> int:
        end = time.monotonic() + WAIT
        while self.process.poll() is None and time.monotonic() < end:
            if select.select([self.ours], [], [], 0.05)[0]:
                self.text += os.read(self.ours, 65536).decode("utf-8", "replace")
        return self.process.wait(1)

    @property
    def is_as_before(self) -> bool:
        return termios.tcgetattr(self.theirs)[:4] == self.before[:4]

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        for descriptor in (self.ours, self.theirs):
            os.close(descriptor)


@pytest.fixture
def watched(drill):
    drill("next", "add-two")
    opened: list[Watched] = []

    def start(*words: str, columns: int = 80) -> Watched:
        opened.append(Watched(drill, *words, columns=columns))
        return opened[0]

    yield start
    for each in opened:
        each.close()


def kinds(drill) -> list[str]:
    return [event["kind"] for event in json.loads(drill("log", "show", "--json").out)["events"]]


def still_running(pids: list[int]) -> list[int]:
    """After a moment: who has lost its parent waits for init to take note of its end."""
    end = time.monotonic() + 10
    while (found := [pid for pid in pids if runs(pid)]) and time.monotonic() < end:
        time.sleep(0.05)
    return found


def runs(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def in_place(path: Path, text: str) -> None:
    path.write_text(text)


def by_renaming(path: Path, text: str) -> None:
    other = path.with_name(".solution.py.tmp")
    other.write_text(text)
    other.replace(path)


def as_vim_does(path: Path, text: str) -> None:
    backup = path.with_name("solution.py~")
    path.rename(backup)
    time.sleep(0.05)
    path.write_text(text)
    backup.unlink()


def in_halves(path: Path, text: str) -> None:
    with path.open("w") as file:
        for part in (text[: len(text) // 2], text[len(text) // 2 :]):
            time.sleep(0.05)
            file.write(part)
            file.flush()


def test_every_way_of_saving_gets_a_verdict(drill, watched):
    path = drill.put("add-two", "accepted/reference.py")
    watch = watched()
    watch.until("AC  accepted", FOOT)
    for save in (in_place, by_renaming, as_vim_does, in_halves):
        save(path, WRONG)
        watch.until("WA  wrong answer", "add(", FOOT)
        save(path, RIGHT)
        watch.until("AC  accepted", "press s", FOOT)


def test_any_number_of_saves_takes_no_other_processes(drill, watched):
    path = drill.put("add-two", "accepted/reference.py")
    watch = watched()
    watch.until("AC  accepted", FOOT)
    family = children_of(watch.process.pid)
    for number in range(10):
        in_place(path, f"{WRONG}# {number}\n")
        watch.until("WA  wrong answer", FOOT)
        in_place(path, f"{RIGHT}# {number}\n")
        watch.until("AC  accepted", FOOT)
    assert children_of(watch.process.pid) == family


def test_a_file_that_goes_and_comes_back(drill, watched):
    path = drill.put("add-two", "accepted/reference.py")
    watch = watched()
    watch.until("AC  accepted", FOOT)
    path.unlink()
    watch.until("is not there", FOOT)
    path.write_text(WRONG)
    watch.until("WA  wrong answer", FOOT)
    path.write_bytes(b"\0" * 10)
    watch.until("binary file", FOOT)
    path.write_text(RIGHT)
    watch.until("AC  accepted", FOOT)


def test_s_submits_once_and_h_shows_a_hint(drill, watched):
    path = drill.put("add-two", "wrong_answer/subtracts.py")
    watch = watched()
    watch.until("sample tests passed", FOOT)
    watch.press("h")
    watch.until("Hint 1 of", FOOT)
    watch.press("s")
    watch.until("of 2 tests passed", FOOT)
    watch.press("s")
    watch.until("has been submitted already", FOOT)
    path.write_text(RIGHT)
    assert "next problem" not in watch.until("AC  accepted", "press s", FOOT)
    watch.press("s")
    watch.until("2 of 2 tests passed", "grade", "next problem", FOOT)
    watch.press("q")
    assert watch.ended() == 0
    found = [kind for kind in kinds(drill) if kind in ("hinted", "submitted", "closed")]
    assert found == ["hinted", "submitted", "submitted", "closed"]


def test_trials_are_logged_now_and_then_and_nothing_else(drill, watched):
    path = drill.put("add-two", "accepted/reference.py")
    watch = watched()
    watch.until("AC  accepted", FOOT)
    for text in (WRONG, RIGHT, WRONG):
        path.write_text(text)
        watch.until(" of 1 sample tests passed", FOOT)
    watch.press("q")
    assert watch.ended() == 0
    assert kinds(drill) == ["started", "ran", "ran"]


def test_n_goes_on_to_the_next_problem(drill, watched):
    drill.put("add-two", "accepted/reference.py")
    watch = watched()
    watch.until("AC  accepted", FOOT)
    watch.press("s")
    watch.until("next problem", FOOT)
    watch.press("n")
    watch.until("watching solution.", FOOT)
    assert kinds(drill)[-1] == "started"


@pytest.mark.parametrize(("key", "status"), [("q", 0), ("\x04", 0), ("\x03", 130)])
def test_every_end_leaves_terminal_and_machine_as_they_were(drill, watched, key, status):
    drill.put("add-two", "accepted/reference.py")
    watch = watched()
    watch.until("AC  accepted", FOOT)
    family = list(descendants(watch.process.pid))
    assert family
    assert not watch.is_as_before
    watch.press(key)
    assert watch.ended() == status
    assert watch.is_as_before
    assert "Traceback" not in watch.text
    assert still_running(family) == []
    assert {*os.listdir(drill.home / "cache" / "scratch")} <= {"jail", "suites"}


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_shutdown_in_the_middle_of_an_answer_ends_it_in_order(drill, watched, number):
    path = drill.put("add-two", "accepted/reference.py")
    watch = watched()
    watch.until("AC  accepted", FOOT)
    path.write_text(HEAD + "def add(a, b):\n    while True: pass\n")
    time.sleep(0.5)
    watch.process.send_signal(number)
    assert watch.ended() == 130
    assert watch.is_as_before
    assert {*os.listdir(drill.home / "cache" / "scratch")} <= {"jail", "suites"}


def test_another_size_is_drawn_anew(drill, watched):
    drill.put("add-two", "wrong_answer/subtracts.py")
    watch = watched(columns=80)
    assert "  call      add(" in watch.until("WA  wrong answer", FOOT)
    watch.resize(40)
    text = watch.until("WA  wrong answer", FOOT)
    assert "call\n  add(" in text
    assert [line for line in text.splitlines() if len(line) > 40] == []


def test_without_a_terminal_each_save_is_judged_until_ctrl_c(drill):
    drill("next", "add-two")
    path = drill.put("add-two", "accepted/reference.py")
    process = subprocess.Popen(
        [sys.executable, "-m", "drills", "watch", "add-two", "--json"],
        cwd=drill.folder,
        env=drill.environ,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    found = [json.loads(process.stdout.readline())]
    path.write_text(WRONG)
    found.append(json.loads(process.stdout.readline()))
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=WAIT)
    assert process.returncode == 130
    assert "Traceback" not in err
    assert [each["verdict"]["name"] for each in found] == ["AC", "WA"]
    validator = Draft202012Validator(json_schema())
    assert [error.message for each in found for error in validator.iter_errors(each)] == []


def test_own_cases_are_run_as_drill_run_does(drill, watched):
    path = drill.put("add-two", "accepted/reference.py")
    watch = watched()
    watch.until("AC  accepted", FOOT)
    drill.path("add-two", "cases.py").write_text("add(20, 30)\n")
    path.write_text(HEAD + "def add(a, b):\n    return a + b if a < 10 else 0\n")
    watch.until("your case 1", "add(20, 30)", FOOT)


@pytest.mark.parametrize(
    ("words", "said"),
    [(("say-why",), "drill submit"), (("no-such",), "no problem"), (("add-two",), "drill next")],
)
def test_what_cannot_be_watched_is_told_with_the_way_on(drill, words, said):
    drill("next", "say-why")
    ran = drill("watch", *words)
    assert ran.status == 2
    assert said in ran.said


def test_two_saves_of_the_same_moment_and_size_are_two(tmp_path):
    path = tmp_path / "solution.py"
    path.write_text("one")
    look = Look(lambda: [path])
    status = path.stat()
    path.write_text("two")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    time.sleep(0.06)
    assert look.saved()
    time.sleep(0.06)
    assert not look.saved()


def test_a_file_that_is_empty_for_a_moment_is_waited_for(tmp_path):
    path = tmp_path / "solution.py"
    path.write_text("one")
    look = Look(lambda: [path])
    writer = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys,time\nf=open(sys.argv[1],'w')\ntime.sleep(.15)\nf.write('two')\nf.close()",
            path,
        ]
    )
    while not look.saved():
        time.sleep(0.005)
    assert path.read_text() == "two"
    writer.wait()
