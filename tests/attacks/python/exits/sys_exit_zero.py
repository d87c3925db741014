# expect: RTE
# tries: SystemExit(0) out of a call
import sys


def merge(first, second):
    sys.exit(0)
