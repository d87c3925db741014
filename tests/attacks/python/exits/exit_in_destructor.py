# expect: RTE WA
# tries: a result that ends the process when it is thrown away
import os


class Last(list):
    def __del__(self):
        os._exit(0)


def merge(first, second):
    return Last([1])
