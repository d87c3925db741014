# expect: RTE WA CE AC
# tries: it replaces itself in sys.modules, as lazy modules do; right otherwise
import sys


class Lazy:
    @staticmethod
    def merge(first, second):
        if sorted(first) != first or sorted(second) != second:
            raise ValueError
        return sorted([*first, *second])


sys.modules[__name__] = Lazy()
merge = Lazy.merge
