# expect: TLE
# tries: burning time in threads of its own while it waits for them
import threading


def burn():
    while True:
        pass


def merge(first, second):
    threads = [threading.Thread(target=burn) for _ in range(3)]
    for thread in threads:
        thread.start()
    threads[0].join()
