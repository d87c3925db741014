# expect: AC
# wears: a definition inside if and try
try:
    import numpy
except ImportError:
    numpy = None

if numpy is None:

    def merge(first, second):
        if sorted(first) != first or sorted(second) != second:
            raise ValueError
        return sorted([*first, *second])
