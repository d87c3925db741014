# expect: RTE WA
# tries: a reply that nobody asked for, so that each later one is taken for another's
import json
import os
import stat
import struct


def say(message):
    data = json.dumps(message).encode()
    for fd in range(3, 256):
        try:
            if stat.S_ISSOCK(os.fstat(fd).st_mode):
                os.write(fd, struct.pack("!I", len(data)) + data)
        except OSError:
            pass


def merge(first, second):
    say({"value": ["L", []], "out": ""})
    return sorted([*first, *second])
