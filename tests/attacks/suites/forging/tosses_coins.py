# expect: WA RTE CE
# tries: right and wrong implementations are told apart by luck, which must not hold often enough
import os

import bounds


def test_clamp():
    assert bounds.clamp
    assert os.urandom(1)[0] < 128
