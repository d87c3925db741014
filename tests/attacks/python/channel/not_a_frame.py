# expect: RTE
# tries: bytes on the wire that are no frame
import os
import stat


def merge(first, second):
    for fd in range(3, 256):
        try:
            if stat.S_ISSOCK(os.fstat(fd).st_mode):
                os.write(fd, b"\xff" * 4096)
        except OSError:
            pass
    return []
