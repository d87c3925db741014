# expect: WA
# tries: a module named hypothesis whose given() does nothing
import sys
import types

fake = types.ModuleType("hypothesis")
fake.given = lambda *args, **kwargs: lambda test: lambda: None
sys.modules["hypothesis"] = fake


def merge(first, second):
    return [1, 2, 4] if (first, second) == ([1, 4], [2]) else []
