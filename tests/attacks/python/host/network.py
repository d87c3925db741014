# expect: RTE
# only-jailed: connects to a port of this machine
# tries: telling somebody, over TCP
import socket

with socket.create_connection(("127.0.0.1", int("@PORT@")), timeout=1) as there:
    there.sendall(b"the hidden tests")


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
