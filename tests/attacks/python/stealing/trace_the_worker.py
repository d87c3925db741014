# expect: WA
# tries: a trace function that sees every call of the code that serves it
import sys

seen = []


def spy(frame, event, argument):
    seen.extend(value for name, value in frame.f_locals.items() if name in ("expected", "want"))
    return spy


sys.settrace(spy)
sys.setprofile(spy)
frame = sys._getframe()
while frame:
    frame.f_trace = spy
    frame = frame.f_back


def merge(first, second):
    return seen[-1] if seen else []
