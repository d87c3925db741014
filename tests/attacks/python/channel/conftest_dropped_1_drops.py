# expect: WA RTE
# only-jailed: at limits /tmp and /dev/shm are the machine's own
# tries: conftest.py, sitecustomize.py, .pth, byte code and modules for whoever comes next
# twin: python/channel/conftest_dropped_2_profits.py
import os
import pathlib

here = pathlib.Path(__file__).resolve().parent
CODE = """
def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
"""
for folder in (pathlib.Path.cwd(), here, here.parent, pathlib.Path("/tmp"), pathlib.Path("/dev/shm")):
    for name in ("conftest.py", "sitecustomize.py", "usercustomize.py", "json.py", "drill-attack-helper.py", "x.pth"):
        if folder in (pathlib.Path("/tmp"), pathlib.Path("/dev/shm")) and not name.startswith("drill-attack-"):
            continue
        try:
            (folder / name).write_text(CODE)
        except OSError:
            pass
try:
    os.makedirs(here / "__pycache__", exist_ok=True)
except OSError:
    pass


def merge(first, second):
    return []
