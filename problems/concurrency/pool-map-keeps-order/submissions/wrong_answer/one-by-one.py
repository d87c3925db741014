# drill: concurrency/pool-map-keeps-order
from concurrent.futures import ThreadPoolExecutor


def pool_map(work, items, workers, window):
    if workers < 1 or window < 1:
        raise ValueError("workers and window must be at least 1")
    with ThreadPoolExecutor(workers) as pool:
        for item in items:
            try:
                yield True, pool.submit(work, item).result()
            except Exception as error:
                yield False, error
