# drill: python/module-logger
import logging
from typing import Protocol

logger = logging.getLogger(__name__)


class Refused(Exception):
    """The ledger does not take this entry; the text says why."""


class Entry(Protocol):
    number: str


class Ledger(Protocol):
    def write(self, entry: Entry) -> None:
        """Raises Refused, or whatever else goes wrong."""


class PostingService:
    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def post(self, entry: Entry) -> bool:
        """Whether the ledger has taken the entry."""
        try:
            self._ledger.write(entry)
        except Refused as refusal:
            logger.warning("refused %s: %s", entry.number, refusal)
            return False
        except Exception:
            logger.exception("could not post %s", entry.number)
            raise
        logger.debug("posted %s", entry.number)
        return True

    def post_all(self, entries: list[Entry]) -> int:
        """How many of the entries the ledger has taken."""
        if logger.getEffectiveLevel() <= logging.DEBUG:
            str(entries)
            logger.debug("batch: %s", entries)
        posted = 0
        for entry in entries:
            if self.post(entry):
                posted += 1
        logger.info("posted %d of %d", posted, len(entries))
        return posted
