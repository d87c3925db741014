# expect: RTE WA
# tries: answers every question of the judge with rubbish, from the first one after loading on
import json
import os
import stat
import struct
import threading

wires = []
for fd in range(3, 256):
    try:
        if stat.S_ISSOCK(os.fstat(fd).st_mode):
            wires.append(fd)
    except OSError:
        pass


def chatter():
    data = json.dumps({"kind": 5, "bases": {}, "own": None, "value": ["o", 1, 2]}).encode()
    for _ in range(50):
        for fd in wires:
            os.write(fd, struct.pack("!I", len(data)) + data)


threading.Timer(0.0, chatter).start()


def merge(first, second):
    return []
