# drill: concurrency/pool-map-keeps-order
from concurrent.futures import ThreadPoolExecutor
from itertools import islice


def pool_map(work, items, workers, window):
    if workers < 1 or window < 1:
        raise ValueError("workers and window must be at least 1")

    def safely(item):
        try:
            return True, work(item)
        except Exception as error:
            return False, error

    rest = iter(items)
    pool = ThreadPoolExecutor(workers)
    try:
        while batch := list(islice(rest, window)):
            yield from pool.map(safely, batch)
    finally:
        pool.shutdown(cancel_futures=True)
