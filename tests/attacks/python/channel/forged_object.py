# expect: RTE WA
# tries: a whole session of its own on the wire: every reply is an object with strange fields
import json
import os
import stat
import struct


def merge(first, second):
    wire = next(fd for fd in range(3, 256) if _is_socket(fd))
    while True:
        data = json.dumps({"value": ["o", [], "list", "enum", [["name", 1]], 1], "out": 5, "alias": [], "after": 3}).encode()
        os.write(wire, struct.pack("!I", len(data)) + data)
        if not os.read(wire, 65536):
            os._exit(0)


def _is_socket(fd):
    try:
        return stat.S_ISSOCK(os.fstat(fd).st_mode)
    except OSError:
        return False
