# expect: AC
# tries: nothing: sys.path is emptied and modules are taken out of sys.modules
import sys

sys.path.clear()
for name in ("json", "struct", "socket", "traceback", "linecache"):
    sys.modules.pop(name, None)


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError("not sorted")
    return sorted([*first, *second])
