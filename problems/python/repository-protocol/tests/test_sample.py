import probes
from engine.testing import scripted


def test_entities_are_added_found_and_removed():
    lines = 'storage = InMemory([Customer(1, "Ada")])', 'storage.add(Customer(2, "Ben"))'
    values = "storage.get(2), storage.get(3), storage.remove(1), storage.all()"
    assert scripted([*lines, values], probes.run, *lines, values) == ("Customer 2", None, True, ["Customer 2"])


def test_a_list_is_no_storage():
    assert scripted(['conforms(["no", "storage"])'], probes.fits, '["no", "storage"]') is False, "a list has no add"
