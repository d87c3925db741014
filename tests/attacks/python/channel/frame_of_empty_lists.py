# expect: RTE WA TLE MLE
# tries: 24 MB of JSON that becomes hundreds of MB of objects in the judge
import os
import stat
import struct


def merge(first, second):
    data = b'{"value":["l",[' + b"[]," * 8_000_000 + b'[]]],"out":""}'
    for fd in range(3, 256):
        try:
            if stat.S_ISSOCK(os.fstat(fd).st_mode):
                sent = memoryview(struct.pack("!I", len(data)) + data)
                while sent:
                    sent = sent[os.write(fd, sent) :]
        except OSError:
            pass
    return []
