# expect: WA
# tries: __class__ says list
class Liar:
    __class__ = list

    def __eq__(self, other):
        return True


def merge(first, second):
    return Liar()
