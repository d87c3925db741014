"""What a person is told: their call, their line, their prints; never the tests or the reference."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from engine.types import Failure, Verdict, VerdictName

Judged = Callable[..., Verdict]
SECRET = "xyzzy-secret"
TESTS = f'''
"""{SECRET} docstring"""
from hypothesis import given, strategies as st
import solution
SECRET = "{SECRET} constant"
def helper(value): return value  # {SECRET} comment
def test_simple():
    assert helper(solution.double(2)) == 4, "twice the number"
@given(st.integers(0, 50))
def test_any(n):
    expected = n * 2  # {SECRET}
    assert solution.double(n) == expected
'''
REFERENCE = f"def double(n): return n + n  # {SECRET} reference"


def told(judged: Judged, source: str, tests: str = TESTS, **settings: Any) -> Failure:
    verdict = judged(tests, source, REFERENCE, **settings)
    assert verdict.failure is not None
    return verdict.failure


def test_the_call_what_came_back_and_what_was_expected(judged: Judged) -> None:
    failure = told(judged, "def double(n): return n")
    assert (failure.call, failure.got, failure.expected) == ("double(2)", "2", "4")
    assert failure.message == "twice the number"
    assert failure.test == "simple"


def test_a_property_shows_its_smallest_failing_call(judged: Judged) -> None:
    failure = told(judged, "def double(n): return n * 2 if n < 7 else 0")
    assert (failure.test, failure.call, failure.got, failure.expected) == ("any", "double(7)", "0", "14")


def test_the_line_is_in_their_file_and_shown_with_its_text(judged: Judged) -> None:
    failure = told(
        judged,
        "import json\n\ndef double(n):\n    return helper(n)\n\ndef helper(n):\n    return json.loads('{')\n",
    )
    assert (failure.file, failure.line, failure.source) == ("solution.py", 7, "return json.loads('{')")
    assert failure.got.startswith("raised JSONDecodeError: ")


def test_a_file_is_told_by_the_name_that_the_person_calls_it(
    total_problem: Any, bench: Any, best_rung: str
) -> None:
    made = msgspec.structs.replace(bench.answer("def total(items):\n    return 1 // 0"), name="my/own.py")
    failure = bench.judge(total_problem, best_rung).verdict(made).failure
    assert (failure.file, failure.line) == ("my/own.py", 2)


@pytest.mark.parametrize("how", ["while True: pass", "sum(range(10**13))", "import time; time.sleep(99)"])
def test_an_answer_that_takes_too_long_is_told_where_it_was(judged: Judged, how: str) -> None:
    failure = told(judged, f"def double(n):\n    return helper(n)\n\ndef helper(n):\n    {how}\n")
    assert (failure.file, failure.line, failure.source) == ("solution.py", 5, how)


def test_an_error_inside_a_replay_shows_its_text_and_line(judged: Judged) -> None:
    tests = """
        import solution
        from engine.testing import replay
        def test_it(): assert replay(solution.Box, [("put", 1), ("fetch",)]) == [("returned", None), ("returned", 1)]
    """
    source = (
        "class Box:\n    def put(self, x):\n        self.x = x\n    def take(self):\n        return self.y\n"
    )
    verdict = judged(tests, source.replace("take", "fetch"), source)
    failure = verdict.failure
    assert verdict.name is VerdictName.WA
    assert failure is not None
    assert failure.got == "raised AttributeError: 'Box' object has no attribute 'y'"
    assert (failure.line, failure.source, failure.expected) == (5, "return self.y", "1")


def test_another_error_than_expected_inside_a_replay_is_wa(judged: Judged) -> None:
    tests = """
        import solution
        from engine.testing import replay
        def test_it(): assert replay(solution.Box, [("fetch",)]) == [("raised", "LookupError")]
    """
    verdict = judged(tests, "class Box:\n    def fetch(self): raise ValueError('empty')\n")
    assert verdict.name is VerdictName.WA
    assert verdict.failure is not None
    assert (verdict.failure.expected, verdict.failure.got) == (
        "raises LookupError",
        "raised ValueError: empty",
    )


def test_a_syntax_error_is_placed(judged: Judged) -> None:
    failure = told(judged, "def double(n):\n    return n +\n")
    assert (failure.file, failure.line, failure.source) == ("solution.py", 2, "return n +")
    assert (failure.message, failure.got) == ("SyntaxError: invalid syntax", "")


@pytest.mark.parametrize(
    "source",
    [
        "def double(n): return n",
        "def double(n): raise ValueError(n)",
        "def double(n):\n    while True: pass",
        "import os\ndef double(n): os._exit(1)",
        "def double(n, m): return n",
        "import inspect\ndef double(n): raise ValueError(inspect.stack())",
        "import sys\ndef double(n): return str(sys.modules)",
        "import gc\ndef double(n): return [o for o in gc.get_objects() if isinstance(o, str)]",
        "import os\ndef double(n):\n"
        "    return [open(f'/proc/{p}/cmdline').read() for p in os.listdir('/proc') if p.isdigit()]",
        "import glob\ndef double(n): return glob.glob('/**/test_hidden.py', recursive=True)",
        "from engine.judge import Judge\ndef double(n): return n",
        "import test_hidden\ndef double(n): return n",
        "import _drill.zygote\ndef double(n): return vars(_drill.zygote)",
    ],
    ids=range(13),
)
def test_nothing_of_the_tests_or_the_reference_is_told(judged: Judged, source: str) -> None:
    verdict = judged(TESTS, source, REFERENCE)
    assert verdict.name is not VerdictName.AC
    assert SECRET not in msgspec.json.encode(verdict).decode()


def test_lone_surrogates_and_control_codes_can_be_shown(judged: Judged) -> None:
    failure = told(
        judged,
        "def double(n):\n    print('\\ud800\\x1b]0;title\\x07')\n    raise ValueError('\\ud800\\x1b[2J\\x00')",
    )
    for text in (failure.got, failure.printed):
        text.encode()
        assert "\x1b" not in text
        assert "\x00" not in text
    msgspec.json.encode(failure)


@pytest.mark.parametrize(
    "value",
    [
        "'x' * 10**7",
        "list(range(10**6))",
        "{n: n for n in range(10**5)}",
        "[[0] * 1000] * 1000",
        "10**20000",
        "set(range(10**5))",
    ],
)
def test_a_large_value_is_cut(judged: Judged, value: str) -> None:
    failure = told(judged, f"def double(n): return {value}")
    assert len(failure.got) < 2500


def test_changed_input_says_from_what_to_what(judged: Judged) -> None:
    tests = "import solution\ndef test_it(): assert solution.double([1, 2]) == [2, 4]\n"
    failure = told(judged, "def double(n):\n    n[:] = [x * 2 for x in n]\n    return list(n)", tests)
    assert failure.changed_input == "[1, 2] became [2, 4]"
    assert (failure.expected, failure.got) == ("", "")
    assert failure.call == "double([1, 2])"


def test_prints_are_those_of_the_failing_test_only_and_cut(judged: Judged) -> None:
    failure = told(judged, "def double(n):\n    print('n is', n)\n    print('y' * 5000)\n    return n")
    assert failure.printed.startswith("n is 2\nyyy")
    assert failure.printed.endswith("more characters printed")
    assert len(failure.printed) < 1100


def test_a_path_leads_to_the_first_difference(judged: Judged) -> None:
    tests = "import solution\ndef test_it(): assert solution.double(1) == {'a': [1, (2, 3.0)], 'b': None}\n"
    failure = told(judged, "def double(n): return {'b': None, 'a': [1, (2, 3)]}", tests)
    assert failure.message == "first difference at ['a'][1][1]: got an int where a float was expected"


def test_objects_are_shown_as_the_lines_that_made_them(judged: Judged) -> None:
    tests = """
        import solution
        def test_it():
            tree = solution.Tree()
            tree.add(3)
            other = solution.Tree()
            other.add(tree)
            assert other.size() == 5
    """
    source = """
        class Tree:
            def __init__(self): self.n = 0
            def add(self, x): self.n += 1; return self
            def size(self): return self.n
    """
    failure = told(judged, source, tests)
    assert failure.call == "tree = Tree()\ntree.add(3)\ntree2 = Tree()\ntree2.add(tree)\ntree2.size()"
    assert (failure.got, failure.expected) == ("1", "5")


BOX = """
    class Box:
        def __init__(self, size=9): self.size, self.items = size, []
        def put(self, x): self.items.append(x)
        def take(self): return self.items.pop(0)
        def __len__(self): return len(self.items)
