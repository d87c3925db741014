import probes
from engine.testing import scripted


def test_the_line_drops_and_is_slow_before_the_answer():
    policy = {"on": ("ConnectionError", "TimeoutError"), "attempts": 4}
    lines = [
        "@retry(on=(ConnectionError, TimeoutError), attempts=4, sleep=pauses.append)",
        "def balance(): ...  # call by call: ConnectionError, TimeoutError, '12.50 EUR'",
        "balance()",
    ]
    assert scripted(lines, probes.observe, ["ConnectionError", "TimeoutError", "12.50 EUR"], policy) == {
        "results": ["12.50 EUR"],
        "calls": 3,
        "pauses": [1.0, 2.0],
    }
