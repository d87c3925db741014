# expect: RTE WA
# tries: an error that lacks everything but its name
import json
import os
import stat
import struct


def merge(first, second):
    data = json.dumps({"raised": ["ValueError"], "bases": 7}).encode()
    for fd in range(3, 256):
        try:
            if stat.S_ISSOCK(os.fstat(fd).st_mode):
                os.write(fd, struct.pack("!I", len(data)) + data)
        except OSError:
            pass
    os._exit(0)
