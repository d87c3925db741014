"""The texts of a new folder by kind. <kind>, <track>, <slug> and <id> are filled in; TODO marks what is left."""

from __future__ import annotations

from engine.types.problem import Kind

HEAD = """id = "<id>"
title = "TODO: what a colleague would call the task"
kind = "<kind>"
topics = ["arrays-hashing"] # TODO: from topics.toml, main topic first
pattern = "<slug>" # siblings share it
difficulty = 2 # 1 to 5
minutes = 20 # honest time for a first solve
prerequisites = []
why = "TODO: which interview skill this trains, in one sentence"
"""
TRAPS = """
[traps] # each is a hand-made test and a wrong submission of that name
first-trap = "TODO: the mistake in words, as a person reads it after failing"
"""
PYTHON_TEST = """from hypothesis import given
from hypothesis import strategies as st

import solution
from engine.testing import contract, trap


@trap("first-trap")
def test_the_name_is_shown_so_it_gives_nothing_away():
    # TODO: the smallest input on which the trap shows
    assert solution.answer([3, 1, 2]) == 3


@contract
def test_nothing_at_all():
    assert solution.answer([]) == 0


def brute_force(items):
    # TODO: slow, plain, and by another idea than the reference
    return sorted(items)[-1] if items else 0


@given(st.lists(st.integers(-3, 3), max_size=6))
def test_any_items(items):
    assert solution.answer(list(items)) == brute_force(items)
"""
COMMON: dict[str, str] = {
    "prompt.md": """# TODO: title

TODO: the story in two sentences.

## Rules

TODO: exact rules. Every edge is settled here before a test settles it: empty, one, equal, negative, NULL.

## Sample

TODO: one worked sample. For Python as >>> lines, which are run; for SQL the result on data/sample.sql as a table.

## Limits

TODO: sizes that imply the complexity. A query needs no such section.
""",
    "hints.md": """## nudge
TODO: the idea as a question, at most 60 words, no code.

## approach
TODO: the plan in words.
""",
    "explanation.md": """# Approaches

TODO: two or three, the obvious one first, with cost and at most 8 lines of code each.

## Pitfalls

TODO: the traps, one by one.

## Follow-up questions

TODO: three that an interviewer asks next.
""",
}
PYTHON: dict[str, str] = {
    "problem.toml": HEAD
    + 'requires = ["answer"]\n\n[complexity]\ntarget = "O(n)" # take it out where the prompt implies none\n'
    + TRAPS,
    "starter.py": "# drill: <track>/<slug>\n\n\ndef answer(items: list[int]) -> int:\n    raise NotImplementedError\n",
    "tests/test_sample.py": "import solution\n\n\ndef test_the_sample():\n    # TODO: the prompt's sample\n"
    "    assert solution.answer([7]) == 7\n",
    "tests/test_hidden.py": PYTHON_TEST,
    "submissions/accepted/reference.py": "# drill: <track>/<slug>\n# TODO: shown after AC: the clearest answer\n",
    "submissions/accepted/second.py": "# drill: <track>/<slug>\n# TODO: right by another approach\n",
    "submissions/wrong_answer/first-trap.py": "# drill: <track>/<slug>\n# TODO: falls into the trap, right otherwise\n",
    "submissions/time_limit_exceeded/brute.py": "# drill: <track>/<slug>\n# TODO: too slow, right otherwise\n",
}
SQL: dict[str, str] = {
    "problem.toml": HEAD.replace("arrays-hashing", "joins")
    + '\n[sql]\nengine = "duckdb" # sqlite for DML, transactions, DDL\n'
    + 'dialects = ["duckdb"] # others: postgres, sqlite, mysql\norder_by = [] # empty: in any order\n'
    + TRAPS,
    "starter.sql": "-- drill: <track>/<slug>\n-- TODO: the tables in a comment\n",
    "data/schema.sql": "-- TODO: CREATE TABLE …\n",
    "data/sample.sql": "-- TODO: INSERT the rows of the sample\n",
    "data/first-trap.sql": "-- TODO: the fewest rows on which the trap shows\n",
    "data/generator.py": '''import random


def generate(seed):
    """Table → rows. 7 to 13 rows, few distinct values around the query's constants, NULLs, ties, orphans."""
    rng = random.Random(seed)
    # TODO: rows
    return {"table": [(rng.randint(1, 3),)]}


def reaches(tables):
    """The traps that show on these tables."""
    # TODO: one condition per trap
    return set()
''',
    "submissions/accepted/reference.sql": "-- drill: <track>/<slug>\n-- TODO: the clearest query\n",
    "submissions/accepted/second.sql": "-- drill: <track>/<slug>\n-- TODO: right by another approach\n",
    "submissions/wrong_answer/first-trap.sql": "-- drill: <track>/<slug>\n-- TODO: falls into the trap\n",
}
PROJECT: dict[str, str] = {
    "problem.toml": HEAD + 'extras = ["backend"]\n' + TRAPS,
    "starter/drill.toml": 'problem = "<track>/<slug>"\n',
    "starter/app.py": "# TODO: signatures and NotImplementedError\n",
    "tests/probes.py": '"""Run beside the answer; they return plain data."""\n# TODO: drive the app in process\n',
    "tests/test_sample.py": "import probes\n\n\ndef test_the_sample():\n    # TODO: one probe\n    assert probes\n",
    "tests/test_hidden.py": 'import probes\nfrom engine.testing import trap\n\n\n@trap("first-trap")\n'
    "def test_what_the_trap_breaks():\n    # TODO: compare what a probe saw\n    assert probes\n",
    "submissions/accepted/reference/drill.toml": 'problem = "<track>/<slug>"\n',
    "submissions/accepted/reference/app.py": "# TODO: the clearest answer\n",
    "submissions/accepted/second/drill.toml": 'problem = "<track>/<slug>"\n',
    "submissions/accepted/second/app.py": "# TODO: right by another approach\n",
    "submissions/wrong_answer/first-trap/drill.toml": 'problem = "<track>/<slug>"\n',
    "submissions/wrong_answer/first-trap/app.py": "# TODO: falls into the trap\n",
}
TESTS: dict[str, str] = {
    "problem.toml": HEAD + TRAPS,
    "starter.py": "# drill: <track>/<slug>\nimport subject # TODO: the module under test\n",
    "implementations/right/plain.py": '"""TODO: what it is, in one line."""\n',
    "implementations/right/second.py": '"""TODO: right by another approach."""\n',
    "implementations/wrong/first-trap.py": '"""TODO: the bug in words; shown when it is not caught."""\n',
    "implementations/sample/right.py": '"""TODO: right, and shown to the person."""\n',
    "implementations/sample/wrong.py": '"""TODO: one bug that the sample shows."""\n',
    "submissions/accepted/reference.py": "# drill: <track>/<slug>\n# TODO: tests that catch every bug\n",
    "submissions/accepted/second.py": "# drill: <track>/<slug>\n# TODO: others that do\n",
    "submissions/wrong_answer/first-trap.py": "# drill: <track>/<slug>\n# TODO: tests that miss that bug\n",
}
CARD: dict[str, str] = {
    "problem.toml": HEAD,
    "starter.md": "<!-- drill: <track>/<slug> -->\n",
    "rubric.toml": 'pass = 12\n\n[[group]]\ntitle = "TODO: what the facts are about"\n\n[[group.fact]]\n'
    'id = "first"\ntext = "TODO: a fact that can be checked in an answer"\npoints = 20\nmust = true\n',
    "submissions/accepted/reference.md": "<!-- drill: <track>/<slug> -->\nTODO: an answer that meets every fact.\n",
}
FILES: dict[Kind, dict[str, str]] = {
    "python": PYTHON,
    "sql": SQL,
    "project": PROJECT,
    "tests": TESTS,
    "card": CARD,
}
