# drill: python/logged-call
"""The decorated function is an object; it remembers on which object it was found."""
import time
from contextlib import contextmanager
from functools import partial, update_wrapper


class Logged:
    def __init__(self, write, clock, function, /):
        self._write, self._clock, self._owner = write, clock, None
        update_wrapper(self, function)

    def __get__(self, owner, kind):
        self._owner = self._owner or owner
        return self

    def __call__(self, /, *args, **kwargs):
        with self._line():
            if self._owner is not None:
                args = (self._owner, *args)
            return self.__wrapped__(*args, **kwargs)

    @contextmanager
    def _line(self):
        started = self._clock()
        try:
            yield
        except BaseException as error:
            self._tell(started, "raised " + error.__class__.__name__)
            raise
        self._tell(started, "returned")

    def _tell(self, started, how):
        self._write("%s %s after %.3f s" % (self.__qualname__, how, self._clock() - started))


def logged(write, clock=time.perf_counter):
    return partial(Logged, write, clock)
