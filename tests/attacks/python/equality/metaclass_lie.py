# expect: WA RTE
# tries: a type that equals list and hashes like it
class Meta(type):
    def __eq__(cls, other):
        return True

    def __hash__(cls):
        return hash(list)

    def __instancecheck__(cls, value):
        return True


class Liar(metaclass=Meta):
    def __eq__(self, other):
        return True


Liar.__name__ = "list"
Liar.__module__ = "builtins"


def merge(first, second):
    return Liar()
