# expect: RTE CE
# only-jailed: reads the engine where it is installed
# tries: the engine's own modules, from the folder that it lies in
import sys

sys.path.insert(0, "@HERE@/../..")
import engine.judge.comparison

engine.judge.comparison.check_equal = lambda *args: None


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
