"""Tests share a process only where the text of an answer shows that nothing can pass from one to the next."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.judge import Judge
from engine.judge.beside import lines_leave_nothing, probes_of_lines
from engine.judge.jailed.keeping import KEEPS_NOTHING, keeps_nothing, kept_by
from engine.types import Verdict, VerdictName
from tests.judge.conftest import answer, write_problem

CLEAN = {
    "a function": "def f(x):\n    total = 0\n    for each in x: total += each\n    return total\n",
    "closures": "def f(x):\n    n = 0\n    def g():\n        nonlocal n\n        n += 1\n    g()\n    return n\n",
    "fields of objects": (
        "class Node:\n"
        "    def __init__(self): self.next = None\n"
        "    def link(self, other): self.next = other\n"
    ),
    "constants": "BIG = 10 ** 9\nPAIR = (1, -2)\nNAMES: tuple[str, ...] = ('a',)\ndef f(x): return min(x, BIG)\n",
    "a table that is read": "TABLE = {'(': ')', '[': ']'}\ndef f(x): return [TABLE[c] for c in x if c in TABLE]\n",
    "modules without a state": (
        "import heapq, math\nfrom collections import deque\ndef f(x): return heapq.nlargest(2, x)\n"
    ),
    "a data class": (
        "from dataclasses import dataclass, field\n"
        "@dataclass(frozen=True)\n"
        "class P:\n"
        "    x: int = 0\n"
        "    y: list = field(default_factory=list)\n"
    ),
    "generics": (
        "from typing import Generic, TypeVar\n"
        "T = TypeVar('T')\n"
        "class Stack(Generic[T]):\n"
        "    def __init__(self): self.items: list[T] = []\n"
    ),
    "a pattern": "import re\nWORD = re.compile('a+')\ndef f(x): return WORD.findall(x)\n",
    "a frozen object": (
        "class P:\n    __slots__ = ('x',)\n    def __init__(self, x): object.__setattr__(self, 'x', x)\n"
    ),
    "a script": "def f(): return 1\nif __name__ == '__main__':\n    import sys\n    print(f(), sys.argv)\n",
    "lists that are read": (
        "STEPS = [(0, 1), (1, 0)]\n"
        "VOWELS = set('aeiou')\n"
        "ROT = {c: i for i, c in enumerate('abc')}\n"
        "INF = float('inf')\n"
        "def f(x):\n"
        "    for a, b in STEPS: x += a\n"
        "    return x in VOWELS or ROT.get(x, INF)\n"
    ),
    "infinity by name": "from math import inf\ndef f(x):\n    best = inf\n    return best\n",
    "a cache of one call": (
        "from functools import cache\n"
        "def f(n):\n"
        "    @cache\n"
        "    def g(i): return i if i < 2 else g(i - 1) + g(i - 2)\n"
        "    return g(n)\n"
    ),
    "a depth for all tests": "import sys\nsys.setrecursionlimit(10 ** 6)\ndef f(n): return n\n",
    "a sentinel": "NONE = object()\ndef f(x, default=NONE): return default is NONE\n",
    "nodes of a tree": (
        "from collections import defaultdict\n"
        "class Node:\n"
        "    RED = 0\n"
        "    def __init__(self):\n"
        "        self.below = defaultdict(Node)\n"
        "        self.end = False\n"
        "        self.colour = Node.RED\n"
        "def f(word):\n"
        "    node = root = Node()\n"
        "    for c in word: node = node.below[c]\n"
        "    node.end = True\n"
        "    return root\n"
    ),
    "a class that an object builds from": (
        "class Key:\n"
        "    def __init__(self, k): self.k = k\n"
        "class Sorted:\n"
        "    def __init__(self, down): self.wrap = Key if down else None\n"
        "    def f(self, x): return self.wrap(x) if self.wrap is not None else x\n"
    ),
    "own random numbers": "import random\ndef f(): return random.Random(3).random()\n",
}
KEEPS = {
    "a list of the module": "SEEN = []\ndef f(x):\n    SEEN.append(x)\n    return len(SEEN)\n",
    "a table that is written": "MEMO = {}\ndef f(x):\n    MEMO[x] = 1\n    return MEMO\n",
    "a table under another name": "MEMO = {}\ndef f(x):\n    memo = MEMO\n    memo[x] = 1\n",
    "a table handed out": "MEMO = {}\ndef f(x): return g(x, MEMO)\ndef g(x, m): m[x] = 1\n",
    "a table within a tuple": "BOTH = ([], [])\ndef f(x): BOTH[0].append(x)\n",
    "a table with tables": "GRID = [[0], [0]]\ndef f(x): GRID[0].append(x)\n",
    "a default": "def f(x, seen=[]):\n    seen.append(x)\n    return seen\n",
    "a keyword's default": "def f(x, *, seen={}): return seen\n",
    "a default of a lambda": "f = lambda x, seen=set(): seen.add(x)\n",
    "a global": "n = 0\ndef f():\n    global n\n    n += 1\n    return n\n",
    "an attribute of a function": "def f():\n    f.calls = getattr(f, 'calls', 0) + 1\n    return f.calls\n",
    "an attribute of a class": "class A:\n    n = 0\n    def f(self): A.n += 1\n",
    "an attribute through cls": "class A:\n    n = 0\n    @classmethod\n    def f(cls): cls.n += 1\n",
    "an attribute through type": "class A:\n    n = 0\n    def f(self): type(self).n += 1\n",
    "a type under another name": "class A:\n    n = 0\n    def f(self):\n        t = type(self)\n        t.n += 1\n",
    "an attribute through __class__": "class A:\n    n = 0\n    def f(self): self.__class__.n += 1\n",
    "a list of a class": "class A:\n    seen = []\n    def f(self, x): self.seen.append(x)\n",
    "an iterator of a class": (
        "from itertools import count\n"
        "class A:\n"
        "    numbers = count()\n"
        "    def f(self): return next(self.numbers)\n"
    ),
    "an object of the module": "class A: pass\nA_ = A()\ndef f(): A_.x = 1\n",
    "a cache": "from functools import lru_cache\n@lru_cache\ndef f(x): return x\n",
    "a cache by its module": "import functools\n@functools.cache\ndef f(x): return x\n",
    "an own decorator": (
        "def once(g):\n"
        "    done = []\n"
        "    def h(x):\n"
        "        done.append(x)\n"
        "        return len(done)\n"
        "    return h\n"
        "@once\n"
        "def f(x): return x\n"
    ),
    "random numbers": "import random\ndef f(): return random.random()\n",
    "random numbers under another name": "import random\nr = random\ndef f(): return r.random()\n",
    "random numbers by name": "from random import random\ndef f(): return random()\n",
    "threads": "import threading\ndef f(): threading.Thread(target=print).start()\n",
    "the interpreter": "import sys\ndef f(): sys.setrecursionlimit(9)\n",
    "a file": "def f(): open('x', 'a').write('y')\n",
    "the names of the module": "def f(): globals()['x'] = 1\n",
    "an attribute by name": "def g(): pass\ndef f(): setattr(g, 'x', 1)\n",
    "a dict of attributes": "def f(): f.__dict__['x'] = 1\n",
    "the context of decimals": "import decimal\ndef f(): decimal.getcontext().prec = 3\n",
    "an enumeration": "from enum import Enum\nclass E(Enum):\n    A = 1\n    def f(self): self.n = 1\n",
    "another metaclass": "class M(type): pass\nclass A(metaclass=M): pass\n",
    "whatever a module holds": "from math import *\ndef f(): return pi\n",
    "work at the top level": "for x in range(3): pass\ndef f(): return x\n",
    "a fraction, which is no less an object": (
        "from fractions import Fraction\nT = Fraction(1, 2)\ndef f(): T._numerator = 7\n"
    ),
    "a class of a module": "import string\ndef f():\n    k = string.Template\n    k.delimiter = '%'\n",
    "a class that is compared": (
        "class A:\n"
        "    def __eq__(self, other):\n"
        "        other.n = 1\n"
        "        return True\n"
        "def f(): return A() == A\n"
    ),
    "a class that is looked for": (
        "class A:\n    def __contains__(self, other): other.n = 1\ndef f(): return A in A()\n"
    ),
    "a class given to a context": (
        "class E(Exception): pass\n"
        "class A:\n"
        "    def __enter__(self): return self\n"
        "    def __exit__(self, kind, value, trace): kind.n = 1\n"
        "def f():\n"
        "    with A(): raise E\n"
    ),
    "a class asked whether it is one": (
        "class A:\n    def __instancecheck__(self, other): other.n = 1\ndef f(): return isinstance(A, A())\n"
    ),
    "the defaults of a named tuple": (
        "from typing import NamedTuple\n"
        "class P(NamedTuple):\n"
        "    x: int = 0\n"
        "def f(): P()._field_defaults.update(x=1)\n"
    ),
    "insides by their name": (
        "from typing import NamedTuple\n"
        "class P(NamedTuple):\n"
        "    x: int = 0\n"
        "def f(): getattr(P(), '_field_defaults').update(x=1)\n"
    ),
}


@pytest.mark.parametrize("name", CLEAN)
def test_what_can_keep_nothing_is_seen(name: str) -> None:
    assert keeps_nothing(CLEAN[name])


@pytest.mark.parametrize("name", KEEPS)
def test_what_might_keep_something_is_seen(name: str) -> None:
    assert not keeps_nothing(KEEPS[name])


TESTS = """
import pytest
import solution
LINKS = []
def links():
    if solution._session.link not in LINKS: LINKS.append(solution._session.link)
    return len(LINKS)
