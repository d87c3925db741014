# expect: TLE
# tries: a loop that catches whatever might stop it, with every signal ignored
import signal

for number in range(1, 65):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass


def merge(first, second):
    while True:
        try:
            while True:
                pass
        except BaseException:
            continue
