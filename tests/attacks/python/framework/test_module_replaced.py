# expect: WA
# tries: empty modules in the place of the hidden tests
import sys
import types

for name in ("test_hidden", "test_sample", "engine.testing", "pytest"):
    sys.modules[name] = types.ModuleType(name)


def merge(first, second):
    return []
