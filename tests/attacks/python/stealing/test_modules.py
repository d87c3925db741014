# expect: WA
# tries: the hidden test's module, or the caller's, by name
import sys


def merge(first, second):
    for name, module in list(sys.modules.items()):
        if "test" in name and hasattr(module, "SECRET"):
            return module.reference(first, second)
    return []