@pytest.mark.parametrize("n", [1, 2, 3, 4, 5, 6])
def test_number(n):
    links()
    assert solution.number(n) == n
"""
RIGHT = "def number(n): return n\n"
REMEMBERS = "KNOWN = {0: 0}\ndef number(n):\n    KNOWN[n] = KNOWN[n - 1] + 1\n    return KNOWN[n]\n"
CACHED = "from functools import cache\n@cache\ndef number(n): return n\n"


def judged(tmp_path: Path, source: str, links: int = 0, **more: str) -> Verdict:
    """`links`: how many children the tests must have gone through."""
    tests = TESTS + (f"def test_links(): assert links() == {links}\n" if links else "")
    given = {"tests": tests, "reference": RIGHT} | more
    problem = write_problem(tmp_path / "bank" / "practice" / "number", **given)
    with Judge(problem, scratch=tmp_path / "scratch") as judge:
        return judge.verdict(answer(source))


def test_the_tests_of_an_answer_that_keeps_nothing_share_a_child(tmp_path: Path) -> None:
    assert judged(tmp_path, RIGHT, links=1).name is VerdictName.AC


def test_each_test_of_another_has_its_own(tmp_path: Path) -> None:
    assert judged(tmp_path, CACHED, links=7).name is VerdictName.AC


def test_what_one_test_leaves_behind_helps_no_other(tmp_path: Path) -> None:
    """With the first test's leavings the others would pass."""
    verdict = judged(tmp_path, REMEMBERS)
    assert (verdict.name, verdict.tests_passed) == (VerdictName.RTE, 1)


