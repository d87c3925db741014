# drill: python/retry-with-policy
"""The policy is an object that makes the pauses of each call; the decorator is one of its methods."""
import functools
import itertools
import time


class GaveUp(Exception):
    """Carries the number of attempts."""


class retry:
    def __init__(self, *, on, attempts=3, wait=1.0, factor=2.0, longest=60.0, sleep=time.sleep):
        if attempts <= 0:
            raise ValueError(attempts)
        self.on, self.attempts, self.sleep = on, attempts, sleep
        steps = itertools.accumulate(itertools.repeat(factor, attempts - 1), lambda pause, by: min(pause * by, longest), initial=wait)
        self.pauses = [min(pause, longest) for pause in steps][:-1]

    def __call__(self, function):
        def again(*args, **kwargs):
            for pause in self.pauses:
                error, result = self.tried(function, args, kwargs)
                if error is None:
                    return result
                self.sleep(pause)
            error, result = self.tried(function, args, kwargs)
            if error is not None:
                end = GaveUp(error)
                end.attempts = self.attempts
                end.__cause__ = error
                raise end
            return result

        return functools.update_wrapper(again, function)

    def tried(self, function, args, kwargs):
        try:
            return None, function(*args, **kwargs)
        except BaseException as error:
            if not isinstance(error, self.on):
                raise
            return error, None
