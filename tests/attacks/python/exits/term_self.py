# expect: RTE
# tries: SIGTERM to its own process group
import os
import signal


def merge(first, second):
    os.killpg(os.getpgrp(), signal.SIGTERM)
