# expect: RTE
# tries: os.abort
import os


def merge(first, second):
    os.abort()
