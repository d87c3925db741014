# expect: OLE
# tries: printing for ever past Python's own streams
import os


def merge(first, second):
    while True:
        os.write(2, b"x" * 4096)
