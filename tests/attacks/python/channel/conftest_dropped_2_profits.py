# expect: RTE
# only-jailed: at limits an answer can write beside its own file, where the next one is laid
# tries: what the answer before it dropped: right answers only where it is still there
import pathlib

here = pathlib.Path(__file__).resolve().parent
for folder in (pathlib.Path.cwd(), here, here.parent, pathlib.Path("/tmp"), pathlib.Path("/dev/shm")):
    for name in ("json.py", "drill-attack-helper.py", "conftest.py"):
        if (folder / name).exists():
            exec((folder / name).read_text())
if "merge" not in globals():
    raise RuntimeError("nothing was left for me")
