# expect: TLE WA
# tries: a set of objects whose hash never comes back the second time
class Slow:
    calls = 0

    def __hash__(self):
        Slow.calls += 1
        while Slow.calls > 1:
            pass
        return 1

    def __eq__(self, other):
        return True


def merge(first, second):
    return [{Slow(), Slow()}]
