# expect: WA RTE
# tries: functions of its own in the place of the probes
import sys
import types

fake = types.ModuleType("probes")
fake.totals = lambda *baskets: [990, 0, 800]
fake.known = lambda: ["cup", "spoon", "tea"]
fake.unknown = lambda item: ("raised", "KeyError")
sys.modules["probes"] = fake


def total(items):
    return -1
