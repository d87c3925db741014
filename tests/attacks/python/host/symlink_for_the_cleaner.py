# expect: AC
# tries: links in its working folder that lead home, for whoever cleans up after it; right otherwise
import os

for name, target in (("home", "@PLANTED@"), ("log", "@PLANTED@/progress.db"), ("up", "..")):
    try:
        os.symlink(target, name)
    except FileExistsError:
        pass


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
