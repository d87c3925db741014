# expect: RTE CE
# tries: what was loaded is a number
import json
import os
import stat
import struct

data = json.dumps({"loaded": 5}).encode()
for fd in range(3, 256):
    try:
        if stat.S_ISSOCK(os.fstat(fd).st_mode):
            os.write(fd, struct.pack("!I", len(data)) + data)
    except OSError:
        pass
os._exit(0)