def test_what_fails_in_a_shared_child_is_told_as_ever(tmp_path: Path) -> None:
    verdict = judged(tmp_path, "def number(n): return n if n not in (2, 5) else 0\n")
    assert (verdict.name, verdict.tests_passed) == (VerdictName.WA, 4)
    assert verdict.failure is not None
    assert verdict.failure.call == "number(2)"


PASSES_WHEN_RUN_AGAIN = """
import solution
RUNS = []
def test_one(): assert solution.number(1) == 1
def test_two():
    RUNS.append(2)
    assert solution.number(2) == 2 or RUNS == [2, 2]
"""


def test_once_a_failure_is_confirmed_the_others_are_not_run_again(tmp_path: Path) -> None:
    verdict = judged(tmp_path, "def number(n): return 0\n", tests=PASSES_WHEN_RUN_AGAIN)
    assert [result.outcome for result in verdict.results] == ["failed", "failed"]
    assert verdict.failure is not None
    assert (verdict.failure.test, verdict.failure.call) == ("one", "number(1)")


def test_a_failure_that_is_not_confirmed_counts_for_nothing(tmp_path: Path) -> None:
    verdict = judged(tmp_path, "def number(n): return n % 2\n", tests=PASSES_WHEN_RUN_AGAIN)
    assert verdict.name is VerdictName.AC


def test_after_a_test_that_does_not_end_no_other_is_run(tmp_path: Path) -> None:
    verdict = judged(tmp_path, "def number(n):\n    while n == 4: pass\n    return n\n")
    assert (verdict.name, verdict.tests_passed) == (VerdictName.TLE, 3)
    assert [result.outcome for result in verdict.results] == ["passed"] * 3 + ["failed"] + ["not run"] * 2


def test_a_test_that_needs_too_much_memory_is_told_as_ever(tmp_path: Path) -> None:
    verdict = judged(tmp_path, "def number(n): return n if n != 4 else len('x' * 10**11)\n")
    assert (verdict.name, verdict.tests_passed) == (VerdictName.MLE, 3)


def test_memory_is_that_of_a_test_not_of_all(tmp_path: Path) -> None:
    """Rings of objects are not given back by themselves."""
    source = (
        "def number(n):\n    ring = [str(k) for k in range(400_000)]\n    ring.append(ring)\n    return n\n"
    )
    together = judged(tmp_path / "together", source, links=1)
    alone = judged(tmp_path / "alone", "from functools import cache\nf = cache(len)\n" + source)
    assert together.memory_bytes < 1.5 * alone.memory_bytes


