# expect: RTE
# tries: leaving with success before the first comparison
import os


def merge(first, second):
    os._exit(0)
