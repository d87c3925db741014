# expect: WA RTE CE
# only-jailed: at limits /tmp is the machine's own
# tries: the same, with a counter in /tmp
import os

import bounds


def test_clamp():
    with open(os.path.join(os.sep, "tmp", "drill-attack-count"), "a") as file:
        file.write("x")
    assert bounds.clamp
    assert os.path.getsize(os.path.join(os.sep, "tmp", "drill-attack-count")) <= 2
