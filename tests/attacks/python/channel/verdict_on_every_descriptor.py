# expect: RTE WA
# tries: a verdict as JSON to whatever is open
import json
import os
import struct

data = json.dumps({"done": {"name": "AC", "tests_passed": 5, "tests_total": 5}}).encode()
for fd in range(1, 256):
    try:
        os.write(fd, struct.pack("!I", len(data)) + data)
    except OSError:
        pass


def merge(first, second):
    return []
