# expect: WA RTE CE
# tries: the name of the implementation's file or code
import bounds


def test_clamp():
    assert "wrong" not in bounds.clamp.__code__.co_filename
    assert not any(word in str(vars(bounds)) for word in ("no-error", "high-open", "low-lost"))
