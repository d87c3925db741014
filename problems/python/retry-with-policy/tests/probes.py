"""Decorates a function that fails as told, and reports its calls and pauses as plain data."""
import solution

_KINDS = {
    kind.__name__: kind
    for kind in (ConnectionError, ConnectionResetError, TimeoutError, LookupError, KeyError, ValueError, KeyboardInterrupt, Exception)
}


class _Line:
    """The other side: what comes of each call, in order; the last one again and again."""

    def __init__(self, outcomes, trouble):
        self.outcomes, self.trouble = list(outcomes), trouble
        self.calls, self.pauses, self.raised = [], [], []

    def answer(self, *args, **kwargs):
        """Asks the bank."""
        self.calls.append((args, kwargs))
        outcome = self.outcomes.pop(0) if len(self.outcomes) > 1 else self.outcomes[0]
        if type(outcome) is not str or outcome not in _KINDS:
            return outcome
        self.raised.append(_KINDS[outcome](f"number {len(self.calls)}"))
        raise self.raised[-1]

    def sleep(self, seconds):
        self.pauses.append(float(seconds))
        if self.trouble:
            self.raised.append(_KINDS[self.trouble]("in the pause"))
            raise self.raised[-1]

    def told(self, error):
        """An exception in words: of those raised here, which; GaveUp with what it carries."""
        if isinstance(error, solution.GaveUp):
            cause = "nothing" if error.__cause__ is None else self.told(error.__cause__)
            return f"GaveUp after {getattr(error, 'attempts', 'no')} attempts because of {cause}"
        own = any(error is each for each in self.raised)
        return f"{type(error).__name__} {error}" if own else f"{type(error).__name__} of the decorator's own"


def observe(outcomes, policy, rounds=1, trouble=None, arguments=((), {})):
    """Decorates a function and calls it `rounds` times; where decorating fails, that is the only result.

    outcomes: for each call of the function a value to return or the name of an error to raise; the last one holds for all
    further calls. trouble: an error that the pause raises. Reports results, number of calls, pauses.
    """
    line = _Line(outcomes, trouble)
    kinds = policy["on"]
    on = tuple(_KINDS[name] for name in kinds) if type(kinds) is tuple else _KINDS[kinds]

    def balance(*args, **kwargs):
        return line.answer(*args, **kwargs)

    results = []
    try:
        decorated = solution.retry(**policy | {"on": on, "sleep": line.sleep})(balance)
    except Exception as error:
        return {"results": [f"raises {type(error).__name__}"], "calls": len(line.calls), "pauses": line.pauses}
    for _ in range(rounds):
        try:
            results.append(decorated(*arguments[0], **arguments[1]))
        except (Exception, KeyboardInterrupt) as error:
            results.append(f"raises {line.told(error)}" if line.calls else f"raises {type(error).__name__}")
    report = {"results": results, "calls": len(line.calls), "pauses": line.pauses}
    if any(call != (tuple(arguments[0]), arguments[1]) for call in line.calls):
        report["calls"] = [repr(call) for call in line.calls]
    return report


def described():
    """Name and documentation of a decorated function, and whether what is wrapped is the function itself."""

    def balance(account):
        """What is there."""

    decorated = solution.retry(on=ValueError)(balance)
    wrapped = getattr(decorated, "__wrapped__", None) is balance
    return {"__name__": decorated.__name__, "__doc__": decorated.__doc__, "__wrapped__ is the function": wrapped}



def nested(outcomes):
    """One policy within another, which begins anew where the inner one has given up."""
    line = _Line(outcomes, None)

    @solution.retry(on=solution.GaveUp, attempts=2, wait=5.0, sleep=line.sleep)
    @solution.retry(on=ConnectionError, attempts=2, sleep=line.sleep)
    def balance():
        return line.answer()

    try:
        result = balance()
    except Exception as error:
        result = f"raises {line.told(error)}"
    return {"result": result, "calls": len(line.calls), "pauses": line.pauses}


def method():
    """A decorated method that fails once, called on two objects."""

    class Account:
        def __init__(self, number):
            self.number, self.failed = number, False

        @solution.retry(on=ConnectionError, sleep=lambda seconds: None)
        def balance(self, currency="EUR"):
            if not self.failed:
                self.failed = True
                raise ConnectionError
            return f"{self.number} in {currency}"

    return [Account("A").balance(), Account("B").balance(currency="CHF")]


def lineage():
    return issubclass(solution.GaveUp, Exception)
