# expect: AC
# tries: nothing: a pool that is never shut down
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(4)


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError("not sorted")
    return pool.submit(sorted, [*first, *second]).result()
