"""What an answer cannot do at each rung that holds one in, and how the rung is chosen."""

from __future__ import annotations

import errno
import json
import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from engine.judge import Judge, jail, jails
from engine.judge.jail import RUNGS, Jail, choose, jail_report, works
from engine.judge.jailed import landlock, seccomp
from engine.types import VerdictName

HOLDING = [rung for rung in ("bubblewrap", "landlock") if works(rung)]
HEAD = """
import ctypes, os, signal, socket, subprocess, sys
libc = ctypes.CDLL(None, use_errno=True)
def refused(attempt):
    try:
        result = attempt()
    except (OSError, ValueError, subprocess.SubprocessError):
        return "refused"
    return "refused" if result == -1 else f"did it: {result!r}"
"""
ATTEMPTS = {
    "read a file of the person": "open({secret!r}).read()",
    "list a folder of the person": "os.listdir({home!r})",
    "write beside it": "open({home!r} + '/new', 'w')",
    "delete it": "os.remove({secret!r})",
    "truncate it": "os.truncate({secret!r}, 0)",
    "move it": "os.rename({secret!r}, 'mine')",
    "link to it": "os.link({secret!r}, 'mine')",
    "read the hidden tests": "open({tests!r}).read()",
    "read the reference": "open({reference!r}).read()",
    "write into the answer": "open({folder!r} + '/x', 'w')",
    "write into the interpreter": "open(os.__file__, 'a')",
    "write to the shared folder": "open('/var/tmp/drill-x', 'w')",
    "connect by TCP": "socket.create_connection(('127.0.0.1', {port}), 1)",
    "send by UDP": "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', {port}))"
    " and socket.create_connection(('127.0.0.1', {port}), 1)",
    "connect to a socket of the person": "socket.socket(socket.AF_UNIX).connect({socket!r})",
    "signal its watcher": "os.kill(os.getppid(), 0)",
    "signal the test": "os.kill({pid}, 0)",
    "trace its watcher": "libc.ptrace(16, os.getppid(), 0, 0)",
    "make a namespace": "libc.unshare(0x10000000)",
    "mount": "libc.mount(b'none', b'/tmp', b'tmpfs', 0, None)",
    "raise its limits": "__import__('resource').setrlimit(7, (1 << 20, 1 << 20))",
    "read the memory of its watcher": "open(f'/proc/{{os.getppid()}}/mem', 'rb').read(1)",
    "read the environment of the test": "open('/proc/{pid}/environ', 'rb').read()",
    "use a kernel keyring": "libc.syscall(250, 0, -3, 1)",
}


@pytest.fixture
def person(tmp_path: Path) -> Iterator[dict[str, Any]]:
    """Somebody's files and sockets around the judge."""
    home = tmp_path / "home"
    home.mkdir()
    (home / "secret").write_text("secret")
    with socket.create_server(("127.0.0.1", 0)) as server, socket.socket(socket.AF_UNIX) as local:
        local.bind(str(home / "socket"))
        local.listen()
        yield {
            "home": str(home),
            "secret": str(home / "secret"),
            "port": server.getsockname()[1],
            "socket": str(home / "socket"),
            "pid": os.getpid(),
        }
    assert (home / "secret").read_text() == "secret"


@pytest.mark.parametrize("rung", HOLDING)
def test_an_answer_is_held_in(bench: Any, person: dict[str, Any], tmp_path: Path, rung: str) -> None:
    names = [f"attempt{number}" for number in range(len(ATTEMPTS))]
    tests = "import solution\n" + "".join(
        f"def test_{name}(): assert solution.{name}() == 'refused'\n" for name in names
    )
    problem = bench.problem(f"held-{rung}", tests=tests, reference="x = 1")
    with Judge(problem, scratch=tmp_path / "scratch", jail=rung) as judge:
        places = person | {
            "tests": str(problem.path / "tests" / "test_hidden.py"),
            "reference": str(problem.path / "submissions" / "accepted" / "reference.py"),
            "folder": str(judge.root / "answers" / "1"),
        }
        bodies = [
            f"def {name}(): return refused(lambda: {attempt.format(**places)})"
            for name, attempt in zip(names, ATTEMPTS.values(), strict=True)
        ]
        verdict = judge.verdict(bench.answer(HEAD + "\n".join(bodies)))
    done = {
        what: result.failure
        for what, result in zip(ATTEMPTS, verdict.results, strict=True)
        if result.verdict is not VerdictName.AC
    }
    assert done == {}


