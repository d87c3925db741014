"""Handles, callbacks, iterators, exceptions, replay and probes: what a hidden test can do with an answer."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from typing import Any

import pytest

from engine.types import Verdict, VerdictName

ANSWER = """
    import dataclasses, enum, typing

    class Weight:
        def __init__(self, grams): self.grams = grams
        def __add__(self, other): return Weight(self.grams + other.grams)
        def __radd__(self, other): return Weight(other + self.grams)
        def __mul__(self, n): return Weight(self.grams * n)
        def __eq__(self, other): return isinstance(other, Weight) and self.grams == other.grams
        def __lt__(self, other): return self.grams < other.grams
        def __hash__(self): return hash(self.grams)
        def __len__(self): return self.grams
        def __contains__(self, n): return n < self.grams
        def __getitem__(self, i): return [self.grams][i]
        def __iter__(self): return iter(range(self.grams))
        def __enter__(self): self.open = True; return self
        def __exit__(self, kind, error, trace):
            self.seen = None if error is None else (kind.__name__, str(error))
            return kind is KeyError
        def __repr__(self): return f"Weight({self.grams})"
        @property
        def kilos(self): return self.grams / 1000
        @classmethod
        def of_kilos(cls, kilos): return cls(kilos * 1000)

    class Heavy(Weight): pass

    @dataclasses.dataclass
    class Parcel:
        name: str
        weight: int

    class Spot(typing.NamedTuple):
        x: int
        y: int

    class Colour(enum.Enum):
        RED = 1

    class ShelfError(Exception):
        def __init__(self, shelf): super().__init__(f"no shelf {shelf}"); self.shelf = shelf
    class EmptyShelf(ShelfError, LookupError): pass

    def take(shelf): raise EmptyShelf(shelf)
    def parcel(): return Parcel("lamp", 3)
    def spot(): return Spot(1, 2)
    def red(): return Colour.RED
    def apply(function, items): return [function(item) for item in items]
    def calls_back_with_keyword(function): return function(number=3)
    def swallow(function):
        try: return function(1)
        except Exception as error: return type(error).__name__
    def first_two(items):
        items = iter(items)
        return [next(items), next(items)]
    def sort_by(items, key): return sorted(items, key=key)
    def counter():
        n = 0
        def count():
            nonlocal n
            n += 1
            return n
        return count
    def endless():
        n = 0
        while True:
            yield n
            n += 1
    def weigh(weight): return weight.grams
    def same(items): return items
    def replace_last(items, item): items[-1] = item
    def chatty(x): print("seen", x); return x
    LIMIT = 7
    class Shelf:
        def __init__(self, items=()): self.items = list(items)
        def push(self, item): self.items.append(item)
        def pop(self): return self.items.pop()
        def twin(self): return Shelf(self.items)
        def __len__(self): return len(self.items)
        def __iter__(self): return iter(self.items)
        def __getitem__(self, i): return self.items[i]
        def __setitem__(self, i, item): self.items[i] = item
        def __delitem__(self, i): del self.items[i]
        def __repr__(self): return f"Shelf({self.items})"
        def __eq__(self, other): return self.items == other.items
        __hash__ = None
