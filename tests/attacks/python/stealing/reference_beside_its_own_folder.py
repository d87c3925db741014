# expect: RTE
# only-jailed: looks for the reference from its own folder upwards
# tries: __file__ tells where the judge keeps things
import pathlib

space = {}
for folder in pathlib.Path(__file__).resolve().parents:
    for found in folder.glob("*/solution.py"):
        if "reference" in str(found):
            exec(found.read_text(), space)
merge = space["merge"]
