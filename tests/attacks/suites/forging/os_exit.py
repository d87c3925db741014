# expect: RTE
# tries: os._exit(0) in a test
import os


def test_clamp():
    os._exit(0)
