# expect: RTE
# tries: every descriptor there is
import os


def merge(first, second):
    kept = []
    while True:
        kept.append(os.open("/dev/null", os.O_RDONLY))
