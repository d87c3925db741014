# expect: RTE
# tries: becoming another program that ends well
import os


def merge(first, second):
    for program in ("/bin/true", "/usr/bin/true"):
        try:
            os.execv(program, ["true"])
        except OSError:
            continue
    raise RuntimeError("no program could be run")
