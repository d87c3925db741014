# expect: AC
# wears: a decorator of its own
import functools


def sorted_arguments(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        for items in (*args, *kwargs.values()):
            if items != sorted(items):
                raise ValueError("not sorted")
        return function(*args, **kwargs)

    return wrapper


@sorted_arguments
def merge(first, second):
    return sorted([*first, *second])
