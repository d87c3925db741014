# drill: concurrency/pool-map-keeps-order
"""Threads and queues by hand: one queue of orders, and for each order a small queue for its outcome."""
import queue
import threading
from itertools import islice


def pool_map(work, items, workers, window):
    if workers < 1 or window < 1:
        raise ValueError((workers, window))
    return _pool_map(work, iter(items), workers, window)


def _pool_map(work, items, workers, window):
    orders, answers, stopped = queue.Queue(), queue.Queue(), threading.Event()

    def serve():
        while (order := orders.get()) is not None and not stopped.is_set():
            item, answer = order
            try:
                answer.put((True, work(item)))
            except Exception as error:
                answer.put((False, error))

    def order(how_many):
        for item in islice(items, how_many):
            answer = queue.Queue()
            answers.put(answer)
            orders.put((item, answer))

    crew = [threading.Thread(target=serve) for _ in range(workers)]
    for thread in crew:
        thread.start()
    try:
        order(window)
        while not answers.empty():
            yield answers.get().get()
            order(1)
    finally:
        stopped.set()
