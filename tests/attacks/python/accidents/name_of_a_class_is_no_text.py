# expect: RTE WA
# tries: an exception class with a metaclass that lies about its name and bases
class Meta(type):
    @property
    def __name__(cls):
        return 5

    @property
    def __mro__(cls):
        return "abc"


class Odd(Exception, metaclass=Meta):
    pass


def merge(first, second):
    raise Odd
