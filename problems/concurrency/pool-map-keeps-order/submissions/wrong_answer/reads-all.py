# drill: concurrency/pool-map-keeps-order
from concurrent.futures import ThreadPoolExecutor


def pool_map(work, items, workers, window):
    if workers < 1 or window < 1:
        raise ValueError("workers and window must be at least 1")

    def safely(item):
        try:
            return True, work(item)
        except Exception as error:
            return False, error

    pool = ThreadPoolExecutor(workers)
    try:
        yield from pool.map(safely, items)
    finally:
        pool.shutdown(cancel_futures=True)
