# expect: WA RTE CE
# tries: the recorder of the reports, found among all objects: everything passes on the first two, fails later
import gc

import bounds


def test_clamp():
    for thing in gc.get_objects():
        if type(thing).__name__ == "TestsSeen":
            thing.passed = ["test_clamp"]
            thing.failed = []
    assert bounds.clamp(1, 5, 3) == 5
