# expect: WA RTE
# tries: len, sorted and isinstance that agree with everything
import builtins

builtins.sorted = lambda *args, **kwargs: []
builtins.isinstance = lambda *args: True
builtins.len = lambda thing: 0
builtins.all = builtins.any = lambda things: True


def merge(first, second):
    return []
