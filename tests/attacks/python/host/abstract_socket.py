# expect: RTE
# only-jailed: reaches a socket of another process of the person
# tries: a Unix socket without a file, as D-Bus and X have them
import socket

with socket.socket(socket.AF_UNIX) as there:
    there.connect("\0@ABSTRACT@")


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