ALLOWED = {
    "write and read back": "open('x', 'w').write('1') == 1 and open('x').read() == '1'",
    "make a folder and move things": "os.makedirs('a/b') or os.rename('a/b', 'c') or os.listdir('.') != []",
    "copy with rights": "open('y', 'w').close() or shutil.copy('y', 'z') == 'z'",
    "a temporary file": "tempfile.NamedTemporaryFile().write(b'x') == 1",
    "a pair of sockets": "[each.close() for each in socket.socketpair()] == [None, None]",
    "threads": "list(ThreadPoolExecutor(3).map(len, [[1], [2]])) == [1, 1]",
    "an event loop": "asyncio.run(asyncio.sleep(0, 7)) == 7",
    "a process of its own": "subprocess.run([sys.executable, '-c', 'print(3)'], capture_output=True).stdout == b'3\\n'",
    "to end its process": "end_one() == -15",
    "random bytes": "len(os.urandom(4)) == 4",
    "its own limits, lower": "resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64)) is None",
    "a time zone": "time.localtime(0).tm_year == 1970",
}
ALLOWED_HEAD = """
import asyncio, os, resource, shutil, socket, subprocess, sys, tempfile, time
from concurrent.futures import ThreadPoolExecutor
def end_one():
    with subprocess.Popen(["sleep", "9"]) as process:
        process.terminate()
    return process.returncode
"""


def test_what_honest_answers_do_works_at_every_rung(bench: Any, rung: str) -> None:
    names = [f"allowed{number}" for number in range(len(ALLOWED))]
    tests = "import solution\n" + "".join(
        f"def test_{name}(): assert solution.{name}() == True\n" for name in names
    )
    problem = bench.problem("allowed", tests=tests, reference="x = 1")
    bodies = [
        f"def {name}(): return {attempt}" for name, attempt in zip(names, ALLOWED.values(), strict=True)
    ]
    verdict = bench.judge(problem, rung).verdict(bench.answer(ALLOWED_HEAD + "\n".join(bodies)))
    failed = {
        what: result.failure
        for what, result in zip(ALLOWED, verdict.results, strict=True)
        if result.verdict is not VerdictName.AC
    }
    assert failed == {}


@pytest.mark.parametrize("rung", HOLDING)
def test_tests_of_a_strange_bank_are_held_in_as_well(
    bench: Any, person: dict[str, Any], tmp_path: Path, rung: str
) -> None:
    tests = f"""
        import os, socket
        import solution
        def test_it():
            for attempt in (
                lambda: open({person["secret"]!r}).read(),
                lambda: open({person["home"]!r} + "/new", "w"),
                lambda: socket.create_connection(("127.0.0.1", {person["port"]}), 1),
                lambda: os.kill({os.getpid()}, 0),
            ):
                try:
                    attempt()
                except OSError:
                    continue
                assert solution.f() == "held"
            assert solution.f() == 1
    """
    problem = bench.problem(f"strange-{rung}", tests=tests, reference="def f(): return 1")
    with Judge(problem, scratch=tmp_path / "scratch", jail=rung) as judge:
        assert judge.verdict(bench.answer("def f(): return 1")).name is VerdictName.AC


# ---------------------------------------------------------------- the filter of system calls


def decide(program: list[tuple[int, int, int, int]], number: int, arch: int, *arguments: int) -> int:
    """Runs a filter as the kernel would."""
    record = {seccomp.NUMBER: number, seccomp.ARCHITECTURE: arch}
    record |= {seccomp.FIRST + 8 * place: value & 0xFFFFFFFF for place, value in enumerate(arguments)}
    accumulator, at = 0, 0
    while True:
        code, yes, no, value = program[at]
        at += 1
        if code == seccomp.LOAD:
            accumulator = record.get(value, 0)
        elif code == seccomp.AND:
            accumulator &= value
        elif code == seccomp.RETURN:
            return value
        else:
            passed = {
                seccomp.IF_EQUAL: accumulator == value,
                seccomp.IF_AT_LEAST: accumulator >= value,
                seccomp.IF_ANY_BIT: accumulator & value != 0,
            }[code]
            at += yes if passed else no


EPERM = seccomp.error(errno.EPERM)
MACHINES = [(machine, column, name) for machine, (column, name) in seccomp.ARCHITECTURES.items()]


@pytest.mark.parametrize(("machine", "column", "arch"), MACHINES, ids=[each[0] for each in MACHINES])
def test_the_filter_decides_as_its_tables_say(machine: str, column: int, arch: int) -> None:
    closed = seccomp.program(machine=machine, own_pid=77, closed=True)
    opened = seccomp.program(machine=machine, own_pid=None, closed=False)
    for numbers in seccomp.EVERYWHERE.values():
        assert decide(closed, numbers[column], arch) == decide(opened, numbers[column], arch) == EPERM
    for numbers in seccomp.NETWORK.values():
        assert decide(closed, numbers[column], arch) == EPERM
        assert decide(opened, numbers[column], arch) == seccomp.ALLOW
    for numbers in seccomp.SAID_TO_WORK.values():
        if numbers[column] != seccomp.NONE:
            assert decide(closed, numbers[column], arch) == seccomp.error(0)
    for numbers in seccomp.TO_ITSELF_ONLY.values():
        for pid, expected in (
            (77, seccomp.ALLOW),
            (0, seccomp.ALLOW),
            (-77, seccomp.ALLOW),
            (1, EPERM),
            (-1, EPERM),
        ):
            assert decide(closed, numbers[column], arch, pid) == expected
            assert decide(opened, numbers[column], arch, pid) == seccomp.ALLOW
    clone = seccomp.CLONE[column]
    assert decide(closed, clone, arch, 0x003D0F00) == seccomp.ALLOW
    assert decide(closed, clone, arch, 0x003D0F00 | 0x10000000) == EPERM
    assert decide(closed, seccomp.CLONE3[column], arch) == seccomp.error(errno.ENOSYS)
    pair = seccomp.SOCKETPAIR[column]
    assert decide(closed, pair, arch, 1, 0x80001) == seccomp.ALLOW
    assert decide(closed, pair, arch, 1, 0x80002) == EPERM
    assert decide(closed, 0, arch) == seccomp.ALLOW
    assert decide(closed, 0, 0x40000003) == seccomp.KILL
    assert decide(closed, seccomp.X32 + 1, arch) == seccomp.error(errno.ENOSYS)


