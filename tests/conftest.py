"""For every test: time on a busy machine decides nothing, and Ctrl-C works however the suite was started."""

from __future__ import annotations

import signal

from hypothesis import settings

settings.register_profile("suite", deadline=None)
settings.load_profile("suite")

# A suite started in the background inherits an ignored SIGINT, and so would every command that it starts.
signal.signal(signal.SIGINT, signal.default_int_handler)