"""
LAST_IN = BOX.replace("pop(0)", "pop()")


def test_a_part_of_a_replay_shows_the_whole_way_to_the_first_difference(judged: Judged) -> None:
    tests = """
        import solution
        from engine.testing import replay
        def test_it():
            ops = [("put", 1), ("put", 2), ("len",), ("take",), ("len",)]
            assert replay(solution.Box, ops, args=(4,))[2:] == [("returned", 2), ("returned", 1), ("returned", 1)]
    """
    failure = told(judged, LAST_IN, tests)
    assert failure.call == "box = Box(4)\nbox.put(1)\nbox.put(2)\nlen(box)\nbox.take()"
    assert (failure.expected, failure.got) == ("1", "2")


def test_an_error_in_a_part_of_a_replay_is_placed(judged: Judged) -> None:
    tests = """
        import solution
        from engine.testing import replay
        def test_it():
            assert replay(solution.Box, [("put", 1), ("put", 2), ("take",), ("len",)])[2:-1] == [("returned", 1)]
    """
    failure = told(judged, BOX.replace("return self.items.pop(0)", "return self.itemz"), tests)
    assert failure.call.endswith("\nbox.take()")
    assert (failure.line, failure.source) == (5, "def take(self): return self.itemz")


def test_what_a_test_makes_of_a_replay_shows_all_its_calls(judged: Judged) -> None:
    tests = """
        import solution
        from engine.testing import replay
        def values(*ops): return [value for how, value in replay(solution.Box, ops)]
        def test_it(): assert values(("put", 1), ("put", 2), ("take",)) == [None, None, 1]
    """
    failure = told(judged, LAST_IN, tests)
    assert failure.call == "box = Box()\nbox.put(1)\nbox.put(2)\nbox.take()"
    assert failure.message == "first difference at [2]"


def test_an_object_that_cannot_be_made_shows_only_that(judged: Judged) -> None:
    tests = """
        import solution
        from engine.testing import replay
        def test_it(): assert replay(solution.Box, [("len",)], args=(3,)) == [("returned", 0)]
    """
    failure = told(judged, BOX.replace("self.size,", "1 / 0; self.size,"), tests)
    assert (failure.call, failure.got) == ("box = Box(3)", "raised ZeroDivisionError: division by zero")


def test_a_long_replay_without_end_shows_its_beginning(judged: Judged) -> None:
    tests = """
        import solution
        from engine.testing import replay
        def test_it(): assert replay(solution.Box, [("put", 1)] * 100 + [("take",)])[100:] == [("returned", 1)]
    """
    slow = BOX.replace("return self.items.pop(0)", "\n            while True: pass")
    lines = told(judged, slow, tests).call.splitlines()
    assert (lines[0], lines[1], lines[-1]) == ("box = Box()", "box.put(1)", "# … 71 more operations")


PROBES = """
    import solution
    def pair():
        return solution.Box(4)
    def twice(items):
        one = solution.Box()
        for item in items: one.put(item)
        return [one.take() for _ in items]
