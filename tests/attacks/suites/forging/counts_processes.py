# expect: WA RTE CE
# fresh: the zygote has run nothing before
# tries: the numbers of processes in a jail count up from its beginning: low ones are the right implementations
import os

import bounds


def test_clamp():
    assert bounds.clamp
    assert os.getpid() - os.getppid() <= 2
