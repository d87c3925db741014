# expect: WA
# tries: a real list of objects that say yes
class Yes:
    def __eq__(self, other):
        return True


def merge(first, second):
    return [Yes() for _ in range(len(first) + len(second))]
