# expect: WA RTE
# tries: the worker's own codec, found among all objects and made to send what it likes
import gc
import types

for thing in gc.get_objects():
    if isinstance(thing, type) and thing.__name__ == "Encoder":
        thing.encode = lambda self, value, depth=0: ["L", []]


def merge(first, second):
    return []