"""

BODIES = {
    "construct and ask": "w = s.Weight(3); assert w.grams == 3; assert w.kilos == 0.003",
    "operators": "assert s.Weight(1) + s.Weight(2) == s.Weight(3); assert 1 + s.Weight(2) == s.Weight(3)",
    "multiply": "assert s.Weight(2) * 3 == s.Weight(6)",
    "order": 'assert s.Weight(1) < s.Weight(2), "lighter first"',
    "not equal to plain data": 'assert s.Weight(1) != 1, "a weight is no number"',
    "hash": "assert hash(s.Weight(5)) == hash(5)",
    "len": "assert len(s.Weight(5)) == 5",
    "in": 'assert 3 in s.Weight(5), "3 is inside"; assert (7 in s.Weight(5)) == False',
    "getitem": "assert s.Weight(5)[0] == 5",
    "iterate": "assert list(s.Weight(3)) == [0, 1, 2]",
    "repr and str": 'assert repr(s.Weight(3)) == "Weight(3)"; assert f"{s.Weight(3)}" == "Weight(3)"',
    "isinstance": 'assert isinstance(s.Heavy(1), s.Weight), "a heavy weight is a weight"',
    "not an instance": 'assert not isinstance(s.Weight(1), s.Heavy), "not every weight is heavy"',
    "class method": "assert s.Weight.of_kilos(2).grams == 2000",
    "set an attribute": "w = s.Weight(3); w.grams = 4; assert w.grams == 4",
    "with": "w = s.Weight(3)\nwith w as inner: assert inner.open == True\nassert w.seen == None",
    "with and an error": (
        'w = s.Weight(3)\nwith pytest.raises(ValueError):\n  with w: raise ValueError("no")\n'
        'assert w.seen == ("ValueError", "no")'
    ),
    "with that swallows": 'w = s.Weight(3)\nwith w: raise KeyError("k")\nassert w.seen == ("KeyError", "\'k\'")',
    "hand an object back": "assert s.weigh(s.Weight(9)) == 9",
    "dataclass by field": 'assert s.parcel() == s.Parcel("lamp", 3); assert s.parcel().name == "lamp"',
    "named tuple by field": "assert s.spot() == s.Spot(1, 2)",
    "enum": "assert s.red() == s.Colour.RED",
    "constant": "assert s.LIMIT == 7",
    "its own exception": "with pytest.raises(s.EmptyShelf) as caught: s.take(4)\nassert caught.value.shelf == 4",
    "base of its exception": 'with pytest.raises(s.ShelfError, match="no shelf 4"): s.take(4)',
    "builtin base of its exception": "with pytest.raises(LookupError): s.take(4)",
    "exceptions as a tuple": "with pytest.raises((ValueError, s.EmptyShelf)): s.take(4)",
    "key function": 'assert s.sort_by(["bb", "a"], key=len) == ["a", "bb"]',
    "a lambda": "assert s.apply(lambda n: n * 2, [1, 2]) == [2, 4]",
    "a bound builtin": 'assert s.apply(str.upper, ["a"]) == ["A"]',
    "a callback with keywords": "assert s.calls_back_with_keyword(lambda number: number + 1) == 4",
    "a callback that raises": 'def f(x): raise KeyError(x)\nassert s.swallow(f) == "KeyError"',
    "a callback that calls the answer": "assert s.apply(lambda n: len(s.Weight(n)), [1, 2]) == [1, 2]",
    "a closure": "count = s.counter(); assert [count(), count()] == [1, 2]",
    "an iterator sent": "assert s.first_two(iter([5, 6, 7])) == [5, 6]",
    "a generator sent lazily": (
        "taken = []\ndef g():\n  for n in range(9):\n    taken.append(n); yield n\n"
        "assert s.first_two(g()) == [0, 1]\nassert taken == [0, 1]"
    ),
    "an endless generator": "g = s.endless(); assert [next(g), next(g)] == [0, 1]",
    "the very same list": 'x = [1]; assert s.same(x) is x, "the same list comes back"',
    "not the same list": 'x = [1]; assert s.sort_by(x, key=None) is not x, "a new list comes back"',
    "functions in a list stay unchanged": 'f = len; assert s.same([f, f])[0] is f, "the test\'s own function"',
    "nan is no change": 'assert len(s.same([float("nan")])) == 1',
    "the very same long list": 'x = [1] * 5000; assert s.same(x) is x, "the same list comes back"',
    "a long list of all sorts": (
        'x = [(n, str(n), {n: [None, b"b", 1.5, True]}, {n}) for n in range(500)]; assert s.same(x) == x'
    ),
    "long lists with what is not plain": (
        'x = [bytearray(b"x")] * 2000; assert s.same(x) == x; y = [len] * 2000; assert s.same(y)[0] is len, "len"'
    ),
    "a long list that is changed": (
        "x = list(range(5000))\nwith pytest.raises(Exception) as caught: s.replace_last(x, 7)\n"
        'assert type(caught.value).__name__ == "InputChanged"'
    ),
    "a long list in which only a type is changed": (
        "x = [1] * 5000\nwith pytest.raises(Exception) as caught: s.replace_last(x, True)\n"
        'assert type(caught.value).__name__ == "InputChanged"'
    ),
    "a long list in which the same is put again": "x = [300] * 5000; assert s.replace_last(x, 300) is None",
    "an error handed over": 'assert s.apply(repr, [ValueError("x")]) == ["ValueError(\'x\')"]',
}

WRONG_BODIES = {
    # what the test does: (body, verdict, word in what is said)
    "handle where data was expected": ("assert s.Weight(1) == 1", "WA", "got a Weight object where an int"),
    "an unknown object in plain data": ('assert s.counter() in (1, 2), "a number"', "WA", "plain value"),
    "no exception": ("with pytest.raises(ValueError):\n  s.weigh(s.Weight(1))", "WA", "returned 1"),
    "other exception": ("with pytest.raises(ValueError): s.take(4)", "WA", "raised EmptyShelf: no shelf 4"),
    "text does not match": ('with pytest.raises(s.EmptyShelf, match="^x"): s.take(4)', "WA", "should match"),
    "no such name": ("assert s.nothing() == 1", "WA", "does not define nothing"),
    "a value is called": ("assert s.LIMIT() == 1", "WA", "not callable"),
    "assert in a callback that is swallowed": (
        'def f(x): assert x == 2, "is called with 2"\ns.swallow(f)',
        "WA",
        "is called with 2",
    ),
    "an endless generator is listed": ("for n in s.endless(): pass", "TLE", "10,000 items"),
    "a plain assert": ('assert s.LIMIT > 7, "the limit is above 7"', "WA", "the limit is above 7"),
    "the test's own mistake": ("1 // 0", "IE", "ZeroDivisionError"),
}


HEAD = "import pytest\nimport solution as s\nfrom engine.testing import replay\n"


def function(body: str, name: str = "it") -> str:
    lines = textwrap.indent(body.replace("; ", "\n") if "\n" not in body else body, "    ")
    return f"def test_{name}():\n{lines}\n"


@pytest.fixture
def on_answer(bench: Any, best_rung: str) -> Callable[..., Verdict]:
    """The verdict on ANSWER by hidden tests with these bodies."""

    def run(*bodies: str) -> Verdict:
        tests = HEAD + "".join(function(body, str(number)) for number, body in enumerate(bodies))
        problem = bench.problem(f"bodies-{abs(hash(tests))}", tests=tests, reference=ANSWER)
        return bench.verdict(problem, best_rung, bench.answer(ANSWER))

    return run


@pytest.mark.parametrize("what", BODIES)
def test_works_on_an_answer_as_on_a_plain_module(on_answer: Callable[..., Verdict], what: str) -> None:
    result = on_answer(*BODIES.values()).results[list(BODIES).index(what)]
    assert result.verdict is VerdictName.AC, result.failure


@pytest.mark.parametrize("what", WRONG_BODIES)
def test_says_what_was_wrong(on_answer: Callable[..., Verdict], what: str) -> None:
    body, expected, word = WRONG_BODIES[what]
    harmless = [body for body, verdict, _ in WRONG_BODIES.values() if verdict == "WA"]
    verdict = on_answer(*harmless) if expected == "WA" else on_answer(body)
    result = verdict.results[harmless.index(body) if expected == "WA" else 0]
    assert result.verdict == expected, result.failure
    assert result.failure is not None
    assert word in result.failure.message + result.failure.got


@pytest.mark.parametrize(
    ("operations", "expected"),
    [
        ('[("push", 1), ("len",), ("list",)]', '[("returned", None), ("returned", 1), ("returned", [1])]'),
        ('[("pop",), ("len",)]', '[("raised", "IndexError"), ("returned", 0)]'),
        (
            '[("push", 1), ("setitem", 0, 5), ("getitem", 0), ("delitem", 0), ("bool",)]',
            '[("returned", None), ("returned", None), ("returned", 5), ("returned", None), ("returned", False)]',
        ),
        (
            '[("repr",), ("in", 3), ("get", "items")]',
            '[("returned", "Shelf([])"), ("returned", False), ("returned", [])]',
        ),
        ('[("twin",)]', '[("returned", ("object", "Shelf"))]'),
        ('[("nothing",)]', '[("raised", "AttributeError")]'),
    ],
)
def test_replay_gives_each_outcome(
    on_answer: Callable[[str], Verdict], operations: str, expected: str
) -> None:
    verdict = on_answer(f"assert replay(s.Shelf, {operations}) == {expected}")
    assert verdict.name is VerdictName.AC, verdict.failure


def test_a_failed_replay_prints_the_script_that_leads_there(on_answer: Callable[[str], Verdict]) -> None:
    verdict = on_answer(
        'ops = [("push", "a"), ("len",), ("pop",), ("list",), ("len",)]\n'
        'assert replay(s.Shelf, ops, args=(["x"],)) == [("returned", None), ("returned", 2), ("returned", "x"), 1, 2]'
    )
    failure = verdict.failure
    assert failure is not None
    assert failure.call == "shelf = Shelf(['x'])\nshelf.push('a')\nlen(shelf)\nshelf.pop()"
    assert (failure.expected, failure.got) == ("'x'", "'a'")


def test_a_replay_that_runs_out_of_memory_is_mle(judged: Callable[..., Verdict]) -> None:
    source = "class Pile:\n    def push(self, n): self.a = bytearray(1 << 40)\n"
    tests = """
        import solution
        from engine.testing import replay
        def test_pile(): assert replay(solution.Pile, [("push", 1)]) == [("returned", None)]
    """
    assert judged(tests, source, source).name is VerdictName.MLE


def test_prints_of_the_failing_test_are_shown_without_escapes(judged: Callable[..., Verdict]) -> None:
    tests = """
        import solution
        def test_one(): assert solution.f(1) == 1
        def test_two(): assert solution.f(2) == 2
    """
    source = "def f(x):\n    print('\\x1b[31mred\\x1b[0m \\x07bell', x)\n    return 1\n"
    failure = judged(tests, source, source).failure
    assert failure is not None
    assert failure.printed == "red �bell 2\n"


def test_a_probe_runs_beside_the_answer_and_is_named_as_the_tests_own(bench: Any, best_rung: str) -> None:
    problem = bench.problem(
        "probed",
        tests="import probes\ndef test_it(): assert probes.twice(3) == 7\n",
        probes="import solution\ndef twice(n): return solution.f(n) * 2\n",
        reference="def f(n): return n",
    )
    failure = bench.judge(problem, best_rung).verdict(bench.answer("def f(n): return n")).failure
    assert failure.call == "# the test's own helper: twice(3)"
    assert (failure.expected, failure.got) == ("7", "6")


def test_a_probe_may_change_its_own_arguments(bench: Any, best_rung: str) -> None:
    """Blind solves found that a right answer was blamed for it."""
    problem = bench.problem(
        "probe-grows-its-list",
        tests="import probes\ndef test_it(): assert probes.later(['a']) == ['a']\n",
        probes="import solution\ndef later(items):\n"
        "    kept = solution.f(items)\n    items.append('late')\n    return kept\n",
        reference="def f(items): return list(items)",
    )
    judge = bench.judge(problem, best_rung)
    assert judge.verdict(bench.answer("def f(items): return list(items)")).name is VerdictName.AC
    assert judge.verdict(bench.answer("def f(items): return items")).name is VerdictName.WA


def test_state_does_not_live_on_from_test_to_test(judged: Callable[..., Verdict]) -> None:
    tests = """
        import solution
        def test_one(): assert solution.add(1) == [1]
        def test_two(): assert solution.add(2) == [2]
    """
    source = "def add(x, seen=[]):\n    seen.append(x)\n    return seen\n"
    assert judged(tests, source, source).name is VerdictName.AC


def test_an_answer_may_change_its_input_where_the_prompt_says_so(judged: Callable[..., Verdict]) -> None:
    tests = """
        import solution
        def test_it():
            items, table = [3, 1, 2], {"a": [1]}
            assert solution.sort(items) == None
            assert items == [1, 2, 3]
            solution.grow(table)
            assert table == {"a": [1, 2]}
    """
    source = "def sort(items): items.sort()\ndef grow(table): table['a'].append(2)\n"
    assert judged(tests, source, source, mutates=True).name is VerdictName.AC
