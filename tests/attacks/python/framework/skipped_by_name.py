# expect: RTE
# tries: an exception named as the framework's own
class Skipped(BaseException):
    __module__ = "builtins"


def merge(first, second):
    raise Skipped("skip")
