# expect: WA RTE CE AC
# tries: telling the implementations apart by their byte code, without one call (allowed to succeed: it needs knowledge of the bank)
import bounds


def test_clamp():
    assert "sorted" in bounds.clamp.__code__.co_names or len(bounds.clamp.__code__.co_consts) == 2
