"""Answers to `total(items)` of every kind, at each rung: the verdict, and a word that its explanation must hold."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

import pytest

from engine.types import Verdict, VerdictName

Judged = Callable[..., Verdict]

AC, WA, RTE, TLE, MLE, OLE, CE = (
    VerdictName[name] for name in ("AC", "WA", "RTE", "TLE", "MLE", "OLE", "CE")
)

RIGHT = {
    "plain": "def total(items): return sum(items)",
    "prints": "def total(items):\n    print('here', items)\n    return sum(items)",
    "prints bytes": "import sys\ndef total(items):\n    sys.stdout.buffer.write(b'\\xff\\xfe')\n    return sum(items)",
    "writes to stderr": "import sys\ndef total(items):\n    sys.stderr.write('\\x1b[31mred')\n    return sum(items)",
    "changes folder": "import os\nos.chdir('/')\ndef total(items): return sum(items)",
    "clears its environment": "import os\nos.environ.clear()\ndef total(items): return sum(items)",
    "closes descriptors": "import os\nos.closerange(3, os.sysconf('SC_OPEN_MAX'))\ndef total(items): return sum(items)",
    "leaves a thread": """
        import threading, time
        threading.Thread(target=time.sleep, args=(60,)).start()
        def total(items): return sum(items)""",
    "slow atexit": "import atexit, time\natexit.register(time.sleep, 60)\ndef total(items): return sum(items)",
    "trace function": "import sys\nsys.settrace(lambda *a: None)\ndef total(items): return sum(items)",
    "deep recursion allowed": """
        import sys
        sys.setrecursionlimit(50_000)
        def total(items): return items[0] + total(items[1:]) if items else 0""",
    "writes a file": """
        import tempfile, os
        def total(items):
            with open("note", "x") as file: file.write(str(items))
            with tempfile.NamedTemporaryFile() as file: file.write(b"x")
            os.remove("note")
            return sum(items)""",
    "byte order mark": b"\xef\xbb\xbfdef total(items):\r\n    return sum(items)\r\n",
    "declared encoding": "# -*- coding: latin-1 -*-\ndef total(items): return sum(items)  # \xe9".encode(
        "latin-1"
    ),
    "class with call": "class T:\n    def __call__(self, items): return sum(items)\ntotal = T()",
    "daemon": """
        import os, time
        if os.fork() == 0:
            os.setsid()
            time.sleep(60)
        def total(items): return sum(items)""",
}

WRONG = {
    # name: (source, verdict, word in the explanation)
    "off by one": ("def total(items): return sum(items) + 1", WA, ""),
    "float": ("def total(items): return float(sum(items))", WA, "a float where an int"),
    "bool": (
        "def total(items): return bool(sum(items)) if sum(items) in (0, 1) else sum(items)",
        WA,
        "a bool where an int",
    ),
    "int subclass": ("class I(int): pass\ndef total(items): return I(sum(items))", WA, "I object"),
    "equal to everything": (
        "class E:\n    def __eq__(s, o): return True\ndef total(items): return E()",
        WA,
        "E object",
    ),
    "lies about its class": (
        "class E:\n    __class__ = int\n    def __eq__(s, o): return True\ndef total(items): return E()",
        WA,
        "E object",
    ),
    "changes its input": (
        "def total(items):\n    s = sum(items)\n    items.clear()\n    return s",
        WA,
        "changed its input",
    ),
    "changes one item": (
        "def total(items):\n    s = sum(items)\n    items[:1] = [0]\n    return s",
        WA,
        "changed its input",
    ),
    "coroutine": ("async def total(items): return sum(items)", WA, "coroutine"),
    "holds itself": ("def total(items):\n    a = []\n    a.append(a)\n    return a", WA, "nested"),
    "deep result": (
        "def total(items):\n    a = []\n    for _ in range(200_000): a = [a]\n    return a",
        WA,
        "nested",
    ),
    "huge int": ("def total(items): return 1 << 100_000", WA, "bits"),
    "raises": ("def total(items): return 1 // 0", RTE, "ZeroDivisionError"),
    "recursion": ("def total(items): return total(items)", RTE, "RecursionError"),
    "reads input": ("def total(items): return int(input())", RTE, "no standard input"),
    "wrong arity": ("def total(): return 0", RTE, "signature"),
    "os._exit": ("import os\ndef total(items): os._exit(0)", RTE, "exit status 0"),
    "sys.exit": ("import sys\ndef total(items): sys.exit(0)", RTE, "SystemExit"),
    "keyboard interrupt": ("def total(items): raise KeyboardInterrupt", RTE, "KeyboardInterrupt"),
    "segfault": ("import ctypes\ndef total(items): ctypes.string_at(0)", RTE, "signal 11"),
    "kills itself": ("import os, signal\ndef total(items): os.kill(os.getpid(), 9)", RTE, "signal 9"),
    "exec": ("import os\ndef total(items): os.execv('/bin/true', ['true'])", RTE, "exit status 0"),
    "exit at import": ("import os\nos._exit(0)", RTE, "exit status 0"),
    "raises at import": ("1 // 0\ndef total(items): return 0", RTE, "ZeroDivisionError"),
    "pretends to be skipped": (
        "class Skipped(BaseException): pass\ndef total(items): raise Skipped",
        RTE,
        "Skipped",
    ),
    "error with a text that raises": (
        "class E(Exception):\n    def __str__(s): raise ValueError\ndef total(items): raise E",
        RTE,
        "cannot be read",
    ),
    "loop": ("def total(items):\n    while True: pass", TLE, "the limit is 1.0 s"),
    "loop at import": ("while True: pass\ndef total(items): return 0", TLE, "stopped after"),
    "loop that swallows": (
        "def total(items):\n    while True:\n        try: pass\n        except BaseException: pass",
        TLE,
        "",
    ),
    "loop ignoring signals": (
        "import signal\nfor n in (1, 2, 15, 24): signal.signal(n, signal.SIG_IGN)\n"
        "def total(items):\n    while True: pass",
        TLE,
        "",
    ),
    "sleep": ("import time\ndef total(items): time.sleep(3600)", TLE, "stopped after"),
    "loop in C": ("def total(items): return sum(range(10**12))", TLE, ""),
    "hash loops": (
        "class L:\n    def __hash__(s):\n        while True: pass\ndef total(items): return {L()}",
        TLE,
        "",
    ),
    "text of error loops": (
        "class E(Exception):\n    def __str__(s):\n        while True: pass\ndef total(items): raise E",
        TLE,
        "",
    ),
    "children burn": (
        "import os\ndef total(items):\n    if os.fork() == 0:\n        while True: pass\n    os.wait()",
        TLE,
        "",
    ),
    "endless print": ("def total(items):\n    while True: print('x' * 1000)", OLE, "printed more than"),
    "endless print past python": (
        "import os\ndef total(items):\n    while True: os.write(1, b'x' * 1000)",
        OLE,
        "printed",
    ),
    "memory": ("def total(items): return len(bytearray(1 << 34))", MLE, ""),
    "memory, slowly": (
        "def total(items):\n    a = []\n    while True: a.append(bytes(1 << 20))",
        MLE,
        "",
    ),
    "memory at import": ("x = [0] * (1 << 34)\ndef total(items): return 0", MLE, "MemoryError"),
    "memory swallowed": (
        "def total(items):\n    try: bytearray(1 << 34)\n    except MemoryError: pass\n    return sum(items) + 1",
        WA,
        "",
    ),
    "fork bomb": (
        "import os, time\ndef total(items):\n    for _ in range(200): os.fork() or time.sleep(9)\n    time.sleep(9)",
        RTE,
        "processes",
    ),
    "syntax error": ("def total(items) return 0", CE, "SyntaxError"),
    "empty": ("", CE, "does not define total; it is empty"),
    "only a comment": ("# later", CE, "does not define total"),
    "other name": ("def totals(items): return 0", CE, "does not define total; it defines totals"),
    "missing module": ("import numpy\ndef total(items): return 0", CE, "numpy is not available"),
    "null bytes": (b"def total(items): return 0\x00", CE, "null bytes"),
    "bad utf-8": (b"# \xff\xfe\ndef total(items): return 0", CE, "not UTF-8"),
    "a value where a function was asked for": ("total = 5", WA, "not callable"),
}


WHERE_THE_JAIL_MATTERS = {  # the others are judged at the best rung only, see conftest.py
    "plain",
    "closes descriptors",
    "writes a file",
    "daemon",
    "leaves a thread",
    "off by one",
    "os._exit",
    "segfault",
    "kills itself",
    "exec",
    "loop",
    "sleep",
    "children burn",
    "endless print",
    "memory",
    "fork bomb",
    "syntax error",
}


@pytest.mark.parametrize("name", RIGHT)
def test_odd_but_right_is_accepted(total: Judged, name: str) -> None:
    verdict = total(RIGHT[name])
    assert verdict.name is AC, verdict.failure


@pytest.mark.parametrize("name", WRONG)
def test_wrong_gets_its_own_name_and_reason(total: Judged, name: str) -> None:
    source, expected, word = WRONG[name]
    verdict = total(source)
    failure = verdict.failure
    assert verdict.name is expected, failure
    assert failure is not None
    said = " ".join((failure.message, failure.got, failure.printed))
    assert word in said


@pytest.mark.parametrize("name", ["raises at import", "loop at import", "memory at import", "exit at import"])
def test_what_goes_wrong_at_import_says_so(total: Judged, name: str) -> None:
    verdict = total(WRONG[name][0])
    assert verdict.at_import
    assert "at import" in verdict.title


def test_no_verdict_comes_much_later_than_its_limit(total: Judged) -> None:
    """A busy machine makes it wait longer for its CPU time, so the wall clock is held only as far as it is idle."""
    total(RIGHT["plain"])
    for name, limit in (("loop", 1.0), ("loop ignoring signals", 1.0), ("loop at import", 2.0)):
        busy = max(1.0, 2 * os.getloadavg()[0] / (os.cpu_count() or 1))
        started = time.monotonic()
        verdict = total(WRONG[name][0])
        assert limit - 0.2 < verdict.cpu_seconds < limit + 0.5, name
        assert time.monotonic() - started < busy * (limit + 1.0), name
