# expect: RTE
# only-jailed: reads the copy of the reference in the judge's scratch folder
# tries: importing the reference
import glob
import sys

sys.path.insert(0, glob.glob("@SCRATCH@/judge-*/reference")[0])
sys.modules.pop("prices", None)
exec(open(sys.path[0] + "/shop.py").read())
