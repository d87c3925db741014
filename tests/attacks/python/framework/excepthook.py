# expect: RTE
# tries: hooks that hide the error
import sys

sys.excepthook = sys.unraisablehook = lambda *args: None


def merge(first, second):
    return 1 // 0
