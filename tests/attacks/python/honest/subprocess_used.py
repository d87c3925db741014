# expect: AC
# tries: nothing: another program does the sorting
import subprocess
import sys


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError("not sorted")
    if len(first) == 3:
        done = subprocess.run([sys.executable, "-I", "-S", "-c", "print(1)"], capture_output=True, text=True)
        assert done.stdout == "1\n", done.stderr
    return sorted([*first, *second])
