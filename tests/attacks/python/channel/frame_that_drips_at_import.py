# expect: RTE TLE
# within: 6
# tries: the same while it is being loaded
import os
import stat
import struct
import time

for fd in range(3, 256):
    try:
        if stat.S_ISSOCK(os.fstat(fd).st_mode):
            os.write(fd, struct.pack("!I", 60_000))
            for _ in range(120):
                os.write(fd, b" ")
                time.sleep(0.5)
    except OSError:
        pass


def merge(first, second):
    return []
