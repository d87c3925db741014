# expect: AC
# tries: folders without rights and of great depth in its working folder; right otherwise
import os

here = os.getcwd()
os.makedirs("locked/inner", exist_ok=True)
open("locked/inner/file", "w").close()
for _ in range(220):
    os.makedirs("d" * 20, exist_ok=True)
    os.chdir("d" * 20)
os.chdir(here)
os.chmod("locked/inner", 0)
os.chmod("locked", 0)


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
