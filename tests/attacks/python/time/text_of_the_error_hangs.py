# expect: TLE RTE
# tries: an exception whose text never comes
class Slow(Exception):
    def __str__(self):
        while True:
            pass


def merge(first, second):
    raise Slow
