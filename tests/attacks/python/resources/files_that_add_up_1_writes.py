# expect: RTE WA
# only-jailed: at limits /tmp is the machine's own
# tries: many files in /tmp, which is memory in a jail, for whoever comes next
import os

for number in range(10):
    with open(os.path.join(os.sep, "tmp", f"drill-attack-{number}"), "wb") as file:
        file.write(b"x" * 1_000_000)


def merge(first, second):
    return []