def test_each_test_may_print_as_much_as_one_may(tmp_path: Path) -> None:
    source = "def number(n):\n    print('x' * 400_000)\n    return n\n"
    assert judged(tmp_path / "within", source, links=1).name is VerdictName.AC
    verdict = judged(tmp_path / "over", source.replace("400_000", "(1_100_000 if n == 4 else 1)"))
    assert (verdict.name, verdict.tests_passed) == (VerdictName.OLE, 3)


def test_each_test_has_the_time_of_one(tmp_path: Path) -> None:
    """All of them together take longer than one may."""
    source = "def number(n):\n    total = 0\n    for each in range(4_000_000): total += each\n    return n\n"
    verdict = judged(tmp_path, source, links=1)
    assert verdict.name is VerdictName.AC
    times = [result.cpu_seconds for result in verdict.results[:-1]]
    assert sum(times) == pytest.approx(verdict.cpu_seconds, rel=0.1)
    assert max(times) < verdict.cpu_seconds / 3, times


PROBES = "import itertools\nnumbers = itertools.count()\ndef calls(): return next(numbers)\n"
USES_PROBES = """
import probes
import solution
def test_one(): assert solution.number(1) == 1
def test_first_call(): assert probes.calls() == 0
def test_two(): assert solution.number(2) == 2
def test_first_call_again(): assert probes.calls() == 0
"""


def test_a_test_whose_probe_might_keep_something_has_its_own(tmp_path: Path) -> None:
    assert judged(tmp_path, RIGHT, tests=USES_PROBES, probes=PROBES).name is VerdictName.AC


LINES_OF_TESTS = {
    "an object made and changed": ("tea = Product('tea', 3)", "tea.price = 4", "tea.price"),
    "an error caught": (
        "try:\n    Product('tea', -1)\nexcept ValueError as error:\n    print(error)",
        "len('x')",
    ),
    "a class of its own": (
        "class Half(Account):\n    def fee(self):\n        return 5",
        "half = Half('x')",
        "half.fee()",
    ),
    "a function of its own": ("def read(number):\n    total = number\n    return total", "fetch(read, 3)"),
    "a loop": ("seen = []", "for each in chunks([1, 2, 3], 2):\n    seen.append(list(each))", "seen"),
    "a comprehension": ("[part[0] for part in chunks('abcd', 2)]",),
    "an exact module": ("from decimal import Decimal", "Product('tea', Decimal('1.5')).price"),
    "a class asked about": ("isinstance(fetch(3, 'x'), Error) or issubclass(Error, Exception)",),
}
LINES_THAT_MAY_LEAVE_SOMETHING = {
    "an attribute of a class": ("Product.tax = 5", "Product('tea', 3).price"),
    "an attribute by another name": ("Kind = Product", "Kind.tax = 5"),
    "an attribute of a type": ("tea = Product('tea', 3)", "kind = type(tea)", "kind.tax = 5"),
    "an attribute by its name": ("setattr(Product, 'tax', 5)",),
    "a counter counted on": ("Product.made += 1",),
    "an attribute taken away": ("del Product.tax",),
    "a class handed to the answer": ("register(Product)",),
    "a class handed to the test": ("Product",),
    "a function handed to the test": ("make = price_of", "make"),
    "a class among others": ("[Product, 1][0].tax = 5",),
    "a loop over classes": ("for kind in (Product, Account):\n    kind.tax = 5",),
    "a module that keeps a state": ("import random", "random.random()"),
    "a name given a meaning later": (
        "def change():\n    made.tax = 5",
        "change()",
        "made = Product('tea', 3)",
    ),
    "what a list of classes holds": ("kinds = {'a': Product}", "kinds['a'].tax = 5"),
    "a name that perhaps has a meaning": ("if False:\n    Product = 1", "Product.tax = 5"),
    "a name of a comprehension": ("[Product for Product in (1,)]", "Product.tax = 5"),
    "a class that is compared": ("Product('tea', 3) == Product",),
    "slots": ("Product('tea', 3).__slots__.append('tax')",),
    "insides": ("Product.__dict__",),
    "no Python": ("Product(",),
    "nothing at all": (),
}


@pytest.mark.parametrize("name", LINES_OF_TESTS)
def test_lines_that_leave_nothing_are_seen(name: str) -> None:
    assert lines_leave_nothing(LINES_OF_TESTS[name])


