# expect: WA RTE
# tries: looking through every object for a merge that is not its own
import gc
import types


def merge(first, second):
    for thing in gc.get_objects():
        if isinstance(thing, types.FunctionType) and thing.__name__ in ("merge", "reference") and thing is not merge:
            return thing(first, second)
    return []