"""


def test_an_object_that_a_probe_makes_is_told_as_a_person_would_make_it(judged: Judged) -> None:
    tests = """
        import probes
        import solution
        from engine.testing import replay
        def test_it():
            ops = [("put", 1), ("put", 2), ("take",)]
            assert replay(probes.pair, ops, built="Box(size=4)") == [("returned", None)] * 2 + [("returned", 1)]
    """
    assert told(judged, LAST_IN, tests, probes=PROBES).call == (
        "box = Box(size=4)\nbox.put(1)\nbox.put(2)\nbox.take()"
    )


def test_a_method_that_has_the_name_of_an_operation(judged: Judged) -> None:
    tests = """
        import solution
        from engine.testing import replay
        def test_it():
            ops = [("put", 1), ("put", 2), ("get", "size"), ("get",)]
            assert replay(solution.Box, ops)[2:] == [("returned", 9), ("returned", 1)]
    """
    failure = told(judged, LAST_IN.replace("take", "get"), tests)
    assert failure.call == "box = Box()\nbox.put(1)\nbox.put(2)\nbox.size\nbox.get()"
    assert (failure.expected, failure.got) == ("1", "2")


def test_a_probe_can_be_told_as_lines_that_do_the_same(judged: Judged) -> None:
    tests = """
        import probes
        import solution
        from engine.testing import scripted
        def test_it():
            lines = ["box = Box()", "box.put(1)", "box.put(2)", "[box.take(), box.take()]"]
            assert scripted(lines, probes.twice, [1, 2]) == [1, 2]
    """
    failure = told(judged, LAST_IN, tests, probes=PROBES)
    assert failure.call == "box = Box()\nbox.put(1)\nbox.put(2)\n[box.take(), box.take()]"
    assert (failure.expected, failure.got) == ("[1, 2]", "[2, 1]")