@pytest.mark.parametrize("name", LINES_THAT_MAY_LEAVE_SOMETHING)
def test_lines_that_may_leave_something_are_seen(name: str) -> None:
    assert not lines_leave_nothing(LINES_THAT_MAY_LEAVE_SOMETHING[name])


GIVES_AWAY = {
    "its class": "class P: pass\ndef number(n): return P\n",
    "its class in a list": "class P: pass\ndef number(n): return [P][0]\n",
    "its class by a field": "class P: pass\nclass Q:\n    def __init__(self): self.kind = P\n",
    "another function": "def other(): pass\ndef number(n): return other\n",
    "a class within": "class P:\n    class Q: pass\ndef number(n): return n\n",
    "a class to a check": "class P:\n    def __instancecheck__(self, other): return True\ndef number(n): return n\n",
    "a table": "KNOWN = {1: 2}\ndef number(n): return KNOWN.get(n)\n",
    "a name that tests know": "def map(kind): kind.seen = 1\ndef number(n): return n\n",
}


@pytest.mark.parametrize("name", GIVES_AWAY)
def test_an_answer_that_gives_something_away_is_seen(name: str) -> None:
    assert kept_by(GIVES_AWAY[name]) == KEEPS_NOTHING


RUNS_LINES = (
    "import solution\n"
    "from engine.probing.lines import run\n"
    "def python(lines):\n    return run(lines, vars(solution))\n"
)


def test_probes_that_run_lines_are_known_by_their_text() -> None:
    assert probes_of_lines(RUNS_LINES) == ({"python"}, False)
    assert probes_of_lines(RUNS_LINES + "def other(n): return solution.number(n)\n") == ({"python"}, False)
    assert probes_of_lines(RUNS_LINES + PROBES) == ({"python"}, True)


@pytest.mark.parametrize(
    "more",
    [
        "def run(lines, names): solution.seen = lines\n",
        "solution = 1\n",
        "def vars(module): return {}\n",
        "def python(lines): solution.seen = lines\n",
        "def other(lines): return run(lines, {})\n",
        "def other():\n    global python\n    python = len\n",
    ],
)
def test_where_their_names_mean_something_else_they_are_not(more: str) -> None:
    names, may_keep = probes_of_lines(RUNS_LINES + more)
    assert (names, may_keep) == (frozenset(), True)


USES_LINES = """
import probes
import pytest
import solution
LINKS = []
def python(*lines): return probes.python(lines)
def links():
    if solution._session.link not in LINKS: LINKS.append(solution._session.link)
    return len(LINKS)
@pytest.mark.parametrize("n", [1, 2, 3, 4, 5, 6])
def test_number(n):
    links()
    assert python(f"each = Number({n})", "each.twice = each.n * 2", "each.twice") == 2 * n
"""
NUMBERS = "class Number:\n    def __init__(self, n): self.n = n\n"
COUNTS = "class Number:\n    made = 0\n    def __init__(self, n): self.n = n + type(self).made\n"
BY_FUNCTION = "class Thing:\n    n = 1\ndef Number(n): return Thing\n"
SETS_ON_THE_CLASS = (
    "import probes\n"
    "def test_one():\n    assert probes.python(['Number.made = 5', 'Number(1).n']) == 6\n"
    "def test_two():\n    assert probes.python(['Number(1).n']) == 1\n"
)


LEAVES_A_MARK = (
    "import probes\n"
    "def test_one():\n    probes.python(['each = Number(1)', 'each.mark = 1', 'each.mark'])\n"
    "def test_two():\n    assert probes.python(['Number(2).mark']) == 1\n"
)


def judged_by_lines(tmp_path: Path, source: str, links: int = 0, tests: str = USES_LINES) -> Verdict:
    tests += f"def test_links(): assert links() == {links}\n" if links else ""
    return judged(tmp_path, source, tests=tests, probes=RUNS_LINES, reference=NUMBERS)


def test_tests_that_run_lines_share_a_child(tmp_path: Path) -> None:
    assert judged_by_lines(tmp_path, NUMBERS, links=1).name is VerdictName.AC


def test_not_where_the_answer_gives_away_what_lasts(tmp_path: Path) -> None:
    """What the first test sets would be there for the second."""
    verdict = judged_by_lines(tmp_path, BY_FUNCTION, tests=LEAVES_A_MARK)
    assert (verdict.name, verdict.tests_passed) == (VerdictName.RTE, 1)


def test_what_lines_set_on_a_class_is_gone_in_the_next_test(tmp_path: Path) -> None:
    assert judged_by_lines(tmp_path, COUNTS, tests=SETS_ON_THE_CLASS).name is VerdictName.AC
