# expect: RTE CE
# tries: it failed to load, but not in words
import json
import os
import stat
import struct

data = json.dumps({"raised": 1, "phase": "load", "missing": [2]}).encode()
for fd in range(3, 256):
    try:
        if stat.S_ISSOCK(os.fstat(fd).st_mode):
            os.write(fd, struct.pack("!I", len(data)) + data)
    except OSError:
        pass
os._exit(0)
