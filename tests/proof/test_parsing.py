"""Many threads of a proof parse at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from engine.parsing import literal, parse

TEXT = "x = [1, (2, {3: 'four'}), [lambda y: y + 1 for _ in range(3)]]\n" * 200


def test_threads_may_parse_at_the_same_time():
    with ThreadPoolExecutor(8) as pool:
        trees = list(pool.map(parse, [TEXT] * 40))
        values = list(pool.map(literal, ["([1, 2, {3: (4, 5)}],)"] * 400))
    assert {len(tree.body) for tree in trees} == {200}
    assert values == [([1, 2, {3: (4, 5)}],)] * 400
