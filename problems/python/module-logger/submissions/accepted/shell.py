# drill: python/module-logger
"""The posting says nothing; a table of events and one context manager around it do the reporting."""
import logging
from contextlib import contextmanager
from enum import Enum

log = logging.getLogger(__name__)
log.addHandler(logging.NullHandler())


class Refused(Exception):
    pass


class Event(Enum):
    BATCH = logging.DEBUG, "batch: %s"
    TAKEN = logging.DEBUG, "posted %s"
    REFUSED = logging.WARNING, "refused %s: %s"
    BROKEN = logging.ERROR, "could not post %s"
    DONE = logging.INFO, "posted %d of %d"

    def tell(self, *values, error=None):
        log.log(*self.value, *values, exc_info=error)


@contextmanager
def broken_is_told(number):
    try:
        yield
    except Exception as error:
        Event.BROKEN.tell(number, error=error)
        raise


class PostingService:
    def __init__(self, ledger):
        self.ledger = ledger

    def refusal(self, entry):
        try:
            self.ledger.write(entry)
        except Refused as refused:
            return refused

    def post(self, entry):
        with broken_is_told(entry.number):
            refused = self.refusal(entry)
        if refused is None:
            Event.TAKEN.tell(entry.number)
        else:
            Event.REFUSED.tell(entry.number, str(refused))
        return refused is None

    def post_all(self, entries):
        Event.BATCH.tell(entries)
        taken = sum(map(self.post, entries))
        Event.DONE.tell(taken, len(entries))
        return taken
