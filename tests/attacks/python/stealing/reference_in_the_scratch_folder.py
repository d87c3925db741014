# expect: RTE
# only-jailed: reads the copy of the reference in the judge's scratch folder
# tries: running the copy that the reference's own worker loads
import glob

space = {}
with open(glob.glob("@SCRATCH@/judge-*/reference/solution.py")[0]) as file:
    exec(file.read(), space)
merge = space["merge"]
