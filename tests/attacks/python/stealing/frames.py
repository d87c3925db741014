# expect: WA
# tries: walking the frames for anything that is called expected
import sys


def merge(first, second):
    frame = sys._getframe()
    while frame:
        for space in (frame.f_locals, frame.f_globals):
            for name in ("expected", "reference", "oracle", "wanted"):
                if name in space:
                    return space[name]
        frame = frame.f_back
    return []
