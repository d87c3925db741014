# expect: WA
# tries: a test that looks at nothing
import bounds


def test_clamp():
    assert bounds
