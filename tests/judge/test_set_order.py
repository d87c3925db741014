"""Which answers are judged under a second order of sets."""

from __future__ import annotations

import pytest

from engine.judge.programs import may_use_sets

USES = [
    "x = {1, 2}",
    "x = {'a', 'b'}",
    "x = {\n    'a',\n}",
    "{x for x in y}",
    "{*a}",
    "{'a:b'}",
    "{x: {1}}",
    "frozenset(x)",
    "__hash__ = None",
    "f'{ {1, 2} }'",
    "rf'{set(x)}'",
    "print('#', {1})",
    "a = 'it''s'; b = {c}",
    "'\\'{'; {1}",
]
USES_NONE = [
    "x = {}",
    "x = {'a': 1}",
    "{k: v for k in y}",
    "# a set of {numbers}",
    '"""The set of\n{numbers}"""',
    "f'{x!r} and {y}'",
    "'{a}' '{b}'",
    "'don\\'t {x}'",
    "settle(offset)",
]


@pytest.mark.parametrize("source", USES)
def test_an_answer_that_may_depend_on_the_order_of_a_set(source: str) -> None:
    assert may_use_sets(source)


@pytest.mark.parametrize("source", USES_NONE)
def test_an_answer_that_cannot(source: str) -> None:
    assert not may_use_sets(source)
