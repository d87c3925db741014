# expect: WA
# tries: the words of a passing run on every output
import atexit
import os
import sys


def boast():
    os.write(1, b"5 passed in 0.01s\n")
    sys.stderr.write("OK\n")


atexit.register(boast)


def merge(first, second):
    boast()
    return []
