import probes


def test_greeting():
    assert probes.greeting() == "hello"
