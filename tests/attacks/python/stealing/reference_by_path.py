# expect: RTE
# only-jailed: reads the reference where it is installed
# tries: running the reference instead of its own code
space = {}
with open("@BANK@/functions/merge-lists/submissions/accepted/reference.py") as file:
    exec(file.read(), space)
merge = space["merge"]
