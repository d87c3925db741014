import probes

from engine.testing import trap


@trap("silent")
def test_greeting():
    assert probes.greeting() == "hello"
