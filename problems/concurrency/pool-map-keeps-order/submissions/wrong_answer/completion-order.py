# drill: concurrency/pool-map-keeps-order
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait


def pool_map(work, items, workers, window):
    if workers < 1 or window < 1:
        raise ValueError("workers and window must be at least 1")
    open_calls = []
    pool = ThreadPoolExecutor(workers)

    def outcome(future):
        error = future.exception()
        return (True, future.result()) if error is None else (False, error)

    try:
        for item in items:
            open_calls.append(pool.submit(work, item))
            if len(open_calls) == window:
                done, _ = wait(open_calls, return_when=FIRST_COMPLETED)
                first = next(call for call in open_calls if call in done)
                open_calls.remove(first)
                yield outcome(first)
        while open_calls:
            done, _ = wait(open_calls, return_when=FIRST_COMPLETED)
            first = next(call for call in open_calls if call in done)
            open_calls.remove(first)
            yield outcome(first)
    finally:
        pool.shutdown(cancel_futures=True)
