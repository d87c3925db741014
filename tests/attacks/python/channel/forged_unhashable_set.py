# expect: RTE WA
# tries: a set of lists, a dict of dicts as keys, a range of texts, a date that is none
import json
import os
import stat
import struct


def merge(first, second):
    wire = next(fd for fd in range(3, 256) if _is_socket(fd))
    values = [["s", [["l", []]]], ["d", [[["D", {}], 1]]], ["r", "a", "b", "c"], ["date", "never"], ["i", "0x" + "f" * 5000], ["frac", 1, 0], ["dec", "sNaN"]]
    for value in values:
        data = json.dumps({"value": value, "out": ""}).encode()
        os.write(wire, struct.pack("!I", len(data)) + data)
        if not os.read(wire, 65536):
            os._exit(0)
    os._exit(0)


def _is_socket(fd):
    try:
        return stat.S_ISSOCK(os.fstat(fd).st_mode)
    except OSError:
        return False
