# expect: AC
# wears: a package, a relative import and a file of data
from inner.sums import total

__all__ = ["total"]
