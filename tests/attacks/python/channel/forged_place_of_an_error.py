# expect: RTE WA
# tries: an error whose line is no number, whose file is a list: the verdict itself must stay well formed
import json
import os
import stat
import struct


def merge(first, second):
    forged = {"raised": "OSError", "bases": ["OSError", "Exception"], "own": [], "text": "x", "line": "seven",
              "file": [1], "source": {"a": 1}, "id": 0, "missing": None, "out": ""}
    data = json.dumps(forged).encode()
    for fd in range(3, 256):
        try:
            if stat.S_ISSOCK(os.fstat(fd).st_mode):
                os.write(fd, struct.pack("!I", len(data)) + data)
        except OSError:
            pass
    os._exit(0)
