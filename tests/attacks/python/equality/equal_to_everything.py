# expect: WA
# tries: an object that says yes to every comparison
class Yes:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    __hash__ = None


def merge(first, second):
    return Yes()
