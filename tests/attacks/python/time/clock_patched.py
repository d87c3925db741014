# expect: TLE
# tries: clocks that stand still while it burns time
import time

for name in ("time", "monotonic", "perf_counter", "process_time", "thread_time", "monotonic_ns"):
    setattr(time, name, lambda: 0.0)


def merge(first, second):
    while True:
        pass
