# expect: RTE WA OLE
# tries: an error whose text is 40 MB, past the worker's own cut
import json
import os
import stat
import struct


def merge(first, second):
    forged = {"raised": "OSError", "bases": ["OSError", "Exception"], "own": [], "text": "\x1b[2J" * 5_000_000, "line": 1,
              "file": "", "source": "y" * 5_000_000, "id": 0, "missing": None, "out": ""}
    data = json.dumps(forged).encode()
    for fd in range(3, 256):
        try:
            if stat.S_ISSOCK(os.fstat(fd).st_mode):
                sent = memoryview(struct.pack("!I", len(data)) + data)
                while sent:
                    sent = sent[os.write(fd, sent) :]
        except OSError:
            pass
    os._exit(0)
