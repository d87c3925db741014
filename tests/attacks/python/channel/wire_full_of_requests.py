# expect: TLE RTE
# within: 3.9
# tries: questions to the judge without an end
import json
import os
import stat
import struct


def merge(first, second):
    data = json.dumps({"next": 0}).encode()
    frame = struct.pack("!I", len(data)) + data
    for fd in range(3, 256):
        try:
            if stat.S_ISSOCK(os.fstat(fd).st_mode):
                while True:
                    os.write(fd, frame)
                    os.read(fd, 65536)
        except OSError:
            pass
    return []
