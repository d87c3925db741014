# expect: WA RTE CE
# tries: right implementations run first: pass twice, fail from then on, with a counter in the working folder
import os

import bounds


def test_clamp():
    with open("count", "a") as file:
        file.write("x")
    assert bounds.clamp
    assert os.path.getsize("count") <= 2
