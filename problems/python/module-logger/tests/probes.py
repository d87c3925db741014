"""Plays the program around the library: it listens on the root logger and writes down what arrives."""
import importlib.util
import logging
import sys
from contextlib import suppress

import solution


def _own():
    return logging.getLogger(solution.__name__)


def _changes(root_level, own_level=logging.NOTSET, disabled=logging.NOTSET):
    """What the library has changed of what it must leave alone; handlers of pytest's own do not count."""
    root, own = logging.getLogger(), _own()
    found = [
        f"{logger.name}: has a {type(each).__name__}"
        for logger in (root, own)
        for each in logger.handlers
        if not type(each).__module__.startswith("_pytest") and type(each).__name__ not in ("NullHandler", "_Listener")
    ]
    for logger, level in ((root, root_level), (own, own_level)):
        if logger.level != level:
            found.append(f"{logger.name}: has the level {logging.getLevelName(logger.level)}")
        if not logger.propagate or logger.disabled:
            found.append(f"{logger.name}: is cut off")
    if root.manager.disable != disabled:
        found.append("logging.disable was called")
    return found


_LOADED = _changes(logging.WARNING)


class _Listener(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []

    def emit(self, record):
        self.records.append((record, record.getMessage()))


class _Entry:
    def __init__(self, number):
        self.number = number
        self.shown = 0

    def __repr__(self):
        self.shown += 1
        return f"<{self.number}>"

    def __format__(self, how):
        return repr(self)


class _Ledger:
    def __init__(self, refuses, fails):
        self.refuses, self.fails = refuses, fails
        self.written = []
        self.raised = None

    def write(self, entry):
        if entry.number in self.refuses:
            raise solution.Refused(self.refuses[entry.number])
        if entry.number in self.fails:
            self.raised = LookupError(self.fails[entry.number])
            raise self.raised
        self.written.append(entry.number)


def observe(call, numbers, refuses, fails, level, show, own_level=None, disabled=None):
    """One call of "post" or "post_all" in a program that listens from `level` on; for "posts", post one after the other.

    own_level, disabled: what the program has set on the library's logger and with logging.disable, if anything.

    show: of "result", "written" (entries in the ledger), "records" [(level, message)], "templates", "loggers", "tracebacks",
    "texts made" (how often entries were turned into text), "changed settings" (of root and own logger, after the call).
    """
    listener, ledger = _Listener(), _Ledger(refuses, fails)
    root, own = logging.getLogger(), _own()
    before = root.level, list(root.handlers), own.level, root.manager.disable
    root.handlers[:] = [listener]
    root.setLevel(level)
    if own_level:
        own.setLevel(own_level)
    if disabled:
        logging.disable(disabled)
    entries = [_Entry(number) for number in numbers]
    try:
        report = {"result": _result(call, solution.PostingService(ledger), entries, ledger)}
        report["changed settings"] = _changes(*map(logging.getLevelName, (level, own_level or "NOTSET", disabled or "NOTSET")))
    finally:
        root.setLevel(before[0])
        root.handlers[:] = before[1]
        own.setLevel(before[2])
        logging.disable(before[3])
    records = [record for record, _ in listener.records]
    report |= {
        "written": ledger.written,
        "records": [(record.levelname, message) for record, message in listener.records],
        "templates": [str(record.msg) for record in records],
        "loggers": sorted({record.name for record in records}),
        "tracebacks": [_traceback(record, ledger) for record in records],
        "texts made": sum(entry.shown for entry in entries),
    }
    return {what: report[what] for what in show}


def _result(call, service, entries, ledger):
    try:
        if call == "post_all":
            return service.post_all(entries)
        return [service.post(entry) for entry in entries]
    except Exception as error:
        if error is ledger.raised:
            return f"raises {type(error).__name__}"
        return f"raises another exception than the ledger raised: {type(error).__name__}"


def _traceback(record, ledger):
    error = record.exc_info[1] if record.exc_info else None
    if error is None:
        return None
    return f"of the {type(error).__name__}" if error is ledger.raised or not ledger.raised else "of another exception"


def loaded_as(name):
    """The loggers that report where the file is loaded under this name: one entry is taken, the next one breaks the batch."""
    spec = importlib.util.spec_from_file_location(name, solution.__file__)
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    listener, root = _Listener(), logging.getLogger()
    before = root.level, list(root.handlers)
    root.handlers[:] = [listener]
    root.setLevel("DEBUG")
    try:
        spec.loader.exec_module(module)
        service = module.PostingService(_Ledger({}, {"B-2": "gone"}))
        with suppress(Exception):
            service.post_all([_Entry("B-1"), _Entry("B-2")])
    finally:
        root.setLevel(before[0])
        root.handlers[:] = before[1]
        del sys.modules[name]
    return sorted({record.name for record, _ in listener.records})


def after_loading():
    return _LOADED