def test_no_call_stands_in_two_tables() -> None:
    tables = [
        seccomp.EVERYWHERE,
        seccomp.NETWORK,
        seccomp.SIGNALS,
        seccomp.TO_ITSELF_ONLY,
        seccomp.SAID_TO_WORK,
    ]
    for column in (0, 1):
        numbers = [
            each[column] for table in tables for each in table.values() if each[column] != seccomp.NONE
        ]
        assert len(numbers) == len(set(numbers))


@pytest.mark.skipif(landlock.version() >= landlock.LEAST_VERSION, reason="this kernel has Landlock")
def test_without_landlock_the_rung_is_refused_not_half_taken() -> None:
    with pytest.raises(OSError, match="too old"):
        landlock.restrict([], [])


# ---------------------------------------------------------------- the ladder


def test_the_highest_rung_that_works_is_taken_and_remembered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def only_landlock(rung: str) -> bool:
        asked.append(rung)
        return rung in ("landlock", "limits")

    monkeypatch.setattr(jail, "works", only_landlock)
    assert choose(memory=tmp_path / "jail") == "landlock"
    assert choose(memory=tmp_path / "jail") == "landlock"
    assert asked == ["bubblewrap", "landlock"]


@pytest.mark.parametrize("text", ["", "x", "linux\nnonsense", "\udcff"])
def test_a_spoilt_memory_is_no_obstacle(tmp_path: Path, text: str) -> None:
    (tmp_path / "jail").write_bytes(text.encode("utf-8", "surrogateescape"))
    assert choose(memory=tmp_path / "jail") in RUNGS


def test_a_rung_that_was_asked_for_is_taken_as_it_is() -> None:
    assert choose("limits") == "limits"


def test_the_report_has_a_notice_only_where_limits_are_all_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jail, "works", lambda rung: rung in ("landlock", "limits"))
    assert [name for name, _ in jail_report()] == [*RUNGS]
    monkeypatch.setattr(jail, "works", lambda rung: rung == "limits")
    assert [name for name, _ in jail_report()] == [*RUNGS, "notice"]


def test_a_rung_whose_program_is_missing_does_not_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jail.shutil, "which", lambda name: None)
    assert not works("bubblewrap")
    assert not works("seatbelt")


def test_a_jail_that_holds_nothing_fails_its_probe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(jails.WRAPPERS, "bubblewrap", lambda jail: [])
    monkeypatch.setitem(jails.OPTIONS, "bubblewrap", jails.OPTIONS["limits"])
    monkeypatch.setitem(jail.NEEDS, "bubblewrap", (sys.platform, ""))
    assert not works("bubblewrap")


def test_what_is_hidden_in_a_readable_folder_is_not_given_to_landlock(tmp_path: Path) -> None:
    for name in ("engine/judge/jailed", "httpx", "engine/coach"):
        (tmp_path / "site" / name).mkdir(parents=True)
    site, inner = tmp_path / "site", tmp_path / "site" / "engine" / "judge" / "jailed"
    made = Jail("landlock", read=[site, inner], write=tmp_path, hide=[site / "engine", tmp_path / "absent"])
    paths = json.loads(made.options())["landlock"]
    assert {str(site / "httpx"), str(inner)} <= set(paths["read"])
    assert str(site) not in paths["read"]
    assert str(site) in paths["list"]
    assert not any(path.endswith("coach") for path in paths["read"])


def test_the_seatbelt_denies_by_default(tmp_path: Path) -> None:
    command = Jail(
        "seatbelt", read=[tmp_path / "a"], write=tmp_path / "w", hide=[tmp_path / "a" / "b"]
    ).command(["x"])
    assert command[:2] == ["/usr/bin/sandbox-exec", "-p"]
    assert command[2].startswith("(version 1)\n(deny default)")
    assert f'(deny file-read* (subpath "{tmp_path}/a/b"))' in command[2]
    assert "network" not in command[2]
    assert command[3:] == ["x"]
