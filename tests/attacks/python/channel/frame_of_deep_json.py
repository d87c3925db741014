# expect: RTE WA
# tries: JSON so deep that its reader overflows
import os
import stat
import struct


def merge(first, second):
    data = b'{"value":' + b"[" * 2_000_000 + b"]" * 2_000_000 + b"}"
    for fd in range(3, 256):
        try:
            if stat.S_ISSOCK(os.fstat(fd).st_mode):
                sent = struct.pack("!I", len(data)) + data
                while sent:
                    sent = sent[os.write(fd, sent) :]
        except OSError:
            pass
    return []
