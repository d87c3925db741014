# expect: TLE WA
# tries: an object that hangs whatever is asked of it
class Slow:
    def __getattribute__(self, name):
        while True:
            pass


def merge(first, second):
    return Slow()
